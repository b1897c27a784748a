package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the keys of a JSON file stand for; each is recognised once, and remarked upon once. */
final class JsonKeys {
  private final HeaderNames names;
  private final String file;
  private final Map<String, HeaderMatch> known = new HashMap<>();
  private final Set<RawField> clashed = EnumSet.noneOf(RawField.class);
  private final List<FileIssue> issues = new ArrayList<>();

  JsonKeys(HeaderNames names, String file) {
    this.names = names;
    this.file = file;
  }

  /** Recognises a key; {@code above} is the key of the object it stands in, empty at the top. */
  HeaderMatch match(String above, String key) throws BadFileException {
    String path = path(above, key);
    HeaderMatch match = known.get(path);
    if (match == null) {
      if (known.size() >= ReadLimits.MAX_JSON_KEYS) {
        throw LayoutRule.TABLE_TOO_WIDE.stop(
            file
                + " has more than "
                + ReadLimits.MAX_JSON_KEYS
                + " different keys: hand in objects with the same keys");
      }
      match = above.isEmpty() ? names.match(key) : names.matchUnder(above, key);
      known.put(path, match);
      remark(path, match);
    }
    return match;
  }

  static String path(String above, String key) {
    String path = above.isEmpty() ? key : above + " " + key;
    return path.isBlank() ? "(no key)" : path;
  }

  private void remark(String key, HeaderMatch match) {
    if (match.kind() == HeaderMatch.Kind.TYPO) {
      issues.add(
          LayoutRule.HEADER_TYPO.onFile(
              "key '"
                  + key
                  + "' was read as '"
                  + match.spelling()
                  + "' ("
                  + match.fields().get(0).fieldName()
                  + "): correct the key if that is wrong"));
    } else if (match.kind() == HeaderMatch.Kind.VAGUE) {
      issues.add(
          LayoutRule.HEADER_VAGUE.onFile(
              "key '"
                  + key
                  + "' may mean "
                  + String.join(" or ", match.fields().stream().map(RawField::fieldName).toList())
                  + " and was not used: give it a full name"));
    }
  }

  /** Notes that two keys of one object claim a field. */
  void clash(RawField field, String one, String other) {
    if (clashed.add(field)) {
      issues.add(
          LayoutRule.HEADER_AMBIGUOUS.onFile(
              "keys '"
                  + one
                  + "' and '"
                  + other
                  + "' both mean "
                  + field.fieldName()
                  + ": rename or delete one; until then the rows are held"));
    }
  }

  /** Fields that keys so far stand for. */
  Set<RawField> fields() {
    Set<RawField> fields = EnumSet.noneOf(RawField.class);
    known.values().stream()
        .filter(HeaderMatch::isField)
        .forEach(match -> fields.addAll(match.fields()));
    return fields;
  }

  /** Keys so far, in alphabetical order. */
  Set<String> keys() {
    return new TreeSet<>(known.keySet());
  }

  /** Remarks since the last call. */
  List<FileIssue> takeIssues() {
    List<FileIssue> taken = List.copyOf(issues);
    issues.clear();
    return taken;
  }
}
