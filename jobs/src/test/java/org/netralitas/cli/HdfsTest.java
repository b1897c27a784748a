package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store on HDFS: a name node and a data node on this machine. */
class HdfsTest {
  private static final Path INPUT =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli/_input");

  @TempDir static Path tmp = Path.of(".");
  private static OtherProcess nodes;
  private static String name;
  private static FileSystem hdfs;

  @BeforeAll
  static void start() throws IOException {
    nodes = OtherProcess.start(HdfsNodes.class, tmp, List.of(tmp.resolve("nodes").toString()));
    name = nodes.awaitLineFrom(HdfsNodes.READY);
    hdfs = FileSystem.get(URI.create(name), new Configuration());
    FileUtil.copy(INPUT.toFile(), hdfs, path("/records"), false, new Configuration());
  }

  @AfterAll
  static void stop() throws InterruptedException {
    nodes.killAfter(0);
  }

  @Test
  void aStoreOnHdfsHasTheBytesOfALocalOne() throws IOException {
    Path local = tmp.resolve("local");
    assertThat(run("run", INPUT.toString(), local.toString()).exit()).isZero();

    CommandLineRun ingest = run("ingest", "/records", "/store");
    assertThat(ingest.exit()).as(ingest.err()).isZero();
    CommandLineRun made = run("run", uri("/records"), uri("/store"));
    assertThat(made.exit()).as(made.err()).isZero();
    CommandLineRun verified = command("verify", "--output", uri("/store"));
    assertThat(verified.exit()).as(verified.err()).isZero();
    assertThat(verified.out()).contains(" holds: ");
    CommandLineRun again = run("run", uri("/records"), uri("/store"));
    assertThat(again.out()).startsWith("edition exists: ");

    assertThat(hdfs.getFileStatus(path("/store/restricted")).getPermission())
        .isEqualTo(new FsPermission((short) 0700));
    assertThat(hdfs.exists(path("/store/.lock"))).isFalse();
    Path copy = tmp.resolve("copy");
    FileUtil.copy(hdfs, path("/store"), copy.toFile(), false, new Configuration());
    assertThat(published(copy)).isEqualTo(published(local)).hasSizeGreaterThan(60);
  }

  @Test
  void aStoreThatAnotherRunHoldsIsBusyAndASilentOneIsTakenOver() throws IOException {
    hdfs.mkdirs(path("/held"));
    try (var lock = hdfs.create(path("/held/.lock"))) {
      lock.write("run-1 7 elsewhere".getBytes(StandardCharsets.UTF_8));
    }
    CommandLineRun busy = run("run", uri("/records"), uri("/held"));
    assertThat(busy.exit()).as(busy.err()).isEqualTo(ExitCode.BUSY);
    assertThat(busy.err()).contains("run run-1 holds the store");

    hdfs.setTimes(path("/held/.lock"), CommandLineRun.CLOCK.millis() - 600_000, -1);
    CommandLineRun after = run("run", uri("/records"), uri("/held"));
    assertThat(after.exit()).as(after.err()).isZero();
    assertThat(command("verify", "--output", uri("/held")).exit()).isZero();
  }

  private static CommandLineRun run(String name, String input, String output) {
    return command(
        name,
        "--input",
        input.startsWith("/records") ? uri(input) : input,
        "--output",
        output.startsWith("/store") ? uri(output) : output,
        "--language",
        "id",
        "--quiet");
  }

  private static CommandLineRun command(String... args) {
    return CommandLineRun.of(CommandLineRun.SHARED_SPARK, List.of(args));
  }

  private static String uri(String path) {
    return name + path;
  }

  private static org.apache.hadoop.fs.Path path(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }

  private static SortedMap<String, String> published(Path store) {
    assertThat(Files.exists(store)).isTrue();
    SortedMap<String, String> tree = new TreeMap<>(CommandLineRun.tree(store));
    tree.keySet().removeIf(name -> !name.startsWith("editions/") && !name.equals("CURRENT"));
    return tree;
  }
}
