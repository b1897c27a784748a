package org.netralitas.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.CheckJob;
import org.netralitas.job.CheckedFile;
import org.netralitas.job.ErrorBudget;
import org.netralitas.job.JobContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code check}: how raw files would be read, without writing anything. */
@Command(
    name = "check",
    description =
        "Dry run over raw files: how each is read, and which rows would be set aside and why."
            + " Writes nothing. Repeated rows are told apart by ingest only.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Commands commands;

  @Option(
      names = "--input",
      paramLabel = "DIR",
      description =
          "Folder with one folder of raw files per election; any Hadoop URI. Default: the bundled sample.")
  private @Nullable String input;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "Store whose current edition the counts of rules are compared with; any Hadoop URI. It is only read. Default: none, no comparison.")
  private @Nullable String output;

  @Option(
      names = "--error-budget",
      paramLabel = "SHARE",
      split = ",",
      defaultValue = ErrorBudget.DEFAULT,
      description =
          "Share of a file's rows, 0 to 1, that may be set aside before the exit code is 2; RULE=SHARE for rows with the remark of one rule. Default: ${DEFAULT-VALUE}.")
  private List<String> errorBudget = List.of();

  CheckCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    String folder = input == null ? Commands.checked(commands.setting().home()::sample) : input;
    ErrorBudget budget = Commands.checked(() -> ErrorBudget.parse(errorBudget));
    try (JobContext context = commands.context()) {
      CheckJob.Result result = new CheckJob(context).run(folder, budget, output);
      print(result, commands.setting().out());
      result.requireUsable();
      return ExitCode.DONE;
    }
  }

  private static void print(CheckJob.Result result, PrintStream out) {
    Map<String, CheckJob.Reason> reasons = new HashMap<>();
    result.rules().forEach(reason -> reasons.put(reason.code(), reason));
    for (CheckedFile file : result.files()) {
      String look = file.look();
      out.println(file.name() + (look == null ? ": cannot be read" : ": " + look));
      file.tables().forEach(table -> print(table, out));
      file.remarks().forEach(remark -> out.println("  " + remark));
      if (look != null) {
        out.printf(
            Locale.ROOT, "  %,d rows, %,d would be set aside%n", file.read(), file.setAside());
      }
      file.issues()
          .forEach(
              (code, rows) -> {
                CheckJob.Reason reason = reasons.get(code);
                if (reason != null) {
                  out.printf(
                      Locale.ROOT,
                      "  %7d × %-6s %s: %s First in %s.%n",
                      rows,
                      reason.severity(),
                      code,
                      reason.text(),
                      file.firstPlaces().get(code));
                }
              });
    }
    for (CheckJob.Change change : result.changes()) {
      out.printf(
          Locale.ROOT,
          "%s: %s %s: %,d of %,d rows, %,d of %,d in edition %s%n",
          change.electionId(),
          change.code(),
          change.change().equals("JUMPED") ? "has jumped" : "has fallen",
          change.rows(),
          change.read(),
          change.formerRows(),
          change.formerRead(),
          change.formerEdition());
    }
    out.printf(
        Locale.ROOT,
        "%d files, %,d rows, %,d would be set aside; nothing was written%n",
        result.files().size(),
        result.rows(),
        result.setAside());
  }

  private static void print(CheckedFile.CheckedTable table, PrintStream out) {
    String rows =
        table.firstRow() == table.lastRow()
            ? "row " + table.firstRow()
            : "rows " + table.firstRow() + " and " + table.lastRow();
    String sheet = table.sheet();
    out.println("  " + (sheet == null ? "" : "sheet " + sheet + ", ") + "header in " + rows);
    table.mapped().forEach(column -> out.println("    " + column.field() + " = " + column.title()));
    table.unmapped().forEach(title -> out.println("    not used = " + title));
    table
        .conflicts()
        .forEach(field -> out.println("    conflict: more than one column says " + field));
  }
}
