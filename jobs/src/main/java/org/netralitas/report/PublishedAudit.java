package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/**
 * Whether a published share can come from the total published for the same cut-off: a share with
 * one decimal of n persons must be a whole number of persons over n.
 *
 * @see <a href="https://doi.org/10.1177/1948550616673876">Brown and Heathers, The GRIM test,
 *     2017</a>
 */
final class PublishedAudit {
  private static final Set<String> SHARES = Set.of("persen_pelanggar", "persen_pelanggaran");
  private static final Set<String> BASES = Set.of("terbukti_direkomendasikan", "kasus_netralitas");

  /** A share and the totals of its cut-off, none of which can give it. */
  record Impossible(PublishedRow share, List<PublishedRow> bases) {}

  private PublishedAudit() {}

  static List<Impossible> of(Story story, Election election) {
    List<PublishedRow> figures = story.rows(Tables.RECONCILIATION, election.electionId());
    List<Impossible> impossible = new ArrayList<>();
    for (PublishedRow share : figures) {
      LocalDate day = share.date("cut_off_date");
      if (day == null || !SHARES.contains(share.text("metric"))) {
        continue;
      }
      List<PublishedRow> bases =
          figures.stream()
              .filter(
                  row -> BASES.contains(row.text("metric")) && day.equals(row.date("cut_off_date")))
              .filter(row -> Set.of("total", "tahun").contains(row.text("dimension")))
              .toList();
      double percent = value(share);
      if (!bases.isEmpty()
          && bases.stream().noneMatch(base -> isAttainable(percent, value(base)))) {
        impossible.add(new Impossible(share, bases));
      }
    }
    return impossible;
  }

  private static double value(PublishedRow row) {
    return row.quantity("published_value", NumberStyle.AS_PUBLISHED).orElse(0);
  }

  /** True when some whole number over {@code base} rounds to the percentage as printed. */
  static boolean isAttainable(double percent, double base) {
    boolean isWhole = Math.abs(percent - Math.rint(percent)) < 1e-9;
    double half = isWhole ? 0.5 : 0.05;
    double persons = Math.rint(percent * base / 100);
    for (double k = persons - 1; k <= persons + 1; k++) {
      if (Math.abs(100 * k / base - percent) <= half + 1e-9) {
        return true;
      }
    }
    return false;
  }
}
