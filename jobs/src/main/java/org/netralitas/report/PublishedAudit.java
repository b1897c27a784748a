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
    List<PublishedRow> figures =
        story.rows(Tables.RECONCILIATION, election.electionId()).stream()
            .filter(figure -> !PublishedSection.isLater(story, figure))
            .toList();
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

  /** Published shares that cannot come from the published total of the same cut-off. */
  static List<Block> blocks(Story story) {
    List<DataTable.Row> rows = new ArrayList<>();
    List<List<Object>> keys = new ArrayList<>();
    for (Election election : story.input().elections()) {
      for (Impossible found : of(story, election)) {
        PublishedRow share = found.share();
        keys.add(share.key());
        List<Span> bases = new ArrayList<>();
        for (PublishedRow base : found.bases()) {
          bases.add(new Span.Words(bases.isEmpty() ? "" : "; "));
          bases.add(story.amount(base.quantity("published_value", NumberStyle.AS_PUBLISHED)));
        }
        rows.add(
            DataTable.Row.of(
                List.of(
                    DataTable.words(story.electionName(election) + ", " + share.text("category")),
                    DataTable.words(Phrases.day(story, share, "cut_off_date")),
                    DataTable.number(share.quantity("published_value", NumberStyle.AS_PUBLISHED)),
                    DataTable.words(new Text(bases)),
                    DataTable.words(
                        Text.of(
                            new Span.Link(share.text("source_url"), share.text("publisher")))))));
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Block.Remark(
            story.words("audit.title"),
            story.say(
                "audit.text",
                "shares",
                Quantity.shown(
                    keys.size(),
                    NumberStyle.COUNT,
                    new Binding.Rows(Tables.RECONCILIATION.name(), keys)))),
        new DataTable(
            "published_audit",
            "",
            story.say("audit.table.caption"),
            List.of(
                DataTable.Column.words(story.words("column.figure")),
                DataTable.Column.words(story.words("column.cut_off")),
                DataTable.Column.number(story.words("column.percent")),
                DataTable.Column.words(story.words("column.base")),
                DataTable.Column.words(story.words("column.published_by"))),
            rows,
            List.of(story.say("audit.table.note")),
            DataTable.Length.SHORT));
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
