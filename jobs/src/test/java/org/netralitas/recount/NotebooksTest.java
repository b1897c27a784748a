package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every cell of every notebook runs, in the JShell that the Java kernel is made of, over the sample
 * store; what a notebook finds is what DuckDB finds in the batch tables. With {@code
 * -Dnetralitas.write-notebooks=true} the outputs are written into the notebooks.
 */
class NotebooksTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("netralitas.home", "..")).resolve("notebooks");
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeAll
  static void store() {
    System.setProperty("netralitas.store", SampleStore.made().root().toString());
  }

  static List<Path> notebooks() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notebooks")
  void everyCellRuns(Path file) throws IOException {
    ObjectNode notebook = (ObjectNode) JSON.readTree(file.toFile());
    try (JShell shell = shell()) {
      int number = 0;
      int shown = 0;
      for (JsonNode cell : notebook.path("cells")) {
        if (cell.path("cell_type").asText().equals("code")) {
          NotebookOutput.take();
          run(shell, source(cell));
          List<NotebookOutput.Shown> outputs = NotebookOutput.take();
          shown += outputs.size();
          keep((ObjectNode) cell, ++number, outputs);
        }
      }
      assertThat(shown).as("things shown").isGreaterThan(2);
    }
    if (Boolean.getBoolean("netralitas.write-notebooks")) {
      Files.writeString(file, text(notebook));
    }
    assertThat(Files.readString(file))
        .as("outputs of %s; -Dnetralitas.write-notebooks=true writes them anew", file)
        .isEqualTo(text(notebook));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("notebooks")
  void itIsCommittedWithItsOutputsAndAsksForNoNetwork(Path file) throws IOException {
    for (JsonNode cell : JSON.readTree(file.toFile()).path("cells")) {
      String source = source(cell);
      if (cell.path("cell_type").asText().equals("code")) {
        assertThat(source.lines()).noneMatch(line -> line.startsWith("%"));
        assertThat(source).doesNotContain("http");
        if (source.contains("display(")) {
          assertThat(cell.path("outputs")).as(source).isNotEmpty();
        }
      }
    }
  }

  @Test
  void theFirstLookFindsTheCasesOfTheBatchTables() throws IOException {
    try (JShell shell = ran("1-first-look.ipynb");
        Duck duck = SampleStore.made().duck()) {
      assertThat(value(shell, "provenByElection.toString()"))
          .isEqualTo(
              map(
                  duck,
                  "select election_id, proven_cases from '${internal}/headline/headline.parquet'"));
      assertThat(value(shell, "quarantined.toString()"))
          .isEqualTo(
              map(
                  duck,
                  "select election_id, rows from '${internal}/data_quality/data_quality.parquet'"
                      + " where source_file = '_T' and reason_code = 'QUARANTINED'"));
    }
  }

  @Test
  void whoAndWhereFindsTheOrdersOfTheBatchTables() throws IOException {
    try (JShell shell = ran("2-who-and-where.ipynb");
        Duck duck = SampleStore.made().duck()) {
      String groups =
          " from '${internal}/by_position_group/by_position_group.parquet'"
              + " where election_id = 'pemilu-2024' and level = 1";
      assertThat(value(shell, "firstByCount"))
          .isEqualTo(
              one(
                  duck,
                  "select position_group" + groups + " order by proven_persons desc limit 1"));
      assertThat(value(shell, "firstByRate"))
          .isEqualTo(
              one(
                  duck,
                  "select position_group"
                      + groups
                      + " order by rate_per_100000 desc nulls last limit 1"))
          .isEqualTo("JPT");
      assertThat(value(shell, "String.join(\",\", highest)"))
          .isEqualTo(
              one(
                  duck,
                  "select string_agg(region_code, ',') from (select region_code from"
                      + " '${internal}/by_region/by_region.parquet' where election_id ="
                      + " 'pemilu-2024' and level = 1 and rate_per_100000 is not null order by"
                      + " rate_per_100000 desc, region_code limit 10)"));
    }
  }

  @Test
  void dayByDayFindsWhatWasKnownOnVotingDay() throws IOException {
    try (JShell shell = ran("3-day-by-day.ipynb");
        Duck duck = SampleStore.made().duck()) {
      assertThat(value(shell, "atVoting.toString()"))
          .isEqualTo(
              map(
                  duck,
                  "select election_id, coalesce(max(reported_cases) filter (days_to_voting >= 0), 0)"
                      + " from '${internal}/timeline/timeline.parquet'"
                      + " where reported_cases is not null group by 1"));
    }
  }

  @Test
  void theOwnTableIsTheSumOfTheCells() throws IOException {
    try (JShell shell = ran("4-your-own-table.ipynb");
        Duck duck = SampleStore.made().duck()) {
      assertThat(value(shell, "sums.toString()"))
          .isEqualTo(
              map(
                  duck,
                  "select election_id, sum(cases)::bigint from '${internal}/cells/cells.parquet'"
                      + " where outcome_stage in ('PROVEN', 'RECOMMENDED', 'FOLLOWED_UP')"
                      + " group by 1"));
      assertThat(value(shell, "kept.size()"))
          .isEqualTo(
              one(
                  duck,
                  "select count(distinct (election_id, stage)) from"
                      + " '${internal}/cells/cells.parquet'"
                      + " where outcome_stage in ('PROVEN', 'RECOMMENDED', 'FOLLOWED_UP')"));
    }
  }

  private static JShell ran(String name) throws IOException {
    JShell shell = shell();
    for (JsonNode cell : JSON.readTree(FOLDER.resolve(name).toFile()).path("cells")) {
      if (cell.path("cell_type").asText().equals("code")) {
        run(shell, source(cell));
      }
    }
    return shell;
  }

  private static JShell shell() {
    JShell shell = JShell.builder().executionEngine("local").build();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      shell.addToClasspath(place);
    }
    run(shell, "import static " + NotebookOutput.class.getName() + ".display;");
    return shell;
  }

  private static void run(JShell shell, String source) {
    String rest = source;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      String snippet = next.source() == null ? rest : next.source();
      for (SnippetEvent event : shell.eval(snippet)) {
        String problems =
            shell
                .diagnostics(event.snippet())
                .map(problem -> problem.getMessage(null))
                .collect(Collectors.joining("; "));
        assertThat(event.status()).as(snippet + "\n" + problems).isEqualTo(Snippet.Status.VALID);
        assertThat(event.exception()).as(snippet).isNull();
      }
      rest = next.remaining();
    }
  }

  /** The value of an expression as JShell prints it, without quotes. */
  private static String value(JShell shell, String expression) {
    String value = shell.eval(expression).get(0).value();
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  /** A query's two columns, written as Java writes a sorted map. */
  private static String map(Duck duck, String sql) {
    return duck.rows(sql).stream()
        .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining("=")))
        .sorted()
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String one(Duck duck, String sql) {
    return String.valueOf(duck.rows(sql).get(0).values().iterator().next());
  }

  private static String source(JsonNode cell) {
    StringBuilder source = new StringBuilder();
    cell.path("source").forEach(line -> source.append(line.asText()));
    return source.toString();
  }

  private static void keep(ObjectNode cell, int number, List<NotebookOutput.Shown> shown) {
    cell.put("execution_count", number);
    ArrayNode outputs = cell.putArray("outputs");
    for (NotebookOutput.Shown one : shown) {
      ObjectNode output = outputs.addObject();
      output.put("output_type", "display_data");
      output.putObject("data").put(one.type(), one.text());
      output.putObject("metadata");
    }
  }

  private static String text(JsonNode notebook) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withSeparators(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
    DefaultIndenter indenter = new DefaultIndenter(" ", "\n");
    printer.indentArraysWith(indenter);
    printer.indentObjectsWith(indenter);
    return JSON.writer(printer).writeValueAsString(notebook) + "\n";
  }
}
