package org.netralitas.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.AgencyProfile;
import org.netralitas.job.ErrorBudget;
import org.netralitas.job.RunOptions;
import picocli.CommandLine.Option;

/** Options shared by {@code run} and its stages. */
final class RunArguments {
  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "Folder with one folder of raw files per election; any Hadoop URI. Default: the bundled sample.")
  @Nullable String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The store; any Hadoop URI. Default: out below the program's folder.")
  @Nullable String output;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Last day that counts, such as 2020-12-19. Default: the day of the last event on record.")
  @Nullable LocalDate asOf;

  @Option(
      names = "--election",
      paramLabel = "ID",
      split = ",",
      description = "Only these elections, comma-separated. Default: all that have files.")
  List<String> elections = List.of();

  @Option(
      names = "--language",
      paramLabel = "LANG",
      split = ",",
      defaultValue = "id,en",
      description = "Languages of the report: id, en or id,en. Default: ${DEFAULT-VALUE}.")
  List<String> languages = List.of();

  @Option(
      names = "--smallest-count",
      paramLabel = "N",
      description =
          "Counts above 0 and below N persons or cases are not published; 1 or more. Default: what the agency profile says, which is 5 in those given.")
  @Nullable Integer smallestCount;

  @Option(
      names = "--error-budget",
      paramLabel = "SHARE",
      split = ",",
      defaultValue = ErrorBudget.DEFAULT,
      description =
          "Share of a file's rows, 0 to 1, that may go to quarantine before the run ends with exit code 2; RULE=SHARE for rows with the remark of one rule, in place of its budget in data/reference/rules.csv. Default: ${DEFAULT-VALUE}.")
  List<String> errorBudget = List.of();

  @Option(
      names = "--pseudonym-key-file",
      paramLabel = "FILE",
      description =
          "File with the secret key for pseudonyms, at least 16 bytes. Default: the environment variable NETRALITAS_PSEUDONYM_KEY; synthetic records need none.")
  @Nullable String pseudonymKeyFile;

  @Option(
      names = "--agency-profile",
      paramLabel = "FILE",
      description =
          "Names, letterhead, logo, threshold and words of the owning agency: BKN, KASN or a file like data/reference/agency_bkn.properties. Default: BKN.")
  @Nullable String agencyProfile;

  RunOptions toOptions(Home home) {
    return new RunOptions(
        input == null ? home.sample() : input,
        output == null ? home.output() : output,
        asOf,
        elections,
        languages,
        smallestCount == null
            ? AgencyProfile.load(home.data(), agencyProfile).smallestCount()
            : smallestCount,
        ErrorBudget.parse(errorBudget),
        pseudonymKeyFile,
        agencyProfile);
  }
}
