package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What commands do to a store, on a small input of two elections. */
class StoreCommandsTest {
  private static final Path INPUT =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input");
  private static final List<String> STAGES =
      List.of("ingest", "summarise", "analyse", "disclose", "report");

  @TempDir static Path tmp = Path.of(".");
  @TempDir private Path own = Path.of(".");
  private static String edition = "";

  /** The store that {@code run} makes; tests copy it. */
  @BeforeAll
  static void run() throws IOException {
    CommandLineRun run = command("run", INPUT, made());
    assertThat(run.exit()).as(run.err()).isZero();
    edition = Files.readString(made().resolve("CURRENT")).strip();
  }

  @Test
  void theStagesInARowMakeTheSameStoreAsARun() {
    Path store = own.resolve("store");
    for (String stage : STAGES) {
      assertThat(store.resolve("CURRENT")).doesNotExist();
      CommandLineRun done = command(stage, INPUT, store);
      assertThat(done.exit()).as(done.err()).isZero();
      assertThat(done.out()).contains(edition);
    }
    assertThat(published(store)).isEqualTo(published(made())).hasSizeGreaterThan(40);
    assertThat(store.resolve("restricted/work")).doesNotExist();
  }

  @Test
  void aStageThatIsDoneAgainTakesLaterOnesBack() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    Files.delete(store.resolve("CURRENT"));
    Files.move(store.resolve("editions").resolve(edition), own.resolve("away"));
    for (String stage : List.of("summarise", "analyse", "disclose", "analyse")) {
      assertThat(command(stage, INPUT, store).exit()).isZero();
    }
    CommandLineRun tooEarly = command("report", INPUT, store);
    assertThat(tooEarly.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(tooEarly.err()).contains("use disclose with the same options first");
    assertThat(command("disclose", INPUT, store).exit()).isZero();
    assertThat(command("report", INPUT, store).exit()).isZero();
    assertThat(published(store)).isEqualTo(published(made()));
  }

  @Test
  void aSecondRunDoesNoWork() {
    SortedMap<String, String> before = CommandLineRun.tree(made());
    CommandLineRun again =
        CommandLineRun.of(
            CommandLineRun.OWN,
            List.of("run", "--input", INPUT.toString(), "--output", made().toString()));
    assertThat(again.exit()).isZero();
    assertThat(again.out()).startsWith("edition exists: " + edition);
    assertThat(CommandLineRun.tree(made())).isEqualTo(before);
  }

