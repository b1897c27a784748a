package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.SharedSpark;
import org.netralitas.store.BrittleFileSystem;

/** Runs on a disk that gets full, and over earlier editions that cannot be read. */
class FullDiskTest {
  private static final Path INPUT =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input");

  @TempDir static Path tmp = Path.of(".");
  @TempDir private Path own = Path.of(".");

  @BeforeAll
  static void oneEdition() {
    BrittleFileSystem.knownIn(SharedSpark.session().sparkContext().hadoopConfiguration());
    CommandLineRun run = run(tmp.resolve("store").toString(), "--as-of", "2018-07-31");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  @AfterEach
  void mend() {
    BrittleFileSystem.mend();
  }

  /** While cases are written, while tables are, while the report is, and at the very end. */
  @ParameterizedTest(name = "full after {0} bytes")
  @ValueSource(longs = {20, 20_000, 200_000, 600_000, 1_200_000})
  void aFullDiskLeavesTheOldEditionAndTheNextRunFinishes(long bytes) throws IOException {
    Path store = copy();
    SortedMap<String, String> before = published(store);

    BrittleFileSystem.holdBytes(bytes);
    CommandLineRun full = run("brittle://" + store);

    assertThat(full.exit()).as(full.out()).isEqualTo(ExitCode.INTERNAL_FAULT);
    assertThat(full.err()).contains("the disk is full", "give the same command again");
    assertThat(full.err().lines()).hasSize(1);
    assertThat(published(store)).isEqualTo(before);
    assertThat(placesOfWork()).as("work that a failed run left behind").isEmpty();

    BrittleFileSystem.mend();
    CommandLineRun again = run("brittle://" + store);
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(published(store)).hasSizeGreaterThan(before.size() * 3 / 2);
    assertThat(verify(store).exit()).isZero();
  }

  @Test
  void aRealFullDiskSaysSoToo() throws Exception {
    Path disk = Files.createDirectory(own.resolve("disk"));
    assumeTrue(
        exit("mount", "-t", "tmpfs", "-o", "size=300k", "tmpfs", disk.toString()) == 0,
        "no right to mount a small disk here");
    try {
      CommandLineRun full = run(disk.resolve("store").toString());
      assertThat(full.exit()).isEqualTo(ExitCode.INTERNAL_FAULT);
      assertThat(full.err()).contains("the disk is full");
      assertThat(disk.resolve("store/CURRENT")).doesNotExist();
      assertThat(exit("mount", "-o", "remount,size=30m", disk.toString())).isZero();
      CommandLineRun again = run(disk.resolve("store").toString());
      assertThat(again.exit()).as(again.err()).isZero();
      assertThat(verify(disk.resolve("store")).exit()).isZero();
    } finally {
      assertThat(exit("umount", "-l", disk.toString())).isZero();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"manifest.json", "public/tables/headline/headline.parquet", "internal/tables"})
  void anEarlierEditionThatCannotBeReadStopsTheRunUntilItIsRestored(String broken)
      throws IOException {
    Path store = copy();
    String first = Files.readString(store.resolve("CURRENT")).strip();
    Path file = store.resolve("editions").resolve(first).resolve(broken);
    Path away = own.resolve("away");
    Files.move(file, away);
    if (broken.endsWith(".json")) {
      Files.writeString(file, "{");
    }
    SortedMap<String, String> before = published(store);

    CommandLineRun stopped = run(store.toString());

    assertThat(stopped.exit()).as(stopped.err()).isEqualTo(ExitCode.VERIFICATION_FAILED);
    assertThat(stopped.err()).contains(first, "cannot be read", "restore it");
    assertThat(published(store)).isEqualTo(before);

    Files.deleteIfExists(file);
    Files.move(away, file);
    assertThat(run(store.toString()).exit()).isZero();
    assertThat(verify(store).exit()).isZero();
  }

  @Test
  void anEditionThatWasMovedIntoPlaceInPartIsMadeAgain() throws IOException {
    Path store = own.resolve("store");
    assertThat(run(store.toString()).exit()).isZero();
    SortedMap<String, String> whole = published(store);
    String id = Files.readString(store.resolve("CURRENT")).strip();
    Files.delete(store.resolve("CURRENT"));
    Files.delete(store.resolve("editions").resolve(id).resolve("public/report/laporan.pdf"));

    CommandLineRun again = run(store.toString());

    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(published(store)).isEqualTo(whole);
  }

  /** Where threads that a run begins beside its own are, in our own classes. */
  private static List<String> placesOfWork() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("side-by-side"))
        .flatMap(thread -> Arrays.stream(thread.getValue()))
        .map(StackTraceElement::toString)
        .filter(
            place ->
                place.contains("org.netralitas.")
                    && !place.contains("org.netralitas.job.SideBySide"))
        .toList();
  }

  private Path copy() {
    Path store = own.resolve("store");
    CommandLineRun.copy(tmp.resolve("store"), store);
    return store;
  }

  private static CommandLineRun run(String store, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("run", "--input", INPUT.toString(), "--output", store, "--language", "id"));
    args.add("--quiet");
    args.addAll(List.of(more));
    return CommandLineRun.of(CommandLineRun.SHARED_SPARK, args);
  }

  private static CommandLineRun verify(Path store) {
    return CommandLineRun.of(CommandLineRun.OWN, List.of("verify", "--output", store.toString()));
  }

  private static SortedMap<String, String> published(Path store) {
    SortedMap<String, String> tree = new TreeMap<>(CommandLineRun.tree(store));
    tree.keySet().removeIf(name -> !name.startsWith("editions/") && !name.equals("CURRENT"));
    return tree;
  }

  private static int exit(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
