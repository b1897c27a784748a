package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.AgencyProfile;
import org.netralitas.job.JobContext;
import org.netralitas.job.PlanJob;
import org.netralitas.job.PlannedRun;
import org.netralitas.job.ScheduleFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plan}: when runs are due, and files for schedulers. */
@Command(
    name = "plan",
    description =
        "Runs that the election register asks for: 180, 90, 30 and 7 days before voting day, 30 days"
            + " after it, and the day after appeals end.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class PlanCommand implements Callable<Integer> {
  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final Pattern WITH_SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:/");

  /** What is printed. */
  enum Format {
    TABLE,
    CRON,
    SYSTEMD,
    AIRFLOW
  }

  private final Commands commands;

  @Option(
      names = "--today",
      paramLabel = "DATE",
      description = "Day to plan from, such as 2024-08-01. Default: today in Jakarta.")
  private @Nullable LocalDate today;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description =
          "table, cron (crontab lines), systemd (a service and a timer per run) or airflow (one DAG"
              + " file). Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "Folder of raw files that planned runs read. Default: data/sample below the program's folder.")
  private @Nullable String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "The store that planned runs write; its editions say which runs are DONE and which of the"
              + " last year were MISSED. Default: out below the program's folder, and runs of past days"
              + " are left out.")
  private @Nullable String output;

  @Option(
      names = "--pseudonym-key-file",
      paramLabel = "FILE",
      description =
          "File that planned runs take the key for pseudonyms from. Default: the scheduler's environment"
              + " must have NETRALITAS_PSEUDONYM_KEY, unless the records are synthetic.")
  private @Nullable String pseudonymKeyFile;

  @Option(
      names = "--agency-profile",
      paramLabel = "FILE",
      description = "Agency profile of planned runs: BKN, KASN or a file. Default: BKN.")
  private @Nullable String agencyProfile;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description =
          "Folder to write the scheduler's files to; it must exist. Default: they are printed.")
  private @Nullable Path into;

  PlanCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    Setting setting = commands.setting();
    LocalDate day = today == null ? LocalDate.now(setting.clock().withZone(JAKARTA)) : today;
    try (JobContext context = commands.context()) {
      List<PlannedRun> runs = new PlanJob(context).run(day, output);
      if (format == Format.TABLE) {
        table(runs, day, setting.out());
      } else {
        files(runs);
      }
      return ExitCode.DONE;
    }
  }

  /** A local path as it is seen from whatever folder a scheduler starts in; others as they are. */
  private static String fromAnywhere(String path) {
    return WITH_SCHEME.matcher(path).lookingAt()
        ? path
        : Path.of(path).toAbsolutePath().normalize().toString();
  }

  private static void table(List<PlannedRun> runs, LocalDate today, PrintStream out) {
    out.printf("%-8s %-14s %-10s %-8s %s%n", "occasion", "election", "day", "state", "in_days");
    for (PlannedRun run : runs) {
      out.printf(
          Locale.ROOT,
          "%-8s %-14s %-10s %-8s %d%n",
          run.occasion(),
          run.electionId(),
          run.day(),
          run.state(),
          ChronoUnit.DAYS.between(today, run.day()));
    }
  }

  private void files(List<PlannedRun> runs) throws IOException {
    if (into != null && !Files.isDirectory(into)) {
      throw Commands.badArguments("--into is " + into + ", which is no folder; make it first");
    }
    Home home = commands.setting().home();
    ScheduleFiles schedule =
        new ScheduleFiles(
            Commands.checked(home::launcher),
            input == null ? Commands.checked(home::sample) : fromAnywhere(input),
            fromAnywhere(commands.outputOr(output)),
            pseudonymKeyFile == null ? null : fromAnywhere(pseudonymKeyFile),
            agencyProfile == null || AgencyProfile.isGiven(agencyProfile)
                ? agencyProfile
                : fromAnywhere(agencyProfile));
    List<ScheduleFiles.ScheduleFile> files =
        switch (format) {
          case CRON -> schedule.cron(runs);
          case SYSTEMD -> schedule.systemd(runs);
          default -> schedule.airflow(runs);
        };
    PrintStream out = commands.setting().out();
    for (ScheduleFiles.ScheduleFile file : files) {
      if (into != null) {
        Files.writeString(into.resolve(file.name()), file.content());
        out.println(into.resolve(file.name()));
      } else {
        if (files.size() > 1) {
          out.println("# file: " + file.name());
        }
        out.print(file.content());
      }
    }
  }
}
