package org.netralitas.protect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.table.ByActRow;
import org.netralitas.table.FollowUpRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.PatternRow;
import org.netralitas.table.RepeatPersonsRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * The public forms of tables that no other public count adds up to: times to follow-up, sets of
 * acts, persons found more than once. Each is made so that whatever an outsider subtracts is 0 or
 * at least the smallest count.
 */
final class PublicForms {
  private static final String TOTAL = CountIds.TOTAL;
  private static final String MORE = "2+";

  private final TableRows internal;
  private final TableRows shown;
  private final int smallestCount;

  /**
   * Public forms.
   *
   * @param shown the count tables as they will be published
   */
  PublicForms(TableRows internal, TableRows shown, int smallestCount) {
    this.internal = internal;
    this.shown = shown;
    this.smallestCount = smallestCount;
  }

  private boolean isSafe(long count) {
    return count == 0 || count >= smallestCount;
  }

  /**
   * The whole election only. A number of days is kept when, since the one kept before, the cases
   * acted on, those that stayed open for less time, and those still waited for are each 0 or not
   * small; the share still open is a life table of what is kept.
   */
  List<FollowUpRow> followUp() {
    Map<String, HeadlineRow> headlines = new HashMap<>();
    shown.of(Tables.HEADLINE).forEach(row -> headlines.put(row.electionId(), row));
    Map<String, List<FollowUpRow>> elections = new TreeMap<>();
    for (FollowUpRow row : internal.of(Tables.FOLLOW_UP)) {
      if (row.dimension().equals(TOTAL)) {
        elections.computeIfAbsent(row.electionId(), unused -> new ArrayList<>()).add(row);
      }
    }
    List<FollowUpRow> rows = new ArrayList<>();
    elections.forEach(
        (id, points) -> rows.addAll(followUp(points, Objects.requireNonNull(headlines.get(id)))));
    return rows;
  }

  private List<FollowUpRow> followUp(List<FollowUpRow> points, HeadlineRow headline) {
    Long recommended = headline.recommendedCases();
    Long followedUp = headline.followedUpCases();
    long dated = count(points.get(0).recommendedCases());
    long undated = count(points.get(0).undatedCases());
    boolean totals = recommended != null && followedUp != null && isSafe(dated) && isSafe(undated);
    List<FollowUpRow> rows = new ArrayList<>();
    long lastActed = 0;
    long lastOpen = 0;
    double open = 1;
    for (FollowUpRow point : points) {
      long acted = count(point.followedUpCases());
      long left = count(point.openCases());
      long waiting = dated - acted - left;
      boolean kept =
          totals
              && isSafe(acted - lastActed)
              && isSafe(left - lastOpen)
              && isSafe(waiting)
              && isSafe(Math.max(0, count(followedUp) - acted));
      if (!kept) {
        rows.add(publicRow(point, null, null, "HIDDEN", 0, 0));
        continue;
      }
      // Those who left open did so halfway through, on average.
      double atRisk = dated - lastActed - lastOpen - (left - lastOpen) / 2.0;
      open *= atRisk > 0 ? 1 - (acted - lastActed) / atRisk : 1;
      boolean seen = waiting + acted > 0 && (waiting > 0 || left == 0);
      rows.add(publicRow(point, seen ? open : null, dated, seen ? null : "TOO_SHORT", acted, left));
      lastActed = acted;
      lastOpen = left;
    }
    return rows;
  }

  private static FollowUpRow publicRow(
      FollowUpRow row,
      @Nullable Double open,
      @Nullable Long dated,
      @Nullable String reason,
      long acted,
      long left) {
    boolean hidden = dated == null;
    return new FollowUpRow(
        row.electionId(),
        row.dimension(),
        row.code(),
        row.days(),
        row.asOf(),
        dated,
        hidden ? null : acted,
        hidden ? null : left,
        hidden ? null : row.undatedCases(),
        open,
        null,
        null,
        null,
        "LIFE_TABLE",
        reason,
        row.obsStatus(),
        hidden ? HiddenReason.PUBLIC_STATUS : HiddenReason.FREE_STATUS);
  }

