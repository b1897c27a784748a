package org.netralitas.parse;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.netralitas.model.Election;
import org.netralitas.model.Region;

/**
 * Which regions voted in which election, under their codes of voting day. In a national election
 * all do; who votes in an announced regional one may not be listed yet.
 */
final class Participants {
  private Participants() {}

  static Map<String, Set<String>> of(CodeListFile file, ElectionFile register, Regions regions) {
    Map<String, Election> elections =
        register.elections().stream().collect(Collectors.toMap(Election::electionId, e -> e));
    Map<String, Set<String>> participants = new HashMap<>();
    for (CodeListRow row : file.rows()) {
      String electionId = "pilkada-" + row.text("election_year");
      Election election = elections.get(electionId);
      if (election == null) {
        throw row.error("election_year is of " + electionId + ", which is not in elections.csv");
      }
      if (!row.date("voting_day").equals(election.votingDate())) {
        throw row.error(
            "voting_day is "
                + row.date("voting_day")
                + ", in elections.csv "
                + election.votingDate());
      }
      row.text("source");
      String code = row.text("code_at_time");
      Region region = regions.find(code).orElse(null);
      if (region == null) {
        throw row.error("code_at_time " + code + " is no region");
      }
      if (!region.validOn(election.votingDate())) {
        throw row.error("code_at_time " + code + " does not hold on " + election.votingDate());
      }
      if (!participants.computeIfAbsent(electionId, unused -> new TreeSet<>()).add(code)) {
        throw row.error(code + " stands twice for " + electionId);
      }
    }
    for (Election election : register.elections()) {
      if (election.kind() == Election.Kind.PEMILU) {
        participants.put(
            election.electionId(),
            regions.validOn(election.votingDate()).stream()
                .map(Region::code)
                .collect(Collectors.toCollection(TreeSet::new)));
      } else {
        requirePublishedTotals(
            file, register, regions, election, participants.get(election.electionId()));
      }
    }
    return participants;
  }

  private static void requirePublishedTotals(
      CodeListFile file,
      ElectionFile register,
      Regions regions,
      Election election,
      @org.jspecify.annotations.Nullable Set<String> codes) {
    for (Region.Type type : Region.Type.values()) {
      Long published = register.votingRegions(election, type);
      if (published == null) {
        if (election.isHeld()) {
          throw register
              .row(election)
              .error("does not say how many regions of type " + type + " voted");
        }
        continue;
      }
      long found =
          codes == null
              ? 0
              : codes.stream()
                  .filter(code -> regions.find(code).orElseThrow().type() == type)
                  .count();
      if (found != published) {
        throw register
            .row(election)
            .error(
                "says that "
                    + published
                    + " regions of type "
                    + type
                    + " voted, but "
                    + file.name()
                    + " lists "
                    + found);
      }
    }
  }
}
