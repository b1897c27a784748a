package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.Comparison.Cause;
import org.netralitas.job.Comparison.HeadlineChange;
import org.netralitas.job.Comparison.Kind;
import org.netralitas.job.Comparison.Part;
import org.netralitas.store.Manifest;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.Column;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * What is new in an edition since another one: the counts of the headline and the rates of position
 * groups, each change split by cause. The parts add up to the change.
 *
 * <p>Given public tables it works out nothing that a reader of both editions could not; a split of
 * which a part is below the smallest count is left out all the same.
 */
final class EditionChanges {
  /** The tables that are read. */
  static final List<Table<?>> TABLES =
      List.of(
          Tables.HEADLINE,
          Tables.TIMELINE,
          Tables.BY_POSITION_GROUP,
          Tables.BY_REGION,
          Tables.DATA_QUALITY);

  private static final String TOTAL = "_T";
  private static final String RATE = "rate_per_100000";
  private static final String PROVEN = "proven_cases";

  private final String earlierId;
  private final LocalDate earlierAsOf;
  private final LocalDate asOf;
  private final List<Cause> causes;
  private final int smallestCount;
  private final List<EditionChangeRow> rows = new ArrayList<>();

  private EditionChanges(
      String earlierId,
      LocalDate earlierAsOf,
      LocalDate asOf,
      List<Cause> causes,
      int smallestCount) {
    this.earlierId = earlierId;
    this.earlierAsOf = earlierAsOf;
    this.asOf = asOf;
    this.causes = causes;
    this.smallestCount = smallestCount;
  }

  /**
   * The changes; none when one of the editions has no election.
   *
   * @param smallestCount splits with a smaller part are left out; 1 for all
   */
  static List<EditionChangeRow> between(
      Manifest earlier, Manifest now, TableRows before, TableRows after, int smallestCount) {
    List<HeadlineRow> old = before.of(Tables.HEADLINE);
    List<HeadlineRow> current = after.of(Tables.HEADLINE);
    if (old.isEmpty() || current.isEmpty()) {
      return List.of();
    }
    List<Cause> causes = ChangeCauses.of(earlier, now, before, after);
    EditionChanges changes =
        new EditionChanges(
            earlier.editionId(), latest(old), latest(current), causes, smallestCount);
    changes.headline(before, after);
    changes.rates(before, after);
    return List.copyOf(changes.rows);
  }

  private static LocalDate latest(List<HeadlineRow> rows) {
    return rows.stream().map(HeadlineRow::asOf).max(Comparator.naturalOrder()).orElseThrow();
  }

