package org.netralitas.sample;

import java.util.*;
import org.junit.jupiter.api.Test;
import org.netralitas.parse.*;

class CalibrationTest {
  @Test
  void scratch() {
    ReferenceSource data = ReferenceSource.packaged();
    CodeLists lists = CodeLists.load(data);
    Odds odds = Odds.load(name -> Objects.requireNonNull(Odds.class.getResourceAsStream(name)));
    for (ElectionTargets t : SampleTargets.load(data).elections()) {
      long at = System.nanoTime();
      var cases = new Calibration(lists, odds, 20201209).cases(t);
      System.out.println(
          t.electionId()
              + " "
              + cases.size()
              + " cases "
              + cases.stream().map(c -> c.person()).distinct().count()
              + " persons "
              + (System.nanoTime() - at) / 1000000
              + " ms");
    }
  }
}
