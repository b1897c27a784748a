package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An object around the rows, as services answer: {@code {"total": 2, "data": [{…}, {…}]}}. It is
 * told from a record with a list inside by what its own keys name: a wrapper names no person, no
 * number and no act, or at least fewer fields than the objects in its list.
 */
final class JsonWrapper {
  private static final int ENOUGH_FIELDS = 2;
  private static final Set<RawField> WHAT_MAKES_A_RECORD =
      Set.of(RawField.PERSON_NUMBER, RawField.PERSON_NAME, RawField.ACT);

  private final Set<String> lists = new LinkedHashSet<>();
  private final JsonKeys own;
  private final JsonKeys listed;

  private JsonWrapper(HeaderNames names, String file) {
    this.own = new JsonKeys(names, file);
    this.listed = new JsonKeys(names, file);
  }

  /** The wrapper that a text begins with, as far as the start of the file shows; else null. */
  static @Nullable JsonWrapper at(byte[] text, HeaderNames names, String file) throws IOException {
    JsonWrapper wrapper = new JsonWrapper(names, file);
    try (JsonParser parser =
        JsonObjects.FACTORY.createParser(new String(text, StandardCharsets.UTF_8))) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return null;
      }
      wrapper.look(parser);
    } catch (JsonProcessingException | BadFileException e) {
      // A sample may end in the middle: what can be read decides.
    }
    return wrapper.isOne() ? wrapper : null;
  }

  private void look(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
        lists.add(key);
        lookAtList(parser);
      } else if (value == JsonToken.START_ARRAY) {
        skipToEnd(parser);
      } else if (value == JsonToken.START_OBJECT) {
        parser.skipChildren();
      } else {
        own.match("", key);
      }
    }
  }

  private void lookAtList(JsonParser parser) throws IOException {
    JsonObjects objects = new JsonObjects(listed);
    do {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        objects.read(parser, 1, List.of());
      } else {
        parser.skipChildren();
      }
    } while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null);
  }

  /** From inside an array, at its first value or its end, to its end. */
  static void skipToEnd(JsonParser parser) throws IOException {
    while (parser.currentToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      parser.skipChildren();
      parser.nextToken();
    }
  }

  private boolean isOne() {
    if (lists.isEmpty()) {
      return false;
    }
    Set<RawField> ownFields = own.fields();
    return ownFields.stream().noneMatch(WHAT_MAKES_A_RECORD::contains)
        || (listed.fields().size() >= ENOUGH_FIELDS && listed.fields().size() > ownFields.size());
  }

  /** Why its rows cannot be read; null when there is one list and its keys look like fields. */
  @Nullable FileIssue strange(String file) {
    if (lists.size() > 1) {
      return severalLists(file, lists);
    }
    return listed.fields().size() >= ENOUGH_FIELDS || listed.keys().isEmpty()
        ? null
        : JsonLook.noRecordKeys(file, listed);
  }

  static FileIssue severalLists(String file, Set<String> lists) {
    return LayoutRule.HEADER_NOT_FOUND.onFile(
        file
            + " has more than one list of objects ("
            + String.join(", ", lists)
            + "): which are the records? Hand in a file for each, or only the list that is meant");
  }
}
