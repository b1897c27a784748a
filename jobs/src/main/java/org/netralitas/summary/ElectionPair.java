package org.netralitas.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeLists;

/**
 * Two elections that readers compare.
 *
 * @param why what makes them a pair
 * @param earlierVoting codes of the regions that voted in the earlier one
 * @param laterVoting codes of the regions that voted in the later one
 * @param isSameRegions whether nearly all regions that voted are the same; national elections are
 *     in all
 */
record ElectionPair(
    Election earlier,
    Election later,
    Why why,
    Set<String> earlierVoting,
    Set<String> laterVoting,
    boolean isSameRegions) {
  /** Share of the regions of both that must be the same; a handful is postponed or split. */
  private static final double NEARLY_ALL = 0.9;

  /** The first that applies. */
  enum Why {
    SAME_KIND,
    SAME_REGIONS,
    NEXT_IN_TIME
  }

  ElectionPair {
    earlierVoting = Set.copyOf(earlierVoting);
    laterVoting = Set.copyOf(laterVoting);
  }

  /** Each election with the last of its kind, of the same regions, and of all. */
  static List<ElectionPair> of(List<Election> elections, CodeLists codeLists) {
    List<Election> byDay =
        elections.stream().sorted(Comparator.comparing(Election::votingDate)).toList();
    List<ElectionPair> pairs = new ArrayList<>();
    for (int i = 0; i < byDay.size(); i++) {
      Election later = byDay.get(i);
      Map<String, ElectionPair> found = new LinkedHashMap<>();
      for (Why why : Why.values()) {
        for (int k = i - 1; k >= 0; k--) {
          ElectionPair pair = of(byDay.get(k), later, why, codeLists);
          if (pair.holds()) {
            found.putIfAbsent(pair.earlier().electionId(), pair);
            break;
          }
        }
      }
      pairs.addAll(found.values());
    }
    return pairs;
  }

  private static ElectionPair of(Election earlier, Election later, Why why, CodeLists codeLists) {
    Set<String> earlierVoting = codeLists.participants(earlier.electionId());
    Set<String> laterVoting = codeLists.participants(later.electionId());
    boolean national =
        earlier.kind() == Election.Kind.PEMILU && later.kind() == Election.Kind.PEMILU;
    return new ElectionPair(
        earlier,
        later,
        why,
        earlierVoting,
        laterVoting,
        national || isNearlyAll(earlierVoting, laterVoting));
  }

  private boolean holds() {
    return switch (why) {
      case SAME_KIND -> isSameKind();
      case SAME_REGIONS -> isSameKind() && isSameRegions;
      case NEXT_IN_TIME -> true;
    };
  }

  boolean isSameKind() {
    return earlier.kind() == later.kind();
  }

  private static boolean isNearlyAll(Set<String> earlier, Set<String> later) {
    Set<String> both = new HashSet<>(earlier);
    both.retainAll(later);
    int all = earlier.size() + later.size() - both.size();
    return all > 0 && both.size() >= NEARLY_ALL * all;
  }

  /** True when the same regions of the province voted, or the regency both times. */
  boolean isSameTerritory(String code) {
    return within(earlierVoting, code).equals(within(laterVoting, code));
  }

  private static Set<String> within(Set<String> voting, String code) {
    Set<String> parts = new HashSet<>(voting);
    parts.removeIf(part -> !part.startsWith(code));
    return parts;
  }
}
