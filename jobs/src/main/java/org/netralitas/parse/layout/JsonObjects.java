package org.netralitas.parse.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/**
 * Turns JSON objects into rows. An object inside an object is flattened ({@code terlapor.nip});
 * what lies deeper, and every array, is kept as text among the extras and remarked upon.
 */
final class JsonObjects {
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(ReadLimits.MAX_JSON_DEPTH)
                  .maxStringLength(ReadLimits.MAX_RECORD_BYTES)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private record Claim(String key, HeaderMatch.Kind kind, @Nullable String text) {}

  private final JsonKeys keys;

  JsonObjects(JsonKeys keys) {
    this.keys = keys;
  }

  JsonKeys keys() {
    return keys;
  }

  /** Reads the object that starts at the parser's token, to its end. */
  RawRow read(JsonParser parser, long number, List<Issue> issuesSoFar) throws IOException {
    Draft draft = new Draft(new ArrayList<>(issuesSoFar));
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          String inner = parser.currentName();
          parser.nextToken();
          value(parser, draft, key, inner);
        }
      } else {
        value(parser, draft, "", key);
      }
    }
    return draft.row(number);
  }

  private void value(JsonParser parser, Draft draft, String above, String key) throws IOException {
    HeaderMatch match = keys.match(above, key);
    String path = JsonKeys.path(above, key);
    RawField field = match.isField() ? match.fields().get(0) : null;
    String name = field == null ? path : field.fieldName();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      draft.issues.add(LayoutRule.JSON_NESTED.on(name));
      draft.extra(path, structure(parser));
      return;
    }
    String text = token == JsonToken.VALUE_NULL ? null : scalar(parser, draft, name);
    if (text != null && field == RawField.PERSON_NUMBER && token.isNumeric()) {
      if (ExcelNumbers.isMangledInteger(text)) {
        draft.issues.add(LayoutRule.PERSON_NUMBER_MANGLED.on(name));
      }
      text = ExcelNumbers.plain(text);
    }
    if (field == null) {
      draft.extra(path, text);
    } else {
      draft.claim(field, new Claim(path, match.kind(), text));
    }
  }

  private static @Nullable String scalar(JsonParser parser, Draft draft, String name)
      throws IOException {
    String text = parser.getText();
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT && !isFinite(text)) {
      return null;
    }
    if (text.indexOf('\0') >= 0) {
      draft.issues.add(LayoutRule.NUL_BYTES.onRow());
      text = text.replace("\0", "");
    }
    if (text.indexOf('\ufffd') >= 0) {
      draft.issues.add(LayoutRule.TEXT_UNDECODABLE.onRow());
    }
    text = text.strip();
    if (text.length() > ReadLimits.MAX_CELL_CHARS) {
      draft.issues.add(LayoutRule.CELL_TOO_LONG.on(name));
      text = text.substring(0, ReadLimits.MAX_CELL_CHARS);
    }
    return text.isEmpty() ? null : text;
  }

  private static boolean isFinite(String number) {
    return !number.endsWith("NaN") && !number.endsWith("INF") && !number.endsWith("Infinity");
  }

  /** The structure at the parser's token, to its end, as compact text cut at the cell limit. */
  static String structure(JsonParser parser) throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    boolean comma = false;
    do {
      JsonToken token = parser.currentToken();
      boolean closes = token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY;
      if (text.length() <= ReadLimits.MAX_CELL_CHARS) {
        text.append(comma && !closes ? "," : "");
        boolean quoted = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
        text.append(quoted ? "\"" : "").append(parser.getText()).append(quoted ? "\"" : "");
        text.append(token == JsonToken.FIELD_NAME ? ":" : "");
      }
      depth += token.isStructStart() ? 1 : closes ? -1 : 0;
      comma = token != JsonToken.FIELD_NAME && !token.isStructStart();
    } while (depth > 0 && parser.nextToken() != null);
    return text.length() > ReadLimits.MAX_CELL_CHARS
        ? text.substring(0, ReadLimits.MAX_CELL_CHARS)
        : text.toString();
  }

  /** A row in the making. */
  private final class Draft {
    private final List<Issue> issues;
    private final Map<RawField, Claim> claims = new EnumMap<>(RawField.class);
    private final Map<String, String> extras = new LinkedHashMap<>();
    private boolean unclear;

    Draft(List<Issue> issues) {
      this.issues = issues;
    }

    void extra(String key, @Nullable String text) {
      if (text == null) {
        return;
      }
      String before = extras.putIfAbsent(key, text);
      if (before != null && !before.equals(text)) {
        issues.add(LayoutRule.CELL_TWICE.on(key));
        extras.putIfAbsent(key + " (again)", text);
      }
    }

    void claim(RawField field, Claim claim) {
      Claim before = claims.get(field);
      int order = before == null ? -1 : claim.kind().compareTo(before.kind());
      if (before == null || order < 0) {
        claims.put(field, claim);
        if (before != null) {
          extra(before.key(), before.text());
        }
      } else if (order > 0) {
        extra(claim.key(), claim.text());
      } else if (claim.key().equals(before.key())) {
        if (claim.text() != null && !claim.text().equals(before.text())) {
          issues.add(LayoutRule.CELL_TWICE.on(field.fieldName()));
          extra(claim.key(), claim.text());
        }
      } else {
        keys.clash(field, before.key(), claim.key());
        issues.add(LayoutRule.HEADER_AMBIGUOUS.on(field.fieldName()));
        extra(before.key(), before.text());
        extra(claim.key(), claim.text());
        claims.put(field, new Claim(before.key(), before.kind(), null));
        unclear = true;
      }
    }

    RawRow row(long number) {
      @Nullable String[] values = new String[RawField.values().length];
      claims.forEach((field, claim) -> values[field.position()] = claim.text());
      if (values[RawField.PERSON_NUMBER.position()] == null
          && values[RawField.PERSON_NAME.position()] == null
          && values[RawField.ACT.position()] == null
          && !unclear) {
        issues.add(LayoutRule.ROW_NOT_A_RECORD.onRow());
      }
      return new RawRow(
          null, number, values, Collections.unmodifiableMap(extras), List.copyOf(issues));
    }
  }
}
