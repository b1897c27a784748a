package org.netralitas.summary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.Stage;
import org.netralitas.table.CellsRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Proven cases by election, stage of the act and some code; {@link Counts#TOTAL} is all codes.
 * Nothing in a zone without the base cube.
 */
final class StageCounts {
  private final Map<String, Map<List<String>, Long>> cases = new TreeMap<>();

  private StageCounts() {}

  static StageCounts of(TableRows counts, Function<CellsRow, String> code) {
    StageCounts stages = new StageCounts();
    for (CellsRow row : counts.of(Tables.CELLS)) {
      Long count = row.cases();
      if (count != null && OutcomeStage.valueOf(row.outcomeStage()).isProven()) {
        Map<List<String>, Long> of =
            stages.cases.computeIfAbsent(row.electionId(), unused -> new HashMap<>());
        of.merge(List.of(row.stage(), code.apply(row)), count, Long::sum);
        of.merge(List.of(row.stage(), Counts.TOTAL), count, Long::sum);
      }
    }
    return stages;
  }

  /** These counts, and those of the codes that are only comparable together. */
  StageCounts withJoint(List<SortedSet<String>> joints) {
    for (Map<List<String>, Long> of : cases.values()) {
      for (SortedSet<String> joint : joints) {
        for (Stage stage : Stage.values()) {
          long sum = 0;
          for (String code : joint) {
            sum += of.getOrDefault(List.of(stage.name(), code), 0L);
          }
          of.put(List.of(stage.name(), String.join("+", joint)), sum);
        }
      }
    }
    return this;
  }

  /** Codes with a count in either election, in order. */
  SortedSet<String> codes(String earlier, String later) {
    SortedSet<String> codes = new TreeSet<>();
    cases.getOrDefault(earlier, Map.of()).keySet().forEach(key -> codes.add(key.get(1)));
    cases.getOrDefault(later, Map.of()).keySet().forEach(key -> codes.add(key.get(1)));
    return codes;
  }

  long cases(String electionId, Stage stage, String code) {
    return cases.getOrDefault(electionId, Map.of()).getOrDefault(List.of(stage.name(), code), 0L);
  }
}