  @Test
  void anElectionWhoseFilesAreTheSameIsNotReadAgain() throws IOException {
    Path input = own.resolve("input");
    Path store = own.resolve("store");
    CommandLineRun.copy(INPUT, input);
    CommandLineRun.copy(made(), store);
    Path file = input.resolve("pilkada-2018/bawaslu_2018.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.remove(lines.size() - 1);
    Files.write(file, lines);
    Map<String, String> before = cases(store);

    CommandLineRun run = command("run", input, store);

    assertThat(run.exit()).as(run.err()).isZero();
    Map<String, String> after = cases(store);
    assertThat(only(after, "pilkada-2017")).isEqualTo(only(before, "pilkada-2017")).isNotEmpty();
    assertThat(only(after, "pilkada-2018")).isNotEqualTo(only(before, "pilkada-2018"));
    String newer = Files.readString(store.resolve("CURRENT")).strip();
    assertThat(Files.readString(store.resolve("editions/" + newer + "/manifest.json")))
        .contains("\"previousEdition\" : \"" + edition + "\"");
    assertThat(compared(store, newer, "text"))
        .contains("correction  pilkada-2018: changed file pilkada-2018/bawaslu_2018.csv")
        .contains("pilkada-2018 reported_cases")
        .doesNotContain("pilkada-2017 reported_cases");
    assertThat(compared(store, newer, "json")).contains("\"kind\" : \"CORRECTION\"");
    assertThat(compared(store, newer, "csv").lines().skip(1))
        .anyMatch(line -> line.startsWith("headline,pilkada-2018,reported_cases,"))
        .doesNotHaveDuplicates();
    theReportTellsWhatIsNew(store, newer);
    theComparisonIsAPageToo(store, newer);
  }

  private static void theReportTellsWhatIsNew(Path store, String newer) throws IOException {
    Path published = store.resolve("editions").resolve(newer).resolve("public");
    List<String> changes =
        Files.readAllLines(published.resolve("tables/edition_changes/edition_changes.csv"));
    assertThat(changes)
        .anyMatch(line -> line.startsWith("pilkada-2018,reported_cases,_T," + edition))
        .anyMatch(line -> line.contains(",MOVED,"));
    assertThat(changes)
        .filteredOn(line -> line.startsWith("pilkada-2017,reported_cases"))
        .singleElement()
        .asString()
        .contains(",SAME,");
    assertThat(Files.readString(published.resolve("report/laporan.html")))
        .contains("Sejak edisi sebelumnya", edition);
    assertThat(
            Files.readString(made().resolve("editions/" + edition + "/public/report/report.html")))
        .contains("This is the first edition");
  }

  private void theComparisonIsAPageToo(Path store, String newer) throws IOException {
    SortedMap<String, String> before = published(store);
    Path pages = own.resolve("pages");
    CommandLineRun compared = compare(store, newer, pages);
    assertThat(compared.exit()).as(compared.err()).isZero();
    assertThat(compared.out()).contains("perbandingan.html", "comparison.html");
    assertThat(Files.readString(pages.resolve("perbandingan.html")))
        .contains("berkas pilkada-2018/bawaslu_2018.csv berubah", "Koreksi", "comparison.html");
    assertThat(Files.readString(pages.resolve("comparison.html")))
        .contains("changed file pilkada-2018/bawaslu_2018.csv", "Correction", "perbandingan.html");
    CommandLineRun inside =
        compare(store, newer, store.resolve("editions/" + newer + "/public/report"));
    assertThat(inside.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(inside.err()).contains("lies in the store");
    assertThat(published(store)).isEqualTo(before);
  }

  private static CommandLineRun compare(Path store, String newer, Path pages) {
    return CommandLineRun.of(
        CommandLineRun.OWN,
        List.of(
            "compare", "--output", store.toString(), "--page", pages.toString(), edition, newer));
  }

  private static String compared(Path store, String newer, String format) {
    CommandLineRun compared =
        CommandLineRun.of(
            CommandLineRun.OWN,
            List.of(
                "compare",
                "--output",
                store.toString(),
                "--zone",
                "internal",
                "--format",
                format,
                edition,
                newer));
    assertThat(compared.exit()).as(compared.err()).isZero();
    return compared.out();
  }

  @Test
  void aStoreIsNotProtectedMoreStrictlyThanItsEditionsWere() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    SortedMap<String, String> before = published(store);
    CommandLineRun stricter = command("run", INPUT, store, "--smallest-count", "6");
    assertThat(stricter.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(stricter.err()).contains(edition, "was made with --smallest-count 5");
    assertThat(published(store)).isEqualTo(before);
  }

  @Test
  void whatADeadRunLeftIsRemoved() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    Files.createDirectories(store.resolve("restricted/.staging/dead/cases"));
    Files.createDirectories(store.resolve("restricted/work/2018-01-01-0123456789/edition"));
    Files.writeString(store.resolve(".lock"), "dead 999999999 " + host());
    CommandLineRun run = command("run", INPUT, store, "--language", "en");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(store.resolve("restricted/.staging")).doesNotExist();
    assertThat(store.resolve("restricted/work")).doesNotExist();
    assertThat(store.resolve(".lock")).doesNotExist();
  }

  @Test
  void whatARunLeftThatDiedAfterItHadPublishedIsRemovedByTheSameRun() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    Path cases = store.resolve("restricted/.staging/dead/cases");
    Path work = store.resolve("restricted/work").resolve(edition).resolve("edition");
    Files.createDirectories(cases);
    Files.createDirectories(work);
    Path lock = store.resolve(".lock");
    Files.writeString(lock, "alive " + ProcessHandle.current().pid() + " " + host());
    theEditionExists(store);
    assertThat(lock).exists();
    assertThat(work).exists();

    Files.writeString(lock, "dead 999999999 " + host());
    theEditionExists(store);
    assertThat(lock).doesNotExist();
    assertThat(CommandLineRun.tree(store)).isEqualTo(CommandLineRun.tree(made()));
  }

