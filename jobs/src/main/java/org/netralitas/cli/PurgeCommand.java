package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.JobContext;
import org.netralitas.job.PurgeJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code purge}: the end of retention. */
@Command(
    name = "purge",
    description =
        "Destroys the rows of single persons of elections whose retention has ended. Editions stay"
            + " as they are; they hold no such rows.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PurgeCommand implements Callable<Integer> {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

  private final Commands commands;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The store. Default: out below the program's folder.")
  private @Nullable String output;

  @Option(
      names = "--retention-years",
      paramLabel = "N",
      required = true,
      description =
          "Whole years after voting day that rows are kept, 1 or more: what the archive schedule"
              + " (JRA) of the owner says.")
  private int years;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Day to count from, such as 2030-01-31. Default: today in Jakarta.")
  private @Nullable LocalDate today;

  @Option(
      names = "--dry-run",
      description = "Say what would be destroyed, and destroy nothing. Default: off.")
  private boolean dryRun;

  PurgeCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    if (years < 1) {
      throw Commands.badArguments("--retention-years is " + years + "; give 1 or more");
    }
    Setting setting = commands.setting();
    LocalDate day = today == null ? LocalDate.now(setting.clock().withZone(JAKARTA)) : today;
    PurgeJob.Mode mode = dryRun ? PurgeJob.Mode.DRY_RUN : PurgeJob.Mode.DESTROY;
    try (JobContext context = commands.context()) {
      List<PurgeJob.Purged> purged =
          new PurgeJob(context).run(commands.outputOr(output), day, years, mode);
      print(purged, setting.out());
      return ExitCode.DONE;
    }
  }

  private void print(List<PurgeJob.Purged> purged, PrintStream out) {
    if (purged.isEmpty()) {
      out.println("nothing to destroy: no election with rows is past its retention");
    }
    for (PurgeJob.Purged election : purged) {
      out.println(
          (dryRun ? "would destroy: " : "destroyed: ")
              + election.electionId()
              + ", kept until "
              + election.until()
              + ", "
              + election.folders()
              + " folders");
    }
  }
}