  /**
   * Pairs of acts only, as counts of three acts and more give away what is between them. A pair is
   * listed when its persons, the persons of either act without the other, and those of neither, are
   * not small and all these are shown.
   */
  List<PatternRow> patterns() {
    Map<List<String>, Long> personsOf = new HashMap<>();
    for (HeadlineRow row : shown.of(Tables.HEADLINE)) {
      Long persons = row.provenPersons();
      if (persons != null) {
        personsOf.put(List.of(row.electionId(), TOTAL), persons);
      }
    }
    for (ByActRow row : shown.of(Tables.BY_ACT)) {
      Long persons = row.provenPersons();
      if (persons != null) {
        personsOf.put(List.of(row.electionId(), row.actCode()), persons);
      }
    }
    Map<String, Set<String>> used = new HashMap<>();
    List<PatternRow> rows = new ArrayList<>();
    for (PatternRow row : internal.of(Tables.PATTERNS)) {
      List<String> acts = Arrays.asList(row.acts().split("\\+", -1));
      Set<String> taken = used.computeIfAbsent(row.electionId(), unused -> new HashSet<>());
      // Two pairs that share an act would bound what is in neither of them.
      if (isListed(row, acts, personsOf) && acts.stream().noneMatch(taken::contains)) {
        taken.addAll(acts);
        rows.add(publicRow(row));
      }
    }
    return rows;
  }

  private boolean isListed(PatternRow row, List<String> acts, Map<List<String>, Long> personsOf) {
    long persons = count(row.persons());
    if (acts.size() != 2 || persons < smallestCount) {
      return false;
    }
    Long one = personsOf.get(List.of(row.electionId(), acts.get(0)));
    Long other = personsOf.get(List.of(row.electionId(), acts.get(1)));
    Long all = personsOf.get(List.of(row.electionId(), TOTAL));
    return one != null
        && other != null
        && all != null
        && isSafe(one - persons)
        && isSafe(other - persons)
        && isSafe(all - one - other + persons);
  }

  private static PatternRow publicRow(PatternRow row) {
    return new PatternRow(
        row.electionId(),
        row.acts(),
        row.asOf(),
        row.size(),
        row.persons(),
        null,
        null,
        null,
        null,
        null,
        row.gate(),
        row.obsStatus(),
        HiddenReason.FREE_STATUS);
  }

  /**
   * Three classes: one act; more acts in one election; more elections. When one of them is small,
   * or few acts are beyond the second, all are hidden, as the totals of the elections would give it
   * away.
   */
  List<RepeatPersonsRow> repeatPersons() {
    if (internal.of(Tables.REPEAT_PERSONS).isEmpty()) {
      return List.of();
    }
    RepeatPersonsRow any = internal.of(Tables.REPEAT_PERSONS).get(0);
    Map<List<String>, Long> classes = new TreeMap<>(PublicForms::compare);
    classes.put(List.of("1", "1"), 0L);
    classes.put(List.of("1", MORE), 0L);
    classes.put(List.of(MORE, MORE), 0L);
    for (RepeatPersonsRow row : internal.of(Tables.REPEAT_PERSONS)) {
      classes.merge(
          List.of(capped(row.elections()), capped(row.acts())), count(row.persons()), Long::sum);
    }
    boolean safe =
        classes.values().stream().allMatch(this::isSafe)
            && isSafe(excess(RepeatPersonsRow::elections))
            && isSafe(excess(RepeatPersonsRow::acts));
    List<RepeatPersonsRow> rows = new ArrayList<>();
    classes.forEach(
        (key, persons) ->
            rows.add(
                new RepeatPersonsRow(
                    any.electionId(),
                    key.get(0),
                    key.get(1),
                    any.asOf(),
                    safe ? persons : null,
                    safe ? null : "HIDDEN",
                    any.obsStatus(),
                    safe ? HiddenReason.FREE_STATUS : HiddenReason.PUBLIC_STATUS)));
    return rows;
  }

  /**
   * What the election totals of cases and persons leave for those with three or more: from these
   * totals and the classes an outsider can work it out.
   */
  private long excess(Function<RepeatPersonsRow, String> number) {
    long excess = 0;
    for (RepeatPersonsRow row : internal.of(Tables.REPEAT_PERSONS)) {
      excess += Math.max(0, Long.parseLong(number.apply(row)) - 2) * count(row.persons());
    }
    return excess;
  }

  private static String capped(String number) {
    return number.equals("1") ? "1" : MORE;
  }

  private static int compare(List<String> a, List<String> b) {
    return a.toString().compareTo(b.toString());
  }

  private static long count(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
