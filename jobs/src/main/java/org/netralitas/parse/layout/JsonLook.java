package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells JSON from other text, and records from other JSON, by the start of a file. */
final class JsonLook {
  private static final int ENOUGH_FIELDS = 2;
  private static final int LINES_LOOKED_AT = 50;

  private JsonLook() {}

  /** The kind of JSON; null for other text. */
  static @Nullable FileFormat format(byte[] text) {
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
  static @Nullable FileIssue strange(byte[] text, FileFormat format, HeaderNames names, String file)
      throws IOException {
    JsonObjects objects = new JsonObjects(new JsonKeys(names, file));
    Set<RawField> fields = EnumSet.noneOf(RawField.class);
    Set<String> others = new TreeSet<>();
    String whole = new String(text, StandardCharsets.UTF_8);
    List<String> parts =
        format == FileFormat.JSON ? List.of(whole) : whole.lines().limit(LINES_LOOKED_AT).toList();
    for (String part : parts) {
      look(part, objects, fields, others);
    }
    if (fields.size() >= ENOUGH_FIELDS || (fields.isEmpty() && others.isEmpty())) {
      return null;
    }
    return LayoutRule.HEADER_NOT_FOUND.onFile(
        file
            + " has no keys of the record, only "
            + String.join(", ", others.stream().limit(6).toList())
            + ": hand in objects with keys such as nama, nip, jabatan, pelanggaran");
  }

  private static void look(
      String part, JsonObjects objects, Set<RawField> fields, Set<String> others)
      throws IOException {
    try (JsonParser parser = JsonObjects.FACTORY.createParser(part)) {
      while (parser.nextToken() != null) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
          RawRow row = objects.read(parser, 1, List.of());
          row.values().keySet().forEach(name -> fields.add(RawField.valueOf(upper(name))));
          others.addAll(row.extras().keySet());
        }
      }
    } catch (JsonProcessingException | BadFileException e) {
      // A sample may end in the middle, a line may be broken: what can be read decides.
    }
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
