package org.netralitas.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Planned runs as files of a scheduler. Every run takes all elections that have files, is made at
 * 22:00 in Jakarta of its day and counts records up to that day, so that a late run gives the same
 * edition as a punctual one.
 *
 * @param launcher path of {@code scripts/netralitas}
 * @param input folder of raw files
 * @param output the store
 * @param pseudonymKeyFile file that each run takes the key from; null when the environment of the
 *     scheduler has it, or the records need none
 * @param agencyProfile profile of each run; null for the default
 */
public record ScheduleFiles(
    String launcher,
    String input,
    String output,
    @Nullable String pseudonymKeyFile,
    @Nullable String agencyProfile) {

  private static final Pattern NAMES = Pattern.compile("@([a-z]+)@");

  /** One file of a scheduler. */
  public record ScheduleFile(String name, String content) {}

  /** Lines of a crontab, one per run, and one that makes up what was missed. */
  public List<ScheduleFile> cron(List<PlannedRun> runs) {
    StringBuilder lines = new StringBuilder();
    for (PlannedRun run : open(runs)) {
      LocalDate day = run.day();
      lines.append(
          "0 22 %d %d * test \"$(date +\\%%Y)\" = %d && %s\n"
              .formatted(
                  day.getDayOfMonth(), day.getMonthValue(), day.getYear(), inCron(command(run))));
    }
    return List.of(
        new ScheduleFile(
            "netralitas.cron",
            filled(
                "cron",
                Map.of(
                    "runs", lines.toString(),
                    "launcher", inCron(shell(launcher)),
                    "output", inCron(shell(output)),
                    "options", inCron(options(ScheduleFiles::shell))))));
  }

  /** A service and a timer for each run; the timer catches up when the machine was off. */
  public List<ScheduleFile> systemd(List<PlannedRun> runs) {
    List<ScheduleFile> files = new ArrayList<>();
    for (PlannedRun run : open(runs)) {
      Map<String, String> values = values(run);
      String unit = "netralitas-" + run.name();
      files.add(new ScheduleFile(unit + ".service", filled("service", values)));
      files.add(new ScheduleFile(unit + ".timer", filled("timer", values)));
    }
    return List.copyOf(files);
  }

  /** One file with a DAG per election. */
  public List<ScheduleFile> airflow(List<PlannedRun> runs) {
    Map<String, List<String>> days = new TreeMap<>();
    for (PlannedRun run : open(runs)) {
      days.computeIfAbsent(run.electionId(), unused -> new ArrayList<>())
          .add("        " + python(run.day().toString()) + ",\n");
    }
    String elections =
        days.entrySet().stream()
            .map(
                entry ->
                    "    %s: [\n%s    ],\n"
                        .formatted(python(entry.getKey()), String.join("", entry.getValue())))
            .collect(Collectors.joining());
    return List.of(
        new ScheduleFile(
            "netralitas_dags.py",
            filled(
                "airflow",
                Map.of(
                    "elections", elections,
                    "launcher", python(launcher),
                    "options",
                        options().entrySet().stream()
                            .map(
                                option ->
                                    "    %s: %s,\n"
                                        .formatted(
                                            python(option.getKey()), python(option.getValue())))
                            .collect(Collectors.joining())))));
  }

  private static List<PlannedRun> open(List<PlannedRun> runs) {
    return runs.stream()
        .filter(
            run -> run.state() == PlannedRun.State.DUE || run.state() == PlannedRun.State.PLANNED)
        .toList();
  }

  private String command(PlannedRun run) {
    return "%s run %s --as-of %s --quiet"
        .formatted(shell(launcher), options(ScheduleFiles::shell), run.day());
  }

  /** What every run is given, on one line, its values quoted in the scheduler's manner. */
  private String options(UnaryOperator<String> quoted) {
    return options().entrySet().stream()
        .map(option -> option.getKey() + " " + quoted.apply(option.getValue()))
        .collect(Collectors.joining(" "));
  }

  private Map<String, String> options() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("--input", input);
    options.put("--output", output);
    if (pseudonymKeyFile != null) {
      options.put("--pseudonym-key-file", pseudonymKeyFile);
    }
    if (agencyProfile != null) {
      options.put("--agency-profile", agencyProfile);
    }
    return options;
  }

  private Map<String, String> values(PlannedRun run) {
    return Map.of(
        "election", run.electionId(),
        "occasion", run.occasion(),
        "day", run.day().toString(),
        "launcher", systemdWord(launcher),
        "options", options(ScheduleFiles::systemdWord));
  }

  /** In a crontab a percent sign ends the command unless it is escaped. */
  private static String inCron(String command) {
    return command.replace("%", "\\%");
  }

  private static String shell(String word) {
    return word.matches("[A-Za-z0-9_./:=@+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }

  private static String systemdWord(String word) {
    return "\""
        + word.replace("\\", "\\\\").replace("\"", "\\\"").replace("%", "%%").replace("$", "$$")
        + "\"";
  }

  private static String python(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static String filled(String template, Map<String, String> values) {
    return NAMES
        .matcher(template(template))
        .replaceAll(
            name ->
                Matcher.quoteReplacement(
                    Objects.requireNonNull(values.get(name.group(1)), name.group())));
  }

  private static String template(String name) {
    String path = "schedule/" + name + ".txt";
    try (InputStream in = ScheduleFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not packed into the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
