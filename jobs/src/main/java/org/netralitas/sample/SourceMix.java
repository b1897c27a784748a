package org.netralitas.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.netralitas.model.Source;
import org.netralitas.sample.ElectionTargets.SortedPoints;
import org.netralitas.sample.Target.Measure;

/** Gives every case the source of its first report: as many of each by every cut-off as given. */
final class SourceMix {
  private SourceMix() {}

  static void assign(ElectionTargets targets, List<Draft> drafts, Dice dice) {
    SortedPoints sources = targets.points(Measure.REPORTED, "source");
    CutOffTable table =
        new CutOffTable(targets.electionId() + " sources", targets.increments(Measure.REPORTED));
    double[] ever = new double[targets.periods()];
    Arrays.fill(ever, 1);
    for (String code : sources.codes()) {
      table.category(code, sources.of(code), ever);
    }
    long[][] counts = table.rounded();
    for (int period = 0; period < counts.length; period++) {
      int of = period;
      List<Draft> reported =
          new ArrayList<>(drafts.stream().filter(d -> d.reportedPeriod == of).toList());
      dice.shuffle(reported);
      int next = 0;
      for (int s = 0; s < sources.codes().size(); s++) {
        for (long i = 0; i < counts[period][s]; i++) {
          reported.get(next++).source = Source.valueOf(sources.codes().get(s));
        }
      }
    }
  }
}
