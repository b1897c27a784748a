package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/**
 * Rows of a JSON array, of objects one after another, or of the array inside an object. Row numbers
 * are ordinals.
 */
final class JsonRows extends PulledRows {
  private final JsonParser parser;
  private final JsonObjects objects;
  private final RowCount count = new RowCount();
  private final @Nullable JsonWrappedRows wrapped;
  private boolean inArray;

  JsonRows(FileBytes file, Layout layout, HeaderNames names) throws IOException {
    super(file);
    TextEncoding encoding = Contents.look(layout).encoding();
    this.parser =
        JsonObjects.FACTORY.createParser(
            new InputStreamReader(Contents.text(file, layout), encoding.charset()));
    this.objects = new JsonObjects(new JsonKeys(names, file.name()));
    this.wrapped =
        layout.format() == FileFormat.JSON_WRAPPED
            ? new JsonWrappedRows(parser, file.name())
            : null;
  }

  @Override
  @Nullable RawRow pull() throws IOException {
    try {
      JsonToken token = wrapped == null ? nextToken() : wrapped.nextToken();
      if (token == null) {
        return null;
      }
      RawRow row =
          token == JsonToken.START_OBJECT
              ? objects.read(parser, count.records + 1, List.of())
              : unreadable(count.records + 1, JsonObjects.structure(parser), List.of());
      objects.keys().takeIssues().forEach(this::remark);
      count.records++;
      return row;
    } catch (StreamConstraintsException e) {
      throw LayoutRule.FILE_HOSTILE.stop(
          file().name() + " goes beyond what records need (" + e.getOriginalMessage() + ")");
    } catch (JsonEOFException e) {
      throw LayoutRule.FILE_TRUNCATED.stop(
          file().name() + " ends in the middle of its JSON: copy it again, whole");
    } catch (JsonProcessingException e) {
      throw LayoutRule.FILE_DAMAGED.stop(
          file().name()
              + " is broken JSON at line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + ": mend it there, or hand in one object per line");
    }
  }

  private @Nullable JsonToken nextToken() throws IOException {
    JsonToken token = parser.nextToken();
    while (token == JsonToken.END_ARRAY || (token == JsonToken.START_ARRAY && !inArray)) {
      inArray = token == JsonToken.START_ARRAY;
      token = parser.nextToken();
    }
    return token;
  }

  /** A row without values whose text is kept. */
  static RawRow unreadable(long number, String text, List<Issue> issuesSoFar) {
    List<Issue> issues = new ArrayList<>(issuesSoFar);
    issues.add(LayoutRule.JSON_UNREADABLE.onRow());
    String printable = text.replace("\0", "").strip();
    String kept =
        printable.length() > ReadLimits.MAX_CELL_CHARS
            ? printable.substring(0, ReadLimits.MAX_CELL_CHARS)
            : printable;
    @Nullable String[] values = new String[RawField.values().length];
    return new RawRow(
        null,
        number,
        values,
        kept.isEmpty() ? Map.of() : Map.of("text", kept),
        List.copyOf(issues));
  }

  @Override
  long currentRow() {
    return count.records + 1;
  }

  @Override
  public ReadTally tally() {
    return count.tally();
  }

  @Override
  public List<TableHeader> headers() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
