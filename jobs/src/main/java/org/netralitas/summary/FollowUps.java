package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.FollowUpWait;
import org.netralitas.stat.FollowUpTime;
import org.netralitas.stat.KaplanMeier;
import org.netralitas.stat.LegalClock;
import org.netralitas.table.FollowUpRow;

/** Time from recommendation to action of the PPK, of an election and of its parts. */
final class FollowUps {
  /** The legal time of the PPK, a month, a quarter, half a year, a year. */
  static final List<Integer> POINTS = List.of(LegalClock.PPK_FOLLOW_UP.days(), 30, 90, 180, 365);

  /** Regions are told apart by {@link OpenRecommendations}. */
  private static final List<FollowUpWait.Part> PARTS =
      List.of(FollowUpWait.Part.POSITION_GROUP, FollowUpWait.Part.PROVINCE);

  private FollowUps() {}

  static List<FollowUpRow> of(ElectionTally tally, LocalDate asOf) {
    List<FollowUpRow> rows = new ArrayList<>();
    for (FollowUpWait.Part part : PARTS) {
      Map<String, Map<FollowUpWait, Long>> byCode = new TreeMap<>();
      Map<FollowUpWait, Long> all = new TreeMap<>(order());
      tally
          .waits()
          .forEach(
              (wait, cases) -> {
                if (wait.part() == part) {
                  byCode
                      .computeIfAbsent(wait.code(), unused -> new TreeMap<>(order()))
                      .put(wait, cases);
                  all.merge(
                      new FollowUpWait(part, Counts.TOTAL, wait.days(), wait.end()),
                      cases,
                      Long::sum);
                }
              });
      if (part == FollowUpWait.Part.POSITION_GROUP) {
        rows.addAll(rows(tally.electionId(), asOf, Counts.TOTAL, Counts.TOTAL, all));
      }
      byCode.forEach(
          (code, waits) -> rows.addAll(rows(tally.electionId(), asOf, part.name(), code, waits)));
    }
    return rows;
  }

  private static Comparator<FollowUpWait> order() {
    return Comparator.comparing(FollowUpWait::code)
        .thenComparing(FollowUpWait::days)
        .thenComparing(FollowUpWait::end);
  }

  private static List<FollowUpRow> rows(
      String electionId,
      LocalDate asOf,
      String dimension,
      String code,
      Map<FollowUpWait, Long> waits) {
    Map<Boolean, Map<FollowUpWait, Long>> dated =
        waits.entrySet().stream()
            .collect(
                Collectors.partitioningBy(
                    entry -> entry.getKey().days() != FollowUpWait.UNDATED,
                    Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        Long::sum,
                        () -> new TreeMap<>(order()))));
    Map<FollowUpWait, Long> usable = dated.getOrDefault(true, Map.of());
    long undated = Cube.total(dated.getOrDefault(false, Map.of()).values());
    long recommended = Cube.total(usable.values());
    KaplanMeier curve = usable.isEmpty() ? null : KaplanMeier.of(times(usable));
    List<FollowUpRow> rows = new ArrayList<>();
    for (int days : POINTS) {
      boolean known = curve != null && isKnown(curve, days, usable);
      rows.add(
          new FollowUpRow(
              electionId,
              dimension,
              code,
              days,
              asOf,
              recommended,
              cases(usable, FollowUpWait.End.FOLLOWED_UP, days),
              cases(usable, FollowUpWait.End.STILL_OPEN, days - 1),
              undated,
              known && curve != null ? curve.openShareAt(days) : null,
              limit(curve, days, usable, Limit.LOW),
              limit(curve, days, usable, Limit.HIGH),
              curve == null || curve.median().isEmpty() ? null : curve.median().getAsDouble(),
              "KAPLAN_MEIER",
              curve == null ? "NO_RECOMMENDATION" : known ? null : "TOO_SHORT",
              Counts.NORMAL,
              Counts.INTERNAL_ONLY));
    }
    return rows;
  }

  private enum Limit {
    LOW,
    HIGH
  }

  private static @Nullable Double limit(
      @Nullable KaplanMeier curve, int days, Map<FollowUpWait, Long> waits, Limit which) {
    if (curve == null || !isKnown(curve, days, waits)) {
      return null;
    }
    KaplanMeier.Step last = null;
    for (KaplanMeier.Step step : curve.steps()) {
      if (step.days() <= days) {
        last = step;
      }
    }
    if (last == null || last.limits() == null) {
      return null;
    }
    return which == Limit.LOW ? last.limits().low() : last.limits().high();
  }

  /** Somebody was seen for so long, or nobody is open any more. */
  private static boolean isKnown(KaplanMeier curve, int days, Map<FollowUpWait, Long> waits) {
    return seen(waits) >= days || curve.openShareAt(FollowUpWait.LONGEST) == 0;
  }

  /** The longest time for which a recommendation was seen. */
  private static int seen(Map<FollowUpWait, Long> waits) {
    return waits.keySet().stream().mapToInt(FollowUpWait::days).max().orElse(0);
  }

  private static long cases(Map<FollowUpWait, Long> waits, FollowUpWait.End end, int days) {
    return waits.entrySet().stream()
        .filter(entry -> entry.getKey().end() == end && entry.getKey().days() <= days)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<FollowUpTime> times(Map<FollowUpWait, Long> waits) {
    List<FollowUpTime> times = new ArrayList<>();
    waits.forEach(
        (wait, cases) -> {
          FollowUpTime time =
              wait.end() == FollowUpWait.End.FOLLOWED_UP
                  ? FollowUpTime.followedUp(wait.days())
                  : FollowUpTime.stillOpen(wait.days());
          for (long i = 0; i < cases; i++) {
            times.add(time);
          }
        });
    return times;
  }
}
