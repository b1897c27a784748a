package org.netralitas.parse;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.model.Election;
import org.netralitas.model.Population;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;

/** How many civil servants rates are per, for each election that a figure was published for. */
final class Populations {
  private static final LocalDate PROVINCES_COUNTED = LocalDate.of(2023, 12, 31);

  private Populations() {}

  static Map<String, Population> of(
      CodeListFile positions, CodeListFile provinces, List<Election> elections, Regions regions) {
    Map<String, Population> populations = new HashMap<>();
    for (CodeListRow row : positions.rows()) {
      String electionId = row.text("election_id");
      if (elections.stream().noneMatch(e -> e.electionId().equals(electionId))) {
        throw row.error("election_id " + electionId + " is not in elections.csv");
      }
      int level = (int) row.count("level");
      Enum<?> code =
          switch (level) {
            case 1 -> row.code("code", PositionGroup.class);
            case 2 -> row.code("code", PositionSubgroup.class);
            default -> throw row.error("level is " + level + ", not 1 or 2");
          };
      Population population =
          row.read(
              r ->
                  new Population(
                      r.text("unit"),
                      r.date("as_of"),
                      r.count("population"),
                      r.optionalText("reason"),
                      r.text("source")));
      if (populations.put(electionId + "/" + level + "/" + code.name(), population) != null) {
        throw row.error("a second population for " + electionId + " " + code);
      }
    }
    addProvinces(provinces, elections, regions, populations);
    return populations;
  }

  /** Provinces were counted once, in 2023; the split ones add up to the province of before. */
  private static void addProvinces(
      CodeListFile file,
      List<Election> elections,
      Regions regions,
      Map<String, Population> populations) {
    for (Election election : elections) {
      Map<String, Long> persons = new HashMap<>();
      for (CodeListRow row : file.rows()) {
        String code = row.text("province_code");
        var province =
            regions
                .find(code)
                .orElseThrow(() -> row.error("province_code " + code + " is no province"));
        String onDay = province.validOn(election.votingDate()) ? code : province.code2020();
        persons.merge(onDay, row.count("pns_2023"), Long::sum);
      }
      persons.forEach(
          (code, count) ->
              populations.put(
                  election.electionId() + "/province/" + code,
                  new Population("PNS", PROVINCES_COUNTED, count, "PNS_ONLY", file.name())));
    }
  }
}
