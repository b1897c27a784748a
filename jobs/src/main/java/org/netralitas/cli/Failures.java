package org.netralitas.cli;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.RunFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * Turns what went wrong into one line on stderr and an exit code; the stack trace goes to the log.
 */
final class Failures {
  private final PrintStream err;

  Failures(PrintStream err) {
    this.err = err;
  }

  int onBadArguments(CommandLine.ParameterException failure, String[] args) {
    err.println("netralitas: " + oneLine(failure) + "; see --help");
    return ExitCode.BAD_ARGUMENTS;
  }

  int onFailure(
      Exception failure, CommandLine commandLine, CommandLine.@Nullable ParseResult parsed) {
    RunFailure known = RunFailure.of(failure);
    logger().error("run failed", failure);
    err.println("netralitas: " + oneLine(known));
    return switch (known.kind()) {
      case BAD_ARGUMENTS -> ExitCode.BAD_ARGUMENTS;
      case BAD_INPUT -> ExitCode.BAD_INPUT;
      case BUSY -> ExitCode.BUSY;
      case VERIFICATION_FAILED -> ExitCode.VERIFICATION_FAILED;
      case INTERNAL_FAULT -> ExitCode.INTERNAL_FAULT;
    };
  }

  private static Logger logger() {
    return LoggerFactory.getLogger("org.netralitas");
  }

  private static String oneLine(Throwable failure) {
    String message = String.valueOf(failure.getMessage());
    return message.lines().map(String::strip).reduce((a, b) -> a + " " + b).orElse(message);
  }
}