  private static void theEditionExists(Path store) {
    CommandLineRun run = command("run", INPUT, store);
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("edition exists: " + edition);
  }

  @Test
  void whenCurrentNamesALostEditionVerifySaysSoAndTheNextRunGoesOn() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    Files.writeString(store.resolve("CURRENT"), "2018-01-01-0123456789\n");
    CommandLineRun lost = verify(store);
    assertThat(lost.exit()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(lost.err()).contains("CURRENT names edition 2018-01-01-0123456789", "restore");

    CommandLineRun run = command("run", INPUT, store, "--language", "en");
    assertThat(run.exit()).as(run.err()).isZero();
    String newer = Files.readString(store.resolve("CURRENT")).strip();
    assertThat(Files.readString(store.resolve("editions/" + newer + "/manifest.json")))
        .contains("\"previousEdition\" : \"" + edition + "\"");
    assertThat(verify(store).exit()).isZero();

    Files.writeString(store.resolve("CURRENT"), "");
    CommandLineRun empty = verify(store);
    assertThat(empty.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(empty.err()).contains("nothing has been published here");
  }

  private static CommandLineRun verify(Path store) {
    return CommandLineRun.of(
        CommandLineRun.OWN, List.of("verify", "--output", store.toString(), "--quiet"));
  }

  /** What a run that died, or a bad disk, left of the counts that are kept for speed. */
  @ParameterizedTest
  @ValueSource(strings = {"empty", "cut", "changed"})
  void countsThatCannotBeReadAreCountedAgain(String damage) throws IOException {
    Path whole = own.resolve("whole");
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), whole);
    CommandLineRun.copy(made(), store);
    try (Stream<Path> kept = Files.walk(store.resolve("restricted"))) {
      for (Path file : kept.filter(Files::isRegularFile).toList()) {
        String name = store.resolve("restricted").relativize(file).toString();
        if (name.startsWith("tallies/") || name.startsWith("suggestions/")) {
          damage(file, damage);
        }
      }
    }
    assertThat(command("run", INPUT, whole, "--language", "en").exit()).isZero();
    CommandLineRun run = command("run", INPUT, store, "--language", "en");
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(published(store)).isEqualTo(published(whole));
  }

  private static void damage(Path file, String how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    switch (how) {
      case "empty" -> bytes = new byte[0];
      case "cut" -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
      default -> bytes[bytes.length / 3] ^= 1;
    }
    Files.write(file, bytes);
  }

  @Test
  void ofTwoRunsAtOnceOneWorksAndTheOtherSaysBusy() throws IOException {
    Path store = own.resolve("store");
    CompletableFuture<CommandLineRun> other =
        CompletableFuture.supplyAsync(() -> command("run", INPUT, store));
    while (!Files.exists(store.resolve(".lock")) && !other.isDone()) {
      Thread.onSpinWait();
    }
    CommandLineRun second = command("run", INPUT, store, "--language", "en");
    CommandLineRun first = other.join();
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(second.exit()).as(second.err()).isEqualTo(ExitCode.BUSY);
    assertThat(second.err()).contains("holds the store; wait until it ends");
    try (Stream<Path> editions = Files.list(store.resolve("editions"))) {
      assertThat(editions).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aLeakBetweenTheStagesStopsThePublication(Leak leak) throws IOException {
    Path store = own.resolve("store");
    for (String stage : List.of("ingest", "summarise", "analyse", "disclose")) {
      assertThat(command(stage, INPUT, store).exit()).isZero();
    }
    try (Stream<Path> works = Files.list(store.resolve("restricted/work"))) {
      leak.into(works.findFirst().orElseThrow().resolve("edition"));
    }
    CommandLineRun report = command("report", INPUT, store);
    assertThat(report.exit()).as(report.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(report.err()).contains("nothing was published", leak.toldAs());
    assertThat(store.resolve("CURRENT")).doesNotExist();
  }

  @Test
  void purgeDestroysTheRowsOfPersonsAndLeavesTheEditions() throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    SortedMap<String, String> before = published(store);
    CommandLineRun purge =
        CommandLineRun.of(
            CommandLineRun.OWN,
            List.of(
                "purge",
                "--output",
                store.toString(),
                "--retention-years",
                "5",
                "--today",
                "2022-02-16"));
    assertThat(purge.exit()).as(purge.err()).isZero();
    assertThat(purge.out()).contains("destroyed: pilkada-2017, kept until 2022-02-15");
    try (Stream<Path> kept = Files.walk(store.resolve("restricted"))) {
      assertThat(kept.map(Path::toString))
          .noneMatch(path -> path.contains("election_id=pilkada-2017"))
          .anyMatch(path -> path.contains("election_id=pilkada-2018"));
    }
    assertThat(store.resolve("restricted/ingested/pilkada-2017.json")).doesNotExist();
    assertThat(store.resolve("restricted/purged/pilkada-2017.txt")).hasContent("2022-02-16");
    assertThat(published(store)).isEqualTo(before);
    CommandLineRun again = command("run", INPUT, store, "--language", "en");
    assertThat(again.exit())
        .as("rows that are still delivered are read again: %s", again.err())
        .isZero();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "change, internal/tables/cells/cells.parquet, internal/tables/cells/cells.parquet was changed",
    "change, public/tables/headline/headline.parquet, headline.parquet was changed",
    "change, public/tables/headline/headline.csv, headline.csv was changed",
    "change, public/report/laporan.html, laporan.html was changed",
    "change, public/report/laporan.pdf, laporan.pdf was changed",
    "change, public/report/report.xlsx, report.xlsx was changed",
    "remove, public/tables/by_act/by_act.csv, by_act.csv is missing",
    "add, public/extra.csv, public/extra.csv is not in the manifest",
    "change, manifest.json, manifest.json was changed",
  })
  void verifyNamesTheFileThatWasTamperedWith(String what, String file, String message)
      throws IOException {
    Path store = own.resolve("store");
    CommandLineRun.copy(made(), store);
    Path target = store.resolve("editions").resolve(edition).resolve(file);
    switch (what) {
      case "remove" -> Files.delete(target);
      case "add" -> Files.writeString(target, "a,b\n");
      default -> Files.write(target, new byte[] {' '}, StandardOpenOption.APPEND);
    }
    CommandLineRun verified = verify(store);
    assertThat(verified.exit()).as(verified.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(verified.err()).contains(message);
    assertThat(verified.err().lines()).hasSize(1);
  }

  private static CommandLineRun command(String name, Path input, Path store, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(name, "--input", input.toString(), "--output", store.toString(), "--quiet"));
    args.addAll(List.of(more));
    return CommandLineRun.of(CommandLineRun.SHARED_SPARK, args);
  }

  private static Path made() {
    return tmp.resolve("store");
  }

  private static String host() throws IOException {
    return java.net.InetAddress.getLocalHost().getHostName();
  }

  /** What a reader of the store sees. */
  private static SortedMap<String, String> published(Path store) {
    SortedMap<String, String> tree = new TreeMap<>();
    CommandLineRun.tree(store)
        .forEach(
            (name, hash) -> {
              if (name.startsWith("editions/") || name.equals("CURRENT")) {
                tree.put(name, hash);
              }
            });
    return tree;
  }

  private static Map<String, String> cases(Path store) {
    return CommandLineRun.tree(store.resolve("restricted/cases"));
  }

  private static Map<String, String> only(Map<String, String> files, String election) {
    Map<String, String> only = new TreeMap<>(files);
    only.keySet().removeIf(name -> !name.contains(election));
    return only;
  }
}
