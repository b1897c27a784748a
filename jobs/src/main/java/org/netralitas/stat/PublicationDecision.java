package org.netralitas.stat;

/**
 * Whether a forecast may be published, and why or why not.
 *
 * @param reason decides
 * @param backTest the scores it rests on
 */
public record PublicationDecision(Reason reason, BackTest backTest) {
  /** Elections that have to have been forecast before a score means anything. */
  static final int FEWEST_ORIGINS = 3;

  /**
   * Trials of one election share its surprises, so a test for independent trials would reject good
   * limits; a plain margin is stricter on poor ones.
   */
  static final double COVERAGE_SHORTFALL = 0.1;

  /** Grounds, the first that applies. */
  public enum Reason {
    /** Fewer than three past elections could be forecast. */
    TOO_FEW_BACK_TESTS,
    /** Outcomes lay within the limits more than 10 points less often than promised. */
    COVERAGE_NOT_HELD,
    /** The interval score is no better than that of the baseline. */
    NOT_BETTER_THAN_BASELINE,
    /** Better than the baseline, with its coverage held: published. */
    BETTER_THAN_BASELINE
  }

  /**
   * Decides.
   *
   * @param confidence nominal coverage of the candidate's limits
   */
  public static PublicationDecision of(BackTest backTest, double confidence) {
    Check.confidence(confidence);
    BackTest.Score candidate = backTest.candidate();
    Reason reason;
    if (backTest.origins() < FEWEST_ORIGINS) {
      reason = Reason.TOO_FEW_BACK_TESTS;
    } else if (candidate.coverage() < confidence - COVERAGE_SHORTFALL) {
      reason = Reason.COVERAGE_NOT_HELD;
    } else if (candidate.intervalScore() < backTest.baseline().intervalScore()) {
      reason = Reason.BETTER_THAN_BASELINE;
    } else {
      reason = Reason.NOT_BETTER_THAN_BASELINE;
    }
    return new PublicationDecision(reason, backTest);
  }

  public boolean isPublished() {
    return reason == Reason.BETTER_THAN_BASELINE;
  }
}
