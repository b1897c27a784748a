package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.Netralitas;

/** Runs that are killed, and runs that start at once: a reader finds a whole edition, or none. */
class KilledRunsTest {
  private static final Path INPUT =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input");
  private static final int KILLS = 20;
  private static final int STARTS = 10;

  @TempDir private Path tmp = Path.of(".");

  @Test
  void afterEachKillWhatCurrentNamesIsWholeAndTheNextRunFinishes() throws Exception {
    Random moments = new Random(20240214);
    OtherProcess next = ready(tmp.resolve("store-0"));
    long whole = millisOfAWholeRun();
    int inTheWork = 0;
    SortedMap<String, String> expected = published(tmp.resolve("whole"));
    for (int kill = 0; kill < KILLS; kill++) {
      Path store = tmp.resolve("store-" + kill);
      OtherProcess run = next;
      run.awaitLineFrom(ReadyRun.READY);
      // One moment in each twentieth of the run, the last ones after its usual end.
      long moment = Math.round(whole * 1.05 * (kill + moments.nextDouble()) / KILLS);
      run.tell(ReadyRun.GO);
      long told = System.nanoTime();
      if (run.killAfter(moment)) {
        inTheWork++;
      } else {
        assertThat(run.exit()).as(run.err()).isZero();
        // The machine has less to do than when the whole run was measured.
        whole = Math.min(whole, (System.nanoTime() - told) / 1_000_000);
      }
      if (kill + 1 < KILLS) {
        next = ready(tmp.resolve("store-" + (kill + 1)));
      }
      String when = "killed after " + moment + " of " + whole + " ms";
      if (Files.exists(store.resolve("CURRENT"))) {
        CommandLineRun verified = verify(store);
        assertThat(verified.exit()).as(when + ": " + verified.err()).isZero();
      }
      CommandLineRun again = CommandLineRun.of(runArguments(store).toArray(String[]::new));
      assertThat(again.exit()).as(when + ": " + again.err()).isZero();
      assertThat(published(store)).as(when).isEqualTo(expected);
      assertThat(left(store))
          .as(when)
          .containsExactlyInAnyOrder("CURRENT", "editions", "restricted");
    }
    assertThat(inTheWork).as("kills that met a run at work").isGreaterThanOrEqualTo(KILLS / 2);
  }

  @Test
  void ofTenStartsAtOnceOnePublishesAndTheOthersSayWhy() throws Exception {
    Path store = tmp.resolve("store");
    List<OtherProcess> runs = new ArrayList<>();
    for (int start = 0; start < STARTS; start++) {
      runs.add(OtherProcess.start(Netralitas.class, tmp, runArguments(store)));
    }
    int made = 0;
    for (OtherProcess run : runs) {
      String out = run.rest();
      int exit = run.exit();
      if (exit == ExitCode.BUSY) {
        assertThat(run.err()).containsPattern("try again later|wait until it ends");
      } else {
        assertThat(exit).as(run.err()).isZero();
        assertThat(out).containsPattern("(?m)^edition( exists)?: ");
        made += out.startsWith("edition: ") ? 1 : 0;
      }
    }
    assertThat(made).isEqualTo(1);
    try (Stream<Path> editions = Files.list(store.resolve("editions"))) {
      assertThat(editions).hasSize(1);
    }
    CommandLineRun verified = verify(store);
    assertThat(verified.exit()).as(verified.err()).isZero();
  }

  private OtherProcess ready(Path store) {
    return OtherProcess.start(ReadyRun.class, tmp, runArguments(store));
  }

  private long millisOfAWholeRun() throws Exception {
    OtherProcess run = ready(tmp.resolve("whole"));
    run.awaitLineFrom(ReadyRun.READY);
    long began = System.nanoTime();
    run.tell(ReadyRun.GO);
    assertThat(run.exit()).as(run.err()).isZero();
    return (System.nanoTime() - began) / 1_000_000;
  }

  private static List<String> runArguments(Path store) {
    return List.of(
        "run",
        "--input",
        INPUT.toString(),
        "--output",
        store.toString(),
        "--language",
        "id",
        "--quiet");
  }

  private static CommandLineRun verify(Path store) {
    return CommandLineRun.of(CommandLineRun.OWN, List.of("verify", "--output", store.toString()));
  }

  /** What a reader of the store sees. */
  private static SortedMap<String, String> published(Path store) {
    SortedMap<String, String> tree = new TreeMap<>(CommandLineRun.tree(store));
    tree.keySet().removeIf(name -> !name.startsWith("editions/") && !name.equals("CURRENT"));
    return tree;
  }

  private static List<String> left(Path store) throws IOException {
    try (Stream<Path> files = Files.list(store)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
