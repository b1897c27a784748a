package org.netralitas.job;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person may choose for a run.
 *
 * @param input folder of raw files, any Hadoop URI
 * @param output the store, any Hadoop URI
 * @param asOf last day that counts; null for the day of the records
 * @param elections only these; empty for all that have files
 * @param languages of the report, in order: id, en
 * @param smallestCount counts above 0 and below it are not published, 1 or more
 * @param errorBudget how much may be wrong with a file before the run fails
 * @param pseudonymKeyFile file with the secret key; null to take it from the environment
 * @param agencyProfile file with names and thresholds of the owning agency; null for the default
 */
public record RunOptions(
    String input,
    String output,
    @Nullable LocalDate asOf,
    List<String> elections,
    List<String> languages,
    int smallestCount,
    ErrorBudget errorBudget,
    @Nullable String pseudonymKeyFile,
    @Nullable String agencyProfile) {

  public RunOptions {
    elections = elections.stream().distinct().sorted().toList();
    languages = List.copyOf(languages);
    if (smallestCount < 1) {
      throw new IllegalArgumentException(
          "--smallest-count is " + smallestCount + "; give 1 or more");
    }
    for (String language : languages) {
      if (!language.equals("id") && !language.equals("en")) {
        throw new IllegalArgumentException("--language is " + language + "; give id, en or id,en");
      }
    }
  }

  /** Options whose {@code errorBudget} is a share of a file's rows alone, 0 to 1. */
  public RunOptions(
      String input,
      String output,
      @Nullable LocalDate asOf,
      List<String> elections,
      List<String> languages,
      int smallestCount,
      double errorBudget,
      @Nullable String pseudonymKeyFile,
      @Nullable String agencyProfile) {
    this(
        input,
        output,
        asOf,
        elections,
        languages,
        smallestCount,
        ErrorBudget.of(errorBudget),
        pseudonymKeyFile,
        agencyProfile);
  }

  /** The options that shape an edition, by name; where it is read from and written to do not. */
  public SortedMap<String, String> shaping() {
    SortedMap<String, String> shaping = new TreeMap<>();
    shaping.put("as-of", asOf == null ? "latest" : asOf.toString());
    shaping.put("election", elections.isEmpty() ? "all" : String.join(",", elections));
    shaping.put("language", String.join(",", languages));
    shaping.put("smallest-count", Integer.toString(smallestCount));
    return shaping;
  }
}
