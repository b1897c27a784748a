package org.netralitas.sample;

import java.util.HashMap;
import java.util.Map;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/**
 * Weights for everything that is not published: who tends to do what, when, where, and what comes
 * of it. 1 where nothing is said.
 */
final class Odds {
  private static final String FILE = "odds.csv";

  private final Map<String, Double> weights = new HashMap<>();

  private Odds() {}

  static Odds load(ReferenceSource wording) {
    Odds odds = new Odds();
    for (CodeListRow row : CodeListFile.read(wording, FILE).rows()) {
      if (odds.weights.put(
              row.text("kind") + "/" + row.text("of") + "/" + row.text("code"),
              row.number("weight"))
          != null) {
        throw row.error("a second weight for " + row.text("of") + " and " + row.text("code"));
      }
    }
    return odds;
  }

  double of(String kind, String of, String code) {
    return weights.getOrDefault(kind + "/" + of + "/" + code, 1.0);
  }

  /** 0 where nothing is said. */
  double stated(String kind, String of, String code) {
    return weights.getOrDefault(kind + "/" + of + "/" + code, 0.0);
  }
}
