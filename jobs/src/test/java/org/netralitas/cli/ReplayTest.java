package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.table.Tables;

/** An edition made again from its manifest, and what is kept of the run that made it. */
class ReplayTest {
  private static final Path INPUT =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path tmp = Path.of(".");
  @TempDir private Path own = Path.of(".");
  private static String edition = "";

  /** Two editions, so that the second is protected against the first. */
  @BeforeAll
  static void twoEditions() throws IOException {
    assertThat(run("run", "--as-of", "2018-07-31", "--output", store()).exit()).isZero();
    CommandLineRun second = run("run", "--output", store());
    assertThat(second.exit()).as(second.err()).isZero();
    edition = Files.readString(Path.of(store(), "CURRENT")).strip();
  }

  @Test
  void anEditionIsMadeAgainToTheSameBytes() {
    CommandLineRun replayed = replay(INPUT, own.resolve("again"));
    assertThat(replayed.exit()).as(replayed.err()).isZero();
    assertThat(replayed.out()).contains(edition, "the same bytes");
    assertThat(CommandLineRun.tree(own.resolve("again/editions")))
        .isEqualTo(CommandLineRun.tree(Path.of(store(), "editions")));
  }

  @Test
  void aRawFileThatHasChangedIsNamedBeforeAnythingIsDone() throws IOException {
    Path input = own.resolve("input");
    CommandLineRun.copy(INPUT, input);
    Files.writeString(
        input.resolve("pilkada-2018/bawaslu_2018.csv"), "x;y\n", StandardOpenOption.APPEND);
    CommandLineRun replayed = replay(input, own.resolve("again"));
    assertThat(replayed.exit()).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(replayed.err()).contains("pilkada-2018/bawaslu_2018.csv has changed");
    assertThat(own.resolve("again")).doesNotExist();
  }

  @Test
  void aStoreIsNotReplayedOver() {
    CommandLineRun replayed = replay(INPUT, Path.of(store()));
    assertThat(replayed.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(replayed.err()).contains("is a store already");
  }

  @Test
  void aRunLeavesASummaryOfItsStagesAndItsLineage() throws IOException {
    Path run = onlyChild(Path.of(store(), "restricted/runs"));
    JsonNode summary = JSON.readTree(run.resolve("summary.json").toFile());
    assertThat(summary.path("runId").asText()).isEqualTo(run.getFileName().toString());
    assertThat(summary.path("editionId").asText()).isEqualTo(edition);
    assertThat(summary.path("stages").findValuesAsText("stage"))
        .startsWith("ingest")
        .endsWith("publish");
    assertThat(summary.path("stages").get(0).path("rows").asLong()).isZero();
    assertThat(summary.path("stages"))
        .anySatisfy(stage -> assertThat(stage.path("bytesWritten").asLong()).isPositive());

    JsonNode event = JSON.readTree(run.resolve("openlineage.json").toFile());
    assertThat(event.path("eventType").asText()).isEqualTo("COMPLETE");
    assertThat(UUID.fromString(event.path("run").path("runId").asText())).isNotNull();
    assertThat(event.path("inputs")).hasSize(3);
    assertThat(event.path("inputs").get(0).path("namespace").asText()).isEqualTo("file");
    assertThat(event.path("inputs").get(0).path("name").asText()).startsWith(INPUT.toString());
    assertThat(event.path("outputs")).hasSize(Tables.INTERNAL.size() + Tables.PUBLIC.size());
  }

  @Test
  void lineageThatCannotBeKeptStopsNoRun() throws IOException {
    Path store = own.resolve("store");
    Files.createDirectories(store.resolve("restricted"));
    Files.createDirectories(store.resolve("editions"));
    Files.writeString(store.resolve("restricted/runs"), "in the way");
    List<String> args = new ArrayList<>(arguments("run", "--output", store.toString()));
    args.remove("--quiet");
    CommandLineRun run = CommandLineRun.of(args.toArray(String[]::new));
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).contains("summary and lineage could not be kept");
    assertThat(store.resolve("CURRENT")).exists();
  }

  private static CommandLineRun replay(Path input, Path into) {
    return CommandLineRun.of(
        "replay",
        "--input",
        input.toString(),
        "--output",
        store(),
        "--into",
        into.toString(),
        "--quiet");
  }

  private static CommandLineRun run(String... args) {
    return CommandLineRun.of(arguments(args).toArray(String[]::new));
  }

  private static List<String> arguments(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--input", INPUT.toString(), "--language", "id", "--quiet"));
    return all;
  }

  private static String store() {
    return tmp.resolve("store").toString();
  }

  /** Both runs have one id here, for they share a process and a clock that stands still. */
  private static Path onlyChild(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> all = children.toList();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }
}
