package org.netralitas.sample;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/** How offices put things: the phrase tables beside this class, by what they say. */
final class Wording {
  /** By kind, by what they say, by variant; the innermost key is empty where there is one only. */
  private final Map<String, Map<String, Map<String, Phrases>>> phrases = new HashMap<>();

  private Wording() {}

  static Wording load(ReferenceSource tables) {
    Wording wording = new Wording();
    for (CodeListRow row : CodeListFile.read(tables, "positions.csv").rows()) {
      wording.add(row, "position", row.text("subgroup") + fault(row), row.text("level"));
    }
    for (CodeListRow row : CodeListFile.read(tables, "acts.csv").rows()) {
      wording.add(row, "act", row.text("act") + fault(row), "");
    }
    for (CodeListRow row : CodeListFile.read(tables, "places.csv").rows()) {
      wording.add(row, row.text("what"), row.text("level"), "");
    }
    for (CodeListRow row : CodeListFile.read(tables, "slots.csv").rows()) {
      wording.add(row, "slot", row.text("slot"), "");
    }
    for (CodeListRow row : CodeListFile.read(tables, "wordings.csv").rows()) {
      for (long year = row.count("from_year"); year <= row.count("to_year"); year++) {
        wording.add(row, row.text("field"), row.text("code"), String.valueOf(year));
      }
    }
    for (CodeListRow row : CodeListFile.read(tables, "names.csv").rows()) {
      wording.add(row, "name", row.text("kind"), "");
    }
    return wording;
  }

  private static String fault(CodeListRow row) {
    String fault = row.optionalText("fault");
    return fault == null ? "" : "/" + fault;
  }

  private void add(CodeListRow row, String kind, String of, String variant) {
    double weight = row.values().containsKey("weight") ? row.number("weight") : 1;
    String text = row.values().containsKey("phrase") ? row.text("phrase") : row.text("text");
    phrases
        .computeIfAbsent(kind, unused -> new HashMap<>())
        .computeIfAbsent(of, unused -> new HashMap<>())
        .computeIfAbsent(variant, unused -> new Phrases())
        .add(text, weight);
  }

  boolean has(String kind, String of, String variant) {
    return find(kind, of, variant) != null;
  }

  Phrases of(String kind, String of, String variant) {
    Phrases found = find(kind, of, variant);
    if (found == null) {
      throw new IllegalArgumentException("no wording for " + kind + " " + of + " " + variant);
    }
    return found;
  }

  private @Nullable Phrases find(String kind, String of, String variant) {
    return phrases.getOrDefault(kind, Map.of()).getOrDefault(of, Map.of()).get(variant);
  }
}
