package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.InformationKeptRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * How much of the public tables is left to read: counts that are shown of all that are hidden or
 * above 0, and cases in them of those that the headline shows. From public tables alone.
 */
public final class KeptCounts {
  private static final String TOTAL = "_T";

  private record Kept(long cells, long shownCells, long cases, long shownCases) {
    Kept plus(Kept other) {
      return new Kept(
          cells + other.cells,
          shownCells + other.shownCells,
          cases + other.cases,
          shownCases + other.shownCases);
    }
  }

  private final TableRows published;
  private final Map<List<String>, Kept> kept = new TreeMap<>(KeptCounts::compare);

  private KeptCounts(TableRows published) {
    this.published = published;
  }

  /** One row per election and table, and the sums over elections, tables and both. */
  public static List<InformationKeptRow> of(TableRows published) {
    List<HeadlineRow> headlines = published.of(Tables.HEADLINE);
    if (headlines.isEmpty()) {
      return List.of();
    }
    KeptCounts counts = new KeptCounts(published);
    headlines.forEach(counts::add);
    LocalDate asOf = headlines.get(0).asOf();
    List<InformationKeptRow> rows = new ArrayList<>();
    counts.kept.forEach((key, kept) -> rows.add(row(key, asOf, kept)));
    return rows;
  }

  private void add(HeadlineRow headline) {
    Long reported = headline.reportedCases();
    Long proven = headline.provenCases();
    Long recommended = headline.recommendedCases();
    add(headline, Tables.BY_POSITION_GROUP, r -> r.level() == 2, r -> r.provenCases(), proven);
    add(headline, Tables.BY_REGION, r -> r.level() == 2, r -> r.reportedCases(), reported);
    add(headline, Tables.BY_ACT, r -> true, r -> r.provenCases(), proven);
    add(headline, Tables.BY_SANCTION, r -> true, r -> r.recommendedCases(), recommended);
    add(headline, Tables.BY_SOURCE, r -> true, r -> r.reportedCases(), reported);
    add(headline, Tables.BY_POSITION_AND_ACT, r -> r.level() == 1, r -> r.provenCases(), proven);
    add(headline, Tables.BY_POSITION_AND_REGION, r -> r.level() == 2, r -> r.provenCases(), proven);
  }

  private <R extends Record> void add(
      HeadlineRow headline,
      Table<R> table,
      Predicate<R> which,
      Function<R, @Nullable Long> count,
      @Nullable Long total) {
    long cells = 0;
    long shownCells = 0;
    long shownCases = 0;
    boolean isDivided = false;
    for (R row : published.of(table)) {
      if (which.test(row) && table.key(row).get(0).equals(headline.electionId())) {
        isDivided = true;
        Long cases = count.apply(row);
        cells += cases == null || cases > 0 ? 1 : 0;
        shownCells += cases != null && cases > 0 ? 1 : 0;
        shownCases += cases == null ? 0 : cases;
      }
    }
    Kept one =
        total == null || !isDivided
            ? new Kept(cells, shownCells, 0, 0)
            : new Kept(cells, shownCells, total, shownCases);
    for (String election : List.of(headline.electionId(), TOTAL)) {
      kept.merge(List.of(election, table.name()), one, Kept::plus);
      kept.merge(List.of(election, TOTAL), one, Kept::plus);
    }
  }

  private static InformationKeptRow row(List<String> key, LocalDate asOf, Kept kept) {
    return new InformationKeptRow(
        key.get(0),
        key.get(1),
        asOf,
        kept.cells,
        kept.shownCells,
        share(kept.shownCells, kept.cells),
        kept.cases,
        kept.shownCases,
        share(kept.shownCases, kept.cases),
        Counts.NORMAL,
        "F");
  }

  private static @Nullable Double share(long part, long whole) {
    return whole == 0 ? null : (Double) ((double) part / whole);
  }

  private static int compare(List<String> a, List<String> b) {
    int first = a.get(0).compareTo(b.get(0));
    return first != 0 ? first : a.get(1).compareTo(b.get(1));
  }
}
