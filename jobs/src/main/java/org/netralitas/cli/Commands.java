package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.GenerateJob;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.RunJob;
import org.netralitas.job.RunOptions;
import org.netralitas.job.VerifyJob;
import org.netralitas.sample.SampleSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands, as the contract names them. */
@Command(
    name = "netralitas",
    description = "From records of neutrality cases to tables and a report.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class Commands implements Callable<Integer> {
  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      description = "Say nothing but the result and errors.")
  private boolean quiet;

  private final Home home = Home.find();
  private final PrintStream out = System.out;

  /** Runs a command line and returns its exit code; see {@link ExitCode}. */
  public static int execute(String[] args) {
    CommandLine commands = new CommandLine(new Commands());
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler(Failures::onBadArguments);
    commands.setExecutionExceptionHandler(Failures::onFailure);
    return commands.execute(args);
  }

  @Override
  public Integer call() {
    CommandLine.usage(this, out);
    return ExitCode.BAD_ARGUMENTS;
  }

  @Command(
      name = "run",
      description = "Every stage, ending in a published edition.",
      mixinStandardHelpOptions = true)
  Integer run(@Mixin RunArguments arguments) throws IOException {
    try (JobContext context = context()) {
      RunJob.Result result = new RunJob(context, options(arguments)).run();
      out.println(
          result.existed()
              ? "edition exists: " + result.editionId()
              : "edition: " + result.editionId());
      out.println("report: " + result.report());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "verify",
      description =
          "Hashes every file of an edition again, adds every total again, attacks the public tables again.",
      mixinStandardHelpOptions = true)
  Integer verify(
      @Option(
              names = "--output",
              paramLabel = "DIR",
              description = "The store. Default: out below the program's folder.")
          @Nullable String output,
      @Option(
              names = "--edition",
              paramLabel = "ID",
              description = "The edition. Default: the one that CURRENT names.")
          @Nullable String edition)
      throws IOException {
    try (JobContext context = context()) {
      VerifyJob.Result result =
          new VerifyJob(context).run(output == null ? home.output() : output, edition);
      out.printf(
          Locale.ROOT,
          "edition %s holds: %d files, %d tables%n",
          result.editionId(),
          result.files(),
          result.tables());
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "generate",
      description = "Synthetic raw files, faults included, with the answer key beside them.",
      mixinStandardHelpOptions = true)
  Integer generate(
      @Option(
              names = "--output",
              paramLabel = "DIR",
              required = true,
              description = "Folder for the files; any Hadoop URI.")
          String output,
      @Option(
              names = "--records",
              paramLabel = "N",
              defaultValue = "0",
              description =
                  "Raw rows, 0 or more; 0 is the sample that meets the published record. Default: 0.")
          long records,
      @Option(
              names = "--seed",
              paramLabel = "S",
              defaultValue = "20201209",
              description =
                  "Any whole number; the same seed gives the same bytes. Default: ${DEFAULT-VALUE}.")
          long seed)
      throws IOException {
    if (records < 0) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), "--records is " + records + "; give 0 or more");
    }
    try (JobContext context = context()) {
      SampleSummary summary = new GenerateJob(context).run(output, records, seed);
      out.printf(
          Locale.ROOT,
          "%d files with %,d rows: %,d cases, %,d duplicates, %,d to be set aside%n",
          summary.files(),
          summary.rows(),
          summary.accepted(),
          summary.duplicates(),
          summary.quarantined());
      return ExitCode.DONE;
    }
  }

  private JobContext context() {
    return JobContext.of(home.data(), progress(), Clock.systemUTC());
  }

  private RunOptions options(RunArguments arguments) {
    try {
      return arguments.toOptions(home);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          new CommandLine(this), String.valueOf(e.getMessage()), e);
    }
  }

  private Progress progress() {
    return quiet
        ? Progress.silent()
        : new ConsoleProgress(out, Clock.systemUTC(), Boolean.getBoolean("netralitas.terminal"));
  }
}
