package org.netralitas.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.netralitas.model.Election;
import org.netralitas.model.Region;

/** Which regions voted in which election, under their codes of voting day. */
final class Participants {
  /** Regions that voted, as the electoral commission counted them; see data/reference/README.md. */
  private static final Map<String, Integer> PUBLISHED_TOTALS =
      Map.of(
          "pilkada-2015", 269,
          "pilkada-2017", 101,
          "pilkada-2018", 171,
          "pilkada-2020", 270,
          "pilkada-2024", 545);

  private Participants() {}

  static Map<String, Set<String>> of(CodeListFile file, List<Election> elections, Regions regions) {
    Map<String, Set<String>> participants = new HashMap<>();
    for (CodeListRow row : file.rows()) {
      String electionId = "pilkada-" + row.text("election_year");
      String code = row.text("code_at_time");
      if (regions.find(code).isEmpty()) {
        throw row.error("code_at_time " + code + " is no region");
      }
      if (!participants.computeIfAbsent(electionId, unused -> new TreeSet<>()).add(code)) {
        throw row.error(code + " stands twice for " + electionId);
      }
    }
    PUBLISHED_TOTALS.forEach(
        (electionId, total) -> {
          int found = participants.getOrDefault(electionId, Set.of()).size();
          if (found != total) {
            throw new CodeListException(
                file.name(),
                0,
                "has " + found + " regions for " + electionId + ", published are " + total,
                null);
          }
        });
    for (Election election : elections) {
      if (election.kind() == Election.Kind.PEMILU) {
        participants.put(
            election.electionId(),
            regions.validOn(election.votingDate()).stream()
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return participants;
  }
}
