package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells JSON from other text, and records from other JSON, by the start of a file. */
final class JsonLook {
  private static final int ENOUGH_FIELDS = 2;
  private static final int LINES_LOOKED_AT = 50;

  private JsonLook() {}

  /** What the start of a file shows: the kind of JSON, and why it is no table of records. */
  record Seen(FileFormat format, @Nullable FileIssue strange) {}

  /** Looks at the start of a file; null for other text than JSON. */
  static @Nullable Seen at(byte[] text, HeaderNames names, String file) throws IOException {
    FileFormat format = format(text);
    if (format == null) {
      return null;
    }
    JsonWrapper wrapper = JsonWrapper.at(text, names, file);
    return wrapper == null
        ? new Seen(format, strange(text, format, names, file))
        : new Seen(FileFormat.JSON_WRAPPED, wrapper.strange(file));
  }

  /** The kind of JSON; null for other text. */
  private static @Nullable FileFormat format(byte[] text) {
    int first = blanks(text, 0);
    if (first == text.length || (text[first] != '[' && text[first] != '{')) {
      return null;
    }
    int second = blanks(text, first + 1);
    byte behind = second < text.length ? text[second] : 0;
    if (text[first] == '[') {
      return behind == '{' || behind == ']' ? FileFormat.JSON : null;
    }
    if (behind != '"' && behind != '}') {
      return null;
    }
    return isObjectOnOneLine(text, first) ? FileFormat.JSON_LINES : FileFormat.JSON;
  }

  private static int blanks(byte[] text, int from) {
    int i = from;
    while (i < text.length && text[i] >= 0 && text[i] <= ' ') {
      i++;
    }
    return i;
  }

  /**
   * Whether the first line is an object, or at least not a piece of one: a bad line may be first.
   */
  private static boolean isObjectOnOneLine(byte[] text, int from) {
    int end = ByteSearch.first(text, from, text.length, (byte) '\n', (byte) '\r');
    int next = blanks(text, end);
    if (next < text.length) {
      return text[next] == '{' && text[blanksBack(text, end)] != ',';
    }
    return end > from;
  }

  private static int blanksBack(byte[] text, int end) {
    int i = end - 1;
    while (i > 0 && text[i] >= 0 && text[i] <= ' ') {
      i--;
    }
    return i;
  }

  /** Why the objects are no records; null when their keys look like fields. */
  private static @Nullable FileIssue strange(
      byte[] text, FileFormat format, HeaderNames names, String file) throws IOException {
    JsonKeys keys = new JsonKeys(names, file);
    String whole = new String(text, StandardCharsets.UTF_8);
    List<String> parts =
        format == FileFormat.JSON ? List.of(whole) : whole.lines().limit(LINES_LOOKED_AT).toList();
    for (String part : parts) {
      look(part, new JsonObjects(keys));
    }
    if (keys.fields().size() >= ENOUGH_FIELDS || keys.keys().isEmpty()) {
      return null;
    }
    return noRecordKeys(file, keys);
  }

  static FileIssue noRecordKeys(String file, JsonKeys keys) {
    return LayoutRule.HEADER_NOT_FOUND.onFile(
        file
            + " has no keys of the record, only "
            + String.join(", ", keys.keys().stream().limit(6).toList())
            + ": hand in objects with keys such as nama, nip, jabatan, pelanggaran");
  }

  private static void look(String part, JsonObjects objects) throws IOException {
    try (JsonParser parser = JsonObjects.FACTORY.createParser(part)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          objects.read(parser, 1, List.of());
        }
      }
    } catch (JsonProcessingException | BadFileException e) {
      // A sample may end in the middle, a line may be broken: what can be read decides.
    }
  }
}
