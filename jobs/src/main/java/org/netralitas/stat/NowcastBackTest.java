package org.netralitas.stat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nowcast of past elections as it would have been made at every age, against {@link SamePace},
 * each from the elections before it only.
 */
public final class NowcastBackTest {
  /** With a single earlier election the chain ladder is the same pace as last time. */
  private static final int FIRST = 2;

  private NowcastBackTest() {}

  /**
   * Every forecast that both methods can make.
   *
   * @param triangle origins are elections; those that are not complete are left out
   */
  public static List<BackTest.Trial> trials(ReportingTriangle triangle, double confidence) {
    List<BackTest.Trial> trials = new ArrayList<>();
    int last = triangle.ages() - 1;
    for (int origin = FIRST; origin < triangle.origins(); origin++) {
      if (!triangle.isComplete(origin) || !triangle.isComplete(origin - 1)) {
        continue;
      }
      for (int age = 0; age < last; age++) {
        Optional<Forecast> candidate =
            ChainLadder.of(triangle.whenNewest(origin, age)).finalCount(origin, confidence);
        Optional<Forecast> baseline =
            SamePace.project(
                triangle.at(origin, age),
                triangle.at(origin - 1, age),
                triangle.at(origin - 1, last),
                SamePace.dispersion(triangle, origin, age),
                confidence);
        if (candidate.isPresent() && baseline.isPresent()) {
          trials.add(
              new BackTest.Trial(
                  origin, triangle.at(origin, last), candidate.get(), baseline.get()));
        }
      }
    }
    return trials;
  }

  /** The decision on the nowcast of the newest election at 95%. */
  public static PublicationDecision decide(ReportingTriangle triangle) {
    return PublicationDecision.of(
        BackTest.of(trials(triangle, Limits.CONFIDENCE)), Limits.CONFIDENCE);
  }
}
