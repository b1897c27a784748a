package org.netralitas.job;

/** Where jobs say how far they are; the terminal is the business of {@code cli}. */
public interface Progress {

  /** A stage begins. */
  void begin(String stage);

  /**
   * How far the stage is; may be said at any time and from any thread.
   *
   * @param rows done so far
   * @param share of the stage's work that is done, 0 to 1; an estimate
   */
  void at(long rows, double share);

  /** The stage ends; {@code rows} it wrote, negative when rows are not its measure. */
  void end(String stage, long rows);

  /** Something a person should know, such as what was reused. */
  void note(String text);

  /** Says nothing. */
  static Progress silent() {
    return new Progress() {
      @Override
      public void begin(String stage) {}

      @Override
      public void at(long rows, double share) {}

      @Override
      public void end(String stage, long rows) {}

      @Override
      public void note(String text) {}
    };
  }
}
