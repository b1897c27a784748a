package org.netralitas.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.JobContext;
import org.netralitas.job.ReplayJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code replay}: an edition made again from its manifest, to the same bytes. */
@Command(
    name = "replay",
    description =
        "Makes an edition again from its manifest, in another store, and compares every byte. Inputs,"
            + " code lists and program are compared with the manifest first.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReplayCommand implements Callable<Integer> {
  private final Commands commands;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The store that has the edition. Default: out below the program's folder.")
  private @Nullable String output;

  @Option(
      names = "--edition",
      paramLabel = "ID",
      description = "The edition. Default: the one that CURRENT names.")
  private @Nullable String edition;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description = "Folder of the raw files as they were. Default: the bundled sample.")
  private @Nullable String input;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      required = true,
      description = "New folder for the store that is made again; any Hadoop URI.")
  private String into = "";

  @Option(
      names = "--pseudonym-key-file",
      paramLabel = "FILE",
      description =
          "File with the secret key of then. Default: the environment variable NETRALITAS_PSEUDONYM_KEY; synthetic records need none.")
  private @Nullable String pseudonymKeyFile;

  @Option(
      names = "--agency-profile",
      paramLabel = "FILE",
      description = "File with names of the owning agency, as it was. Default: BKN.")
  private @Nullable String agencyProfile;

  ReplayCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    Setting setting = commands.setting();
    String records = input == null ? Commands.checked(setting.home()::sample) : input;
    try (JobContext context = commands.context()) {
      ReplayJob.Result result =
          new ReplayJob(context)
              .run(
                  new ReplayJob.Request(
                      commands.outputOr(output),
                      edition,
                      records,
                      into,
                      pseudonymKeyFile,
                      agencyProfile));
      setting
          .out()
          .printf(
              Locale.ROOT,
              "edition %s made again: %d files, the same bytes%n",
              result.editionId(),
              result.files());
      return ExitCode.DONE;
    }
  }
}