  private void headline(TableRows before, TableRows after) {
    Map<List<String>, List<Part>> parts = new HashMap<>();
    for (HeadlineChange change : HeadlineChanges.of(causes, before, after)) {
      parts.put(List.of(change.electionId(), change.measure()), change.parts());
    }
    Map<String, HeadlineRow> old = new TreeMap<>();
    Map<String, HeadlineRow> now = new TreeMap<>();
    before.of(Tables.HEADLINE).forEach(row -> old.put(row.electionId(), row));
    after.of(Tables.HEADLINE).forEach(row -> now.put(row.electionId(), row));
    Set<String> elections = new TreeSet<>(old.keySet());
    elections.addAll(now.keySet());
    List<TableColumn> columns = Tables.HEADLINE.columns();
    for (String election : elections) {
      HeadlineRow was = old.get(election);
      HeadlineRow is = now.get(election);
      @Nullable Object[] earlier = was == null ? null : Tables.HEADLINE.values(was);
      @Nullable Object[] current = is == null ? null : Tables.HEADLINE.values(is);
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).role() == Column.Role.COUNT) {
          String measure = columns.get(i).name();
          Line line = new Line(election, measure, TOTAL, columns.get(i).unit());
          line.isThen = was != null;
          line.isNow = is != null;
          line.then = earlier == null ? null : number(earlier[i]);
          line.now = current == null ? null : number(current[i]);
          line.count(parts.getOrDefault(List.of(election, measure), List.of()));
          rows.add(line.row());
        }
      }
    }
  }

  private void rates(TableRows before, TableRows after) {
    Map<List<Object>, ByPositionGroupRow> old = groups(before);
    for (Map.Entry<List<Object>, ByPositionGroupRow> group : groups(after).entrySet()) {
      ByPositionGroupRow was = old.get(group.getKey());
      ByPositionGroupRow is = group.getValue();
      Line line = new Line(is.electionId(), RATE, is.positionGroup(), "per 100,000 ASN");
      line.isThen = was != null;
      line.isNow = true;
      line.then = was == null ? null : was.ratePer100000();
      line.now = is.ratePer100000();
      if (was != null) {
        line.isThenHidden = was.provenPersons() == null;
        line.rate(was, is, others(is.electionId(), was.asOf(), is.asOf()));
      }
      line.isNowHidden = is.provenPersons() == null;
      rows.add(line.row());
    }
  }

  private static Map<List<Object>, ByPositionGroupRow> groups(TableRows tables) {
    Map<List<Object>, ByPositionGroupRow> groups = new LinkedHashMap<>();
    for (ByPositionGroupRow row : tables.of(Tables.BY_POSITION_GROUP)) {
      if (row.level() == 1) {
        groups.put(List.of(row.electionId(), row.positionGroup()), row);
      }
    }
    return groups;
  }

  private Set<Kind> others(String electionId, LocalDate then, LocalDate now) {
    Set<Kind> others = ChangeCauses.ofCounts(causes, electionId);
    if (!then.isEqual(now)) {
      others.add(Kind.LATE_DATA);
    }
    return others;
  }

  private static @Nullable Double number(@Nullable Object count) {
    return count == null ? null : (double) (Long) count;
  }

  /** One measure on its way to a row. */
  private final class Line {
    private final String electionId;
    private final String measure;
    private final String code;
    private final String unit;
    private final Map<Kind, Double> byCause = new TreeMap<>();
    private boolean isThen;
    private boolean isNow;
    private boolean isThenHidden;
    private boolean isNowHidden;
    private boolean isSplit = true;
    private @Nullable Double then;
    private @Nullable Double now;
    private double unseparated;
    private @Nullable String unseparatedCauses;
    private @Nullable Long withdrawn;

    Line(String electionId, String measure, String code, String unit) {
      this.electionId = electionId;
      this.measure = measure;
      this.code = code;
      this.unit = unit;
    }

    void count(List<Part> parts) {
      isThenHidden = isThen && then == null;
      isNowHidden = isNow && now == null;
      long notLate = 0;
      for (Part part : parts) {
        add(part.causes(), (double) part.change());
        notLate += part.causes().equals(Set.of(Kind.LATE_DATA)) ? 0 : part.change();
      }
      if (measure.equals(PROVEN)) {
        withdrawn = Math.max(0, -notLate);
      }
      isSplit =
          (withdrawn == null || isShowable(withdrawn))
              && (parts.size() < 2 || parts.stream().allMatch(part -> isShowable(part.change())));
    }

    private boolean isShowable(long count) {
      return count == 0 || Math.abs(count) >= smallestCount;
    }

    /** The earlier persons over the population now is what the population alone would have done. */
    void rate(ByPositionGroupRow was, ByPositionGroupRow is, Set<Kind> others) {
      Long persons = was.provenPersons();
      Long population = is.population();
      if (then == null || now == null || persons == null || population == null) {
        return;
      }
      boolean isSamePopulation = population.equals(was.population());
      boolean isSameCount = persons.equals(is.provenPersons());
      double change = now - then;
      double byPopulation =
          isSamePopulation ? 0 : isSameCount ? change : persons * 100_000.0 / population - then;
      if (byPopulation != 0) {
        add(Set.of(Kind.DENOMINATOR), byPopulation);
      }
      if (change != byPopulation) {
        add(others, change - byPopulation);
      }
    }

    private void add(Set<Kind> kinds, double change) {
      if (kinds.size() == 1) {
        byCause.merge(kinds.iterator().next(), change, Double::sum);
      } else {
        unseparated += change;
        unseparatedCauses =
            kinds.isEmpty() ? "UNKNOWN" : String.join("+", kinds.stream().map(Kind::name).toList());
      }
    }

    EditionChangeRow row() {
      boolean isHidden = isThenHidden || isNowHidden;
      boolean isBoth = then != null && now != null && !isHidden;
      boolean isToldApart = isBoth && isSplit;
      return new EditionChangeRow(
          electionId,
          measure,
          code,
          earlierId,
          earlierAsOf,
          asOf,
          unit,
          status(isHidden),
          // What is hidden now is not told as it was, either.
          isNowHidden ? null : then,
          now,
          isBoth ? Objects.requireNonNull(now) - Objects.requireNonNull(then) : null,
          part(isToldApart, Kind.LATE_DATA),
          part(isToldApart, Kind.CORRECTION),
          part(isToldApart, Kind.CODE_LIST),
          part(isToldApart, Kind.DENOMINATOR),
          part(isToldApart, Kind.PROGRAM),
          part(isToldApart, Kind.OPTION),
          isToldApart ? (Double) unseparated : null,
          isToldApart ? unseparatedCauses : null,
          isBoth && withdrawn != null && isShowable(withdrawn) ? withdrawn : null,
          then == null && now == null && !isHidden ? "M" : "A",
          isHidden || (isBoth && !isSplit) ? "C" : "F");
    }

    private String status(boolean isHidden) {
      if (isHidden) {
        return "HIDDEN";
      }
      if (!isThen || !isNow) {
        return isNow ? "NEW" : "GONE";
      }
      if (then == null && now == null) {
        return "NONE";
      }
      if (then == null || now == null) {
        return then == null ? "NEW" : "GONE";
      }
      return then.equals(now) ? "SAME" : "MOVED";
    }

    private @Nullable Double part(boolean isToldApart, Kind kind) {
      return isToldApart ? byCause.getOrDefault(kind, 0.0) : null;
    }
  }
}
