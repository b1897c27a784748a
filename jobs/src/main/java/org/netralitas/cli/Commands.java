package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.GenerateJob;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.RunJob;
import org.netralitas.job.RunOptions;
import org.netralitas.job.StageJob;
import org.netralitas.job.StageName;
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
      name = "ingest",
      description =
          "First stage: raw files to cases, and to the rows set aside with every reason. Publishes nothing.",
      mixinStandardHelpOptions = true)
  Integer ingest(@Mixin RunArguments arguments) throws IOException {
    return stage(StageName.INGEST, arguments);
  }

  @Command(
      name = "summarise",
      description = "Second stage: the cases that ingest left, to counts. Publishes nothing.",
      mixinStandardHelpOptions = true)
  Integer summarise(@Mixin RunArguments arguments) throws IOException {
    return stage(StageName.SUMMARISE, arguments);
  }

  @Command(
      name = "analyse",
      description =
          "Third stage: the counts that summarise left, to rates, shares and ranks. Publishes nothing.",
      mixinStandardHelpOptions = true)
  Integer analyse(@Mixin RunArguments arguments) throws IOException {
    return stage(StageName.ANALYSE, arguments);
  }

  @Command(
      name = "disclose",
      description =
          "Fourth stage: what analyse left, to tables that give nobody away. Publishes nothing.",
      mixinStandardHelpOptions = true)
  Integer disclose(@Mixin RunArguments arguments) throws IOException {
    return stage(StageName.DISCLOSE, arguments);
  }

  @Command(
      name = "report",
      description = "Last stage: what disclose left, to the report; then it publishes the edition.",
      mixinStandardHelpOptions = true)
  Integer report(@Mixin RunArguments arguments) throws IOException {
    return stage(StageName.REPORT, arguments);
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

  private Integer stage(StageName stage, RunArguments arguments) throws IOException {
    try (JobContext context = context()) {
      StageJob.Result result = new StageJob(context, options(arguments)).run(stage);
      Optional<StageName> next = stage.next();
      if (result.existed()) {
        out.println("edition exists: " + result.editionId());
      } else if (next.isPresent()) {
        out.println("edition in the making: " + result.editionId());
        out.println("next: " + next.get().command() + " with the same options");
      } else {
        out.println("edition: " + result.editionId());
        out.println("report: " + result.report());
      }
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
