package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.CheckJob;
import org.netralitas.job.GenerateJob;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.RunJob;
import org.netralitas.job.VerifyJob;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
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
      RunJob.Result result = new RunJob(context, arguments.toOptions(home)).run();
      out.println(result.existed() ? "edition exists: " + result.editionId() : "edition: " + result.editionId());
      out.println("report: " + result.report());
      return ExitCode.DONE;
    }
  }

  private JobContext context() {
    return JobContext.of(home.data(), progress(), Clock.systemUTC());
  }

  private Progress progress() {
    return quiet ? Progress.silent() : new ConsoleProgress(out, Clock.systemUTC(), System.console() != null);
  }
}
