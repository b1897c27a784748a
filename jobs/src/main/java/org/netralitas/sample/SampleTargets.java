package org.netralitas.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/** Everything that the sample is calibrated to, from {@code data/reference/sample_targets.csv}. */
final class SampleTargets {
  static final String FILE = "reference/sample_targets.csv";

  private final Map<String, ElectionTargets> byElection;

  private SampleTargets(Map<String, ElectionTargets> byElection) {
    this.byElection = byElection;
  }

  static SampleTargets load(ReferenceSource source) {
    Map<String, List<Target>> targets = new LinkedHashMap<>();
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      if (row.code("basis", Target.Basis.class) == Target.Basis.NOT_MET) {
        continue;
      }
      String codes = row.optionalText("codes");
      targets
          .computeIfAbsent(row.text("election_id"), unused -> new ArrayList<>())
          .add(
              new Target(
                  row.date("cut_off"),
                  row.code("measure", Target.Measure.class),
                  row.text("dimension"),
                  codes == null ? "" : codes,
                  row.count("count"),
                  row));
    }
    Map<String, ElectionTargets> byElection = new LinkedHashMap<>();
    targets.forEach((id, rows) -> byElection.put(id, ElectionTargets.of(id, rows)));
    return new SampleTargets(byElection);
  }

  /** In file order. */
  List<ElectionTargets> elections() {
    return List.copyOf(byElection.values());
  }
}
