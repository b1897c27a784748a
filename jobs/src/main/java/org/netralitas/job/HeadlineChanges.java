package org.netralitas.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.Comparison.Cause;
import org.netralitas.job.Comparison.HeadlineChange;
import org.netralitas.job.Comparison.Kind;
import org.netralitas.job.Comparison.Part;
import org.netralitas.table.Column;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * Headline numbers that differ, split by cause.
 *
 * <p>Where both timelines are known at the day of the older edition, events after that day are late
 * data, whatever else changed: the older edition could not have them. The rest is one part, laid to
 * the one cause that can have changed it, or to several that cannot be separated.
 */
final class HeadlineChanges {
  private final List<Cause> causes;
  private final TableRows newer;

  private HeadlineChanges(List<Cause> causes, TableRows newer) {
    this.causes = causes;
    this.newer = newer;
  }

  static List<HeadlineChange> of(List<Cause> causes, TableRows older, TableRows newer) {
    HeadlineChanges changes = new HeadlineChanges(causes, newer);
    Map<String, HeadlineRow> before = byElection(older);
    Map<String, HeadlineRow> after = byElection(newer);
    Set<String> elections = new TreeSet<>(before.keySet());
    elections.addAll(after.keySet());
    List<HeadlineChange> found = new ArrayList<>();
    for (String election : elections) {
      changes.compare(election, before.get(election), after.get(election), found);
    }
    return List.copyOf(found);
  }

  private static Map<String, HeadlineRow> byElection(TableRows tables) {
    Map<String, HeadlineRow> rows = new LinkedHashMap<>();
    tables.of(Tables.HEADLINE).forEach(row -> rows.put(row.electionId(), row));
    return rows;
  }

  private void compare(
      String election,
      @Nullable HeadlineRow before,
      @Nullable HeadlineRow after,
      List<HeadlineChange> found) {
    List<TableColumn> columns = Tables.HEADLINE.columns();
    @Nullable Object[] old = before == null ? null : Tables.HEADLINE.values(before);
    @Nullable Object[] now = after == null ? null : Tables.HEADLINE.values(after);
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == Column.Role.COUNT) {
        Long was = old == null ? null : (Long) old[i];
        Long is = now == null ? null : (Long) now[i];
        if (!Objects.equals(was, is)) {
          List<Part> parts =
              was == null || is == null || before == null || after == null
                  ? List.of()
                  : parts(columns.get(i).name(), before, after, was, is);
          found.add(new HeadlineChange(election, columns.get(i).name(), was, is, parts));
        }
      }
    }
  }

  private List<Part> parts(
      String measure, HeadlineRow before, HeadlineRow after, long was, long is) {
    long change = is - was;
    String election = before.electionId();
    Long late = before.asOf().isAfter(after.asOf()) ? null : late(measure, before, after, is);
    Set<Kind> others = ChangeCauses.ofCounts(causes, election);
    if (late == null) {
      if (!after.asOf().isEqual(before.asOf())) {
        others.add(Kind.LATE_DATA);
      }
      return List.of(new Part(others, change));
    }
    List<Part> parts = new ArrayList<>();
    if (late != 0) {
      parts.add(new Part(Set.of(Kind.LATE_DATA), late));
    }
    if (change != late) {
      parts.add(new Part(others, change - late));
    }
    return parts;
  }

  /** Events of the newer edition after the day of the older; null when that is not known. */
  private @Nullable Long late(String measure, HeadlineRow before, HeadlineRow after, long is) {
    if (before.asOf().isEqual(after.asOf())) {
      return 0L;
    }
    NavigableMap<LocalDate, Long> line = timeline(newer, before.electionId(), measure);
    Long then = at(line, before.asOf());
    if (then == null) {
      return null;
    }
    // A public line leaves out a last step that is small; it ends below the headline then.
    boolean isWhole = line.lastKey().isEqual(after.asOf());
    return (isWhole ? line.lastEntry().getValue() : Long.valueOf(is)) - then;
  }

  /** The timeline of a measure; empty when it has none, or a value of it is hidden. */
  private static NavigableMap<LocalDate, Long> timeline(
      TableRows tables, String election, String measure) {
    NavigableMap<LocalDate, Long> line = new TreeMap<>();
    for (TimelineRow row : tables.of(Tables.TIMELINE)) {
      if (row.electionId().equals(election)) {
        Long value =
            switch (measure) {
              case "reported_cases" -> row.reportedCases();
              case "proven_cases" -> row.provenCases();
              case "followed_up_cases" -> row.followedUpCases();
              default -> null;
            };
        if (value == null) {
          return new TreeMap<>();
        }
        line.put(row.date(), value);
      }
    }
    return line;
  }

  /** The value on a day; between two days of the line only when nothing happened between them. */
  private static @Nullable Long at(NavigableMap<LocalDate, Long> line, LocalDate day) {
    if (line.isEmpty()) {
      return null;
    }
    Map.Entry<LocalDate, Long> before = line.floorEntry(day);
    Map.Entry<LocalDate, Long> after = line.ceilingEntry(day);
    if (after == null) {
      return before == null ? null : before.getValue();
    }
    if (before == null) {
      // A public line leaves out its small beginnings.
      return after.getValue() == 0 ? after.getValue() : null;
    }
    return before.getValue().equals(after.getValue()) ? before.getValue() : null;
  }
}
