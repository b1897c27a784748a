package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
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

  private final Setting setting;
  private final PrintStream out;

  Commands(Setting setting) {
    this.setting = setting;
    this.out = setting.out();
  }

  /** Runs a command line and returns its exit code; see {@link ExitCode}. */
  public static int execute(String[] args) {
    return execute(args, Setting.ofProcess());
  }

  static int execute(String[] args, Setting setting) {
    return commandLine(setting).execute(args);
  }

  static CommandLine commandLine(Setting setting) {
    Commands top = new Commands(setting);
    Failures failures = new Failures(setting.err());
    return new CommandLine(top)
        .addSubcommand(new CheckCommand(top))
        .addSubcommand(new CompareCommand(top))
        .addSubcommand(new PlanCommand(top))
        .addSubcommand(new PurgeCommand(top))
        .registerConverter(LocalDate.class, Commands::day)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(setting.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(setting.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(failures::onBadArguments)
        .setExecutionExceptionHandler(failures::onFailure);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new CommandLine.TypeConversionException(
          "'" + text + "' is no day; give one such as 2020-12-19");
    }
  }

  @Override
  public Integer call() {
    throw badArguments("no command is given");
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
      VerifyJob.Result result = new VerifyJob(context).run(outputOr(output), edition);
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
      throw badArguments("--records is " + records + "; give 0 or more");
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

  /** The store that was named, or that of the checkout. */
  String outputOr(@Nullable String named) {
    return named == null ? checked(setting.home()::output) : named;
  }

  Setting setting() {
    return setting;
  }

  JobContext context() {
    return setting.context(quiet ? Progress.silent() : setting.progress());
  }

  private RunOptions options(RunArguments arguments) {
    return checked(() -> arguments.toOptions(setting.home()));
  }

  /** A value from options; what is wrong with one is the fault of the arguments. */
  static <T> T checked(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw badArguments(String.valueOf(e.getMessage()));
    }
  }

  static CommandLine.ParameterException badArguments(String message) {
    return new CommandLine.ParameterException(new CommandLine(new Silent()), message);
  }

  /** Picocli wants a command to every bad argument, to print its usage, which we do not. */
  @Command(name = "netralitas")
  private static final class Silent {}
}
