package org.netralitas.disclose;

import java.math.BigDecimal;
import java.util.List;
import org.netralitas.disclose.Relation.Kind;
import org.netralitas.disclose.Relation.Term;

/**
 * A share or a rate as printed, rounded half up: what it tells of the counts behind it. A share of
 * 22.9% on a base of 240 leaves one integer, 55.
 *
 * @param printed the printed number with all its printed decimals, 0 or more, such as 22.9 or 250.1
 * @param per what the number is per: 100 for a percentage, 100000 for a rate per 100,000
 */
public record PrintedRatio(BigDecimal printed, long per) {

  public PrintedRatio {
    if (printed.signum() < 0 || printed.scale() < 0 || printed.scale() > 6 || per < 1) {
      throw new IllegalArgumentException("not a printed ratio: " + printed + " per " + per);
    }
  }

  public static PrintedRatio percent(String printed) {
    return new PrintedRatio(new BigDecimal(printed), 100);
  }

  /** What it tells of a part on a base that is a cell of its own. */
  public List<Relation> of(String partId, String baseId) {
    Relation below =
        new Relation(
            Kind.KNOWLEDGE,
            List.of(new Term(partId, 2 * unit()), new Term(baseId, -twicePrinted(-1))),
            0,
            Relation.OPEN_HIGH);
    // Half up: the upper end itself would have been printed one step higher, and counts are whole.
    Relation above =
        new Relation(
            Kind.KNOWLEDGE,
            List.of(new Term(partId, -2 * unit()), new Term(baseId, twicePrinted(1))),
            1,
            Relation.OPEN_HIGH);
    return twicePrinted(-1) <= 0 ? List.of(above) : List.of(below, above);
  }

  /** What it tells of a part on a base that everybody can look up, such as a population. */
  public Relation of(String partId, long base) {
    long low = Math.max(0, Math.multiplyExact(twicePrinted(-1), base));
    long high = Math.multiplyExact(twicePrinted(1), base) - 1;
    return new Relation(
        Kind.KNOWLEDGE,
        List.of(new Term(partId, 1)),
        -Math.floorDiv(-low, 2 * unit()),
        Math.floorDiv(high, 2 * unit()));
  }

  /** Twice the printed digits plus or minus one: the ends of what rounds to them. */
  private long twicePrinted(int half) {
    return 2 * printed.unscaledValue().longValueExact() + half;
  }

  private long unit() {
    return Math.multiplyExact(per, BigDecimal.TEN.pow(printed.scale()).longValueExact());
  }
}
