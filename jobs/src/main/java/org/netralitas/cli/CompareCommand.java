package org.netralitas.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.CompareJob;
import org.netralitas.job.Comparison;
import org.netralitas.job.JobContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code compare}: two editions side by side. */
@Command(
    name = "compare",
    description =
        "What changed between two editions and why: late data, correction, code list, denominator,"
            + " program. Leaves the store as it is.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class CompareCommand implements Callable<Integer> {
  /** How the comparison is printed. */
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  private final Commands commands;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "The store. Default: out below the program's folder.")
  private @Nullable String output;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "public",
      description = "Tables to compare: public or internal. Default: ${DEFAULT-VALUE}.")
  private CompareJob.Zone zone = CompareJob.Zone.PUBLIC;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description =
          "text, json (everything), or csv (every value that differs). Default: ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  @Option(
      names = "--page",
      paramLabel = "DIR",
      description =
          "Also writes the comparison as a page into this folder, perbandingan.html and"
              + " comparison.html. Default: no page.")
  private @Nullable String page;

  @Parameters(index = "0", paramLabel = "ED1", description = "Id of the older edition.")
  private String older = "";

  @Parameters(index = "1", paramLabel = "ED2", description = "Id of the newer edition.")
  private String newer = "";

  CompareCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() throws IOException {
    try (JobContext context = commands.context()) {
      CompareJob job = new CompareJob(context);
      Comparison comparison = job.run(commands.outputOr(output), older, newer, zone);
      List<String> pages =
          page == null
              ? List.of()
              : job.writePages(commands.outputOr(output), older, newer, zone, page);
      PrintStream out = commands.setting().out();
      switch (format) {
        case TEXT -> text(comparison, out);
        case JSON -> out.println(json(comparison));
        case CSV -> out.print(csv(comparison));
      }
      if (format == Format.TEXT) {
        pages.forEach(file -> out.println("page: " + file));
      }
      return ExitCode.DONE;
    }
  }

  private static void text(Comparison comparison, PrintStream out) {
    out.printf("%s → %s, %s tables%n", comparison.older(), comparison.newer(), comparison.zone());
    out.println("what differs between their makings:");
    if (comparison.causes().isEmpty()) {
      out.println("  nothing");
    }
    for (Comparison.Cause cause : comparison.causes()) {
      String election = cause.electionId().isEmpty() ? "" : cause.electionId() + ": ";
      out.printf("  %-11s %s%s%n", cause.kind().words(), election, cause.what());
    }
    out.println("headline:");
    if (comparison.headlines().isEmpty()) {
      out.println("  no difference");
    }
    for (Comparison.HeadlineChange change : comparison.headlines()) {
      out.printf(
          "  %s %s: %s → %s%s%n",
          change.electionId(),
          change.measure(),
          shown(change.before()),
          shown(change.after()),
          parts(change.parts()));
    }
    out.println("rows of tables:");
    for (Comparison.TableChange table : comparison.tables()) {
      out.printf(
          Locale.ROOT,
          "  %-24s %6d changed %6d added %6d removed%n",
          table.table(),
          table.changed(),
          table.added(),
          table.removed());
    }
  }

  private static String shown(@Nullable Long number) {
    return number == null ? "none or hidden" : number.toString();
  }

  private static String parts(List<Comparison.Part> parts) {
    return parts.isEmpty()
        ? ""
        : parts.stream().map(CompareCommand::part).collect(Collectors.joining(", ", " (", ")"));
  }

  private static String part(Comparison.Part part) {
    String causes =
        part.causes().stream().map(Comparison.Kind::words).collect(Collectors.joining(" or "));
    String change = String.format(Locale.ROOT, "%+d", part.change());
    return switch (part.causes().size()) {
      case 0 -> change + " not explained";
      case 1 -> change + " " + causes;
      default -> change + " cannot be separated: " + causes;
    };
  }

  private static String json(Comparison comparison) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return JsonMapper.builder().build().writer(printer).writeValueAsString(comparison);
  }

  private static String csv(Comparison comparison) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord("table", "key", "column", "before", "after");
    for (Comparison.CellChange cell : comparison.cells()) {
      csv.writeRecord(cell.table(), cell.key(), cell.column(), cell.before(), cell.after());
    }
    return text.toString();
  }
}
