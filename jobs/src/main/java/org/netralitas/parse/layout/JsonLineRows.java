package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/** Rows of JSON with one object per line; a broken line costs one row. */
final class JsonLineRows extends PulledRows {
  private final InputStream in;
  private final Charset charset;
  private final RecordFinder finder;
  private final JsonObjects objects;
  private final RowCount count = new RowCount();
  private final long stop;

  private JsonLineRows(
      FileBytes file, Layout layout, InputStream in, Chunk chunk, HeaderNames names) {
    super(file);
    TextLook look = Contents.look(layout);
    this.in = in;
    this.charset = look.encoding().charset();
    this.finder = new RecordFinder(in, chunk.start(), chunk.firstLine(), look);
    this.objects = new JsonObjects(new JsonKeys(names, file.name()));
    this.stop = chunk.end();
  }

  static JsonLineRows whole(FileBytes file, Layout layout, HeaderNames names) throws IOException {
    return new JsonLineRows(
        file, layout, Contents.text(file, layout), new Chunk(0, Long.MAX_VALUE, 1), names);
  }

  static JsonLineRows chunk(FileBytes file, Layout layout, Chunk chunk, HeaderNames names)
      throws IOException {
    return new JsonLineRows(file, layout, file.openAt(chunk.start()), chunk, names);
  }

  @Override
  @Nullable RawRow pull() throws IOException {
    while (finder.nextOffset() < stop && finder.next()) {
      List<Issue> issues = new ArrayList<>();
      String line = line(issues);
      if (line.isBlank() && !finder.isTooLong()) {
        count.blank++;
        continue;
      }
      RawRow row = row(line, issues);
      objects.keys().takeIssues().forEach(this::remark);
      count.records++;
      return row;
    }
    return null;
  }

  private String line(List<Issue> issues) {
    byte[] bytes = finder.bytes();
    int from = finder.start();
    int length = finder.end() - from;
    String line = new String(bytes, from, length, charset);
    if (charset.equals(StandardCharsets.UTF_8)
        && line.indexOf('\ufffd') >= 0
        && !CellSplitter.isUtf8(bytes, from, from + length)) {
      issues.add(LayoutRule.ENCODING_MIXED.onRow());
      line = new String(bytes, from, length, TextEncoding.WINDOWS_1252.charset());
    }
    return line;
  }

  private RawRow row(String line, List<Issue> issues) throws IOException {
    if (finder.isTooLong()) {
      issues.add(LayoutRule.ROW_TOO_LONG.onRow());
      return JsonRows.unreadable(finder.line(), line, issues);
    }
    try (JsonParser parser = JsonObjects.FACTORY.createParser(line)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        RawRow row = objects.read(parser, finder.line(), issues);
        if (parser.nextToken() == null) {
          return row;
        }
      }
    } catch (JsonProcessingException e) {
      // The row says so; its text is kept.
      return JsonRows.unreadable(finder.line(), line, issues);
    }
    return JsonRows.unreadable(finder.line(), line, issues);
  }

  @Override
  long currentRow() {
    return finder.line();
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
    in.close();
  }
}
