package org.netralitas.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;

/**
 * Where a command line runs: its streams, clock and checkout, and how jobs get what they need.
 *
 * @param output what {@code out} is
 */
record Setting(
    PrintStream out, PrintStream err, Clock clock, Home home, Contexts contexts, Output output) {

  /** What {@code out} is. */
  enum Output {
    TERMINAL,
    PIPE
  }

  /** Opens what the jobs of one command need. */
  @FunctionalInterface
  interface Contexts {
    JobContext open(@Nullable Path data, Progress progress, Clock clock);
  }

  static Setting ofProcess() {
    return new Setting(
        System.out,
        System.err,
        Clock.systemUTC(),
        Home.find(),
        JobContext::of,
        Boolean.getBoolean("netralitas.terminal") ? Output.TERMINAL : Output.PIPE);
  }

  JobContext context(Progress progress) {
    return contexts.open(home.data(), progress, clock);
  }

  Progress progress() {
    return new ConsoleProgress(out, clock, output == Output.TERMINAL);
  }
}
