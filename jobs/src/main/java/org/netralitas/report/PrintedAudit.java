package org.netralitas.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Language;

/**
 * Reads the numbers of a document as a reader does, from their figures, and computes again what is
 * said to come from others: a printed percentage must be one that the printed count and the printed
 * base can give, and a printed sum that of the printed parts.
 *
 * @see <a href="https://doi.org/10.1177/1948550616673876">Brown and Heathers, The GRIM test,
 *     2017</a>
 */
final class PrintedAudit {
  private static final double TOLERANCE = 1e-9;

  private final Numbers numbers;
  private final Language language;
  private final Map<Binding, String> printed = new HashMap<>();
  private final List<String> faults = new ArrayList<>();

  private PrintedAudit(Document document) {
    this.language = document.language();
    this.numbers = new Numbers(language);
  }

  /** One line per number, with its section; empty when all agree. */
  static List<String> faults(Document document) {
    PrintedAudit audit = new PrintedAudit(document);
    audit.note(Quantities.of(document));
    audit.check("overview", document.overview());
    for (Section section : document.sections()) {
      audit.check(section.id(), section.blocks());
    }
    return List.copyOf(audit.faults);
  }

  private void note(List<Quantity> quantities) {
    for (Quantity quantity : quantities) {
      if (quantity.binding() instanceof Binding.Cell && isWhole(quantity.style())) {
        printed.put(quantity.binding(), numbers.text(quantity));
      }
    }
  }

  private static boolean isWhole(NumberStyle style) {
    return style == NumberStyle.COUNT;
  }

  private void check(String place, List<Block> blocks) {
    for (Quantity quantity : Quantities.in(blocks)) {
      Double expected = expected(quantity.binding());
      if (expected == null || !quantity.isShown()) {
        continue;
      }
      String text = numbers.text(quantity);
      Double said = number(text);
      if (said == null || Math.abs(said - scale(quantity) * expected) > half(text) + TOLERANCE) {
        faults.add(
            language.code()
                + " #"
                + place
                + ": printed "
                + text
                + ", but by the numbers printed beside it "
                + scale(quantity) * expected
                + " at "
                + quantity.binding());
      }
    }
  }

  private static double scale(Quantity quantity) {
    return quantity.style() == NumberStyle.SHARE ? 100 : 1;
  }

  /** What the printed numbers give; null when one of them is not printed. */
  private @Nullable Double expected(Binding binding) {
    if (binding instanceof Binding.Ratio ratio) {
      Double numerator = said(ratio.numerator());
      Double denominator = said(ratio.denominator());
      return numerator == null || denominator == null || denominator == 0
          ? null
          : numerator / denominator;
    }
    if (binding instanceof Binding.Sum sum) {
      double total = 0;
      for (Binding part : sum.parts()) {
        Double said = said(part);
        if (said == null) {
          return null;
        }
        total += said;
      }
      return total;
    }
    return null;
  }

  private @Nullable Double said(Binding binding) {
    String text = printed.get(binding);
    return text == null ? null : number(text);
  }

  /** The number as a reader reads it; null when there is none. */
  private @Nullable Double number(String text) {
    String plain =
        (language == Language.ID ? text.replace(".", "").replace(',', '.') : text.replace(",", ""))
            .replace('\u2212', '-')
            .replace("%", "")
            .replace("+", "");
    try {
      return Double.valueOf(plain);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** Half of the last place that is printed. */
  private double half(String text) {
    int mark = text.indexOf(language == Language.ID ? ',' : '.');
    int places =
        mark < 0 ? 0 : (int) text.substring(mark).chars().filter(Character::isDigit).count();
    return 0.5 * Math.pow(10, -places);
  }
}
