package org.netralitas.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionAndRegionRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Somebody who has the public tables of cases and nothing else: what is listed, what is not, and
 * what adds up. He narrows every hidden count down as far as sums of intervals go. He knows nothing
 * of {@link LinkedCounts}, so that what is forgotten there shows.
 */
final class Outsider {
  /** Smallest and largest count that remain possible. */
  record Range(long low, long high) {}

  private record Sum(String total, List<String> parts) {}

  private static final long MANY = 1_000_000;

  private final Map<String, Range> ranges = new HashMap<>();
  private final Map<String, List<String>> parts = new HashMap<>();

  private Outsider() {}

  /**
   * Reads one election.
   *
   * @param listed the smallest count that a pair listed in a two-way table ever has
   */
  static Map<String, Range> narrowed(TableRows published, long listed) {
    Outsider outsider = new Outsider();
    outsider.read(published, listed);
    List<Sum> sums = new ArrayList<>();
    outsider.parts.forEach(
        (total, list) -> sums.add(new Sum(total, List.copyOf(new TreeSet<>(list)))));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Sum sum : sums) {
        changed |= outsider.narrow(sum);
      }
    }
    return outsider.ranges;
  }

  private void read(TableRows published, long listed) {
    for (HeadlineRow row : published.of(Tables.HEADLINE)) {
      see("reported", row.reportedCases(), 1);
      see("proven", row.provenCases(), 1);
    }
    for (ByPositionGroupRow row : published.of(Tables.BY_POSITION_GROUP)) {
      for (String measure : List.of("reported", "proven")) {
        String group = measure + " " + row.positionGroup();
        String id = row.level() == 1 ? group : measure + " " + row.positionSubgroup();
        see(id, measure.equals("proven") ? row.provenCases() : row.reportedCases(), 1);
        add(row.level() == 1 ? measure : group, "position", id);
      }
    }
    for (ByRegionRow row : published.of(Tables.BY_REGION)) {
      for (String measure : List.of("reported", "proven")) {
        // A region is listed because it voted or was reported.
        boolean isListedForReports = !row.isParticipant() && measure.equals("reported");
        String province = measure + " " + row.provinceCode();
        String id = row.level() == 1 ? province : measure + " regency " + row.regionCode();
        see(
            id,
            measure.equals("proven") ? row.provenCases() : row.reportedCases(),
            row.level() == 1 || isListedForReports ? 1 : 0);
        add(row.level() == 1 ? measure : province, "region", id);
      }
    }
    for (ByActRow row : published.of(Tables.BY_ACT)) {
      see("reported act " + row.actCode(), row.reportedCases(), 0);
      see("proven act " + row.actCode(), row.provenCases(), 0);
      add("reported", "act", "reported act " + row.actCode());
      add("proven", "act", "proven act " + row.actCode());
    }
    for (ByPositionAndActRow row : published.of(Tables.BY_POSITION_AND_ACT)) {
      String position =
          "proven " + (row.level() == 1 ? row.positionGroup() : row.positionSubgroup());
      String act = "act " + row.actCode();
      see(position + " " + act, row.provenCases(), listed);
      add(position, "act", position + " " + act);
      add(
          "proven " + (row.level() == 1 ? "" : row.positionGroup() + " ") + act,
          row.level() == 1 ? "position" : "subgroup",
          position + " " + act);
    }
    for (ByPositionAndRegionRow row : published.of(Tables.BY_POSITION_AND_REGION)) {
      String province = "proven " + row.provinceCode();
      String region = row.level() == 1 ? province : "proven regency " + row.regionCode();
      String group = "proven " + row.positionGroup();
      see(region + " " + row.positionGroup(), row.provenCases(), listed);
      add(region, "position", region + " " + row.positionGroup());
      add(
          row.level() == 1 ? group : province + " " + row.positionGroup(),
          "region",
          region + " " + row.positionGroup());
    }
    parts.replaceAll((total, list) -> list.stream().filter(id -> !id.equals(of(total))).toList());
    parts.values().removeIf(List::isEmpty);
  }

  private void see(String id, @Nullable Long count, long least) {
    ranges.put(id, count == null ? new Range(least, MANY) : new Range(count, count));
  }

  /** The same total may be divided in several ways. */
  private void add(String total, String way, String part) {
    parts.computeIfAbsent(total + "/" + way, unused -> new ArrayList<>()).add(part);
  }

  private static String of(String division) {
    return division.substring(0, division.indexOf('/'));
  }

  private Range range(String id) {
    return Objects.requireNonNull(ranges.get(id), id);
  }

  private boolean narrow(Sum sum) {
    String total = of(sum.total());
    long low = sum.parts().stream().mapToLong(id -> range(id).low()).sum();
    long high = sum.parts().stream().mapToLong(id -> range(id).high()).sum();
    boolean changed = narrow(total, low, high);
    Range whole = range(total);
    for (String part : sum.parts()) {
      Range own = range(part);
      changed |= narrow(part, whole.low() - (high - own.high()), whole.high() - (low - own.low()));
      low += range(part).low() - own.low();
      high += range(part).high() - own.high();
    }
    return changed;
  }

  private boolean narrow(String id, long low, long high) {
    Range before = range(id);
    Range now = new Range(Math.max(before.low(), low), Math.min(before.high(), high));
    if (now.low() > now.high()) {
      throw new IllegalStateException(id + ": the tables contradict each other, " + now);
    }
    ranges.put(id, now);
    return !now.equals(before);
  }
}
