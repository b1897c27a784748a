package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder per command line under {@code src/test/resources/cli}: {@code args}, one per line; the
 * exit code; {@code stdout} and {@code stderr} with paths and edition ids replaced. No case changes
 * anything on disk. After a change that is meant, write them anew with {@code
 * -Dnetralitas.write-golden=true} and read the difference.
 */
class GoldenCommandLinesTest {
  private static final Path CASES =
      CommandLineRun.HOME.resolve("jobs/src/test/resources/cli").normalize();
  private static final String EDITION = "\\b(latest|\\d{4}-\\d\\d-\\d\\d)-[0-9a-f]{10}\\b";

  @TempDir static Path tmp = Path.of(".");
  private static String older = "";
  private static String newer = "";

  @BeforeAll
  static void makeAStoreWithTwoEditions() throws IOException {
    older = made("--as-of", "2018-07-31");
    newer = made("--as-of", "2019-12-31");
    assertThat(older).isNotEqualTo(newer);
  }

  private static String made(String... options) throws IOException {
    CommandLineRun run =
        CommandLineRun.of(
            CommandLineRun.SHARED_SPARK,
            Stream.concat(
                    Stream.of(
                        "run",
                        "--input",
                        input().toString(),
                        "--output",
                        store().toString(),
                        "--quiet"),
                    Stream.of(options))
                .toList());
    assertThat(run.exit()).as(run.err()).isZero();
    return Files.readString(store().resolve("CURRENT")).strip();
  }

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("_"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void saysWhatItShould(String name) throws IOException {
    Path folder = CASES.resolve(name);
    Properties expected = new Properties();
    try (Reader in = Files.newBufferedReader(folder.resolve("case.properties"))) {
      expected.load(in);
    }
    boolean mayUseSpark = expected.getProperty("spark").equals("yes");
    List<String> args =
        Files.readAllLines(folder.resolve("args")).stream().map(arg -> filled(arg, name)).toList();
    SortedMap<String, String> before = CommandLineRun.tree(tmp);
    SortedMap<String, String> caseBefore = CommandLineRun.tree(CASES);
    boolean sparkBefore = SparkSession.getDefaultSession().isDefined();

    CommandLineRun run =
        CommandLineRun.of(mayUseSpark ? CommandLineRun.SHARED_SPARK : CommandLineRun.OWN, args);

    if (Boolean.getBoolean("netralitas.write-golden")) {
      Files.writeString(folder.resolve("stdout"), plain(run.out(), name));
      Files.writeString(folder.resolve("stderr"), plain(run.err(), name));
      return;
    }
    assertThat(plain(run.err(), name)).isEqualTo(Files.readString(folder.resolve("stderr")));
    assertThat(plain(run.out(), name)).isEqualTo(Files.readString(folder.resolve("stdout")));
    assertThat(run.exit()).isEqualTo(Integer.parseInt(expected.getProperty("exit")));
    assertThat(run.err().lines().count()).isEqualTo(run.exit() == 0 ? 0 : 1);
    assertThat(CommandLineRun.tree(tmp)).isEqualTo(before);
    assertThat(CommandLineRun.tree(CASES)).isEqualTo(caseBefore);
    if (!mayUseSpark) {
      assertThat(SparkSession.getDefaultSession().isDefined())
          .as("a session was started or stopped")
          .isEqualTo(sparkBefore);
    }
  }

  private static Path input() {
    return CASES.resolve("_input");
  }

  private static Path store() {
    return tmp.resolve("store");
  }

  private static String filled(String arg, String name) {
    return arg.replace("{input}", input().toString())
        .replace("{store}", store().toString())
        .replace("{new}", tmp.resolve("new").toString())
        .replace("{case}", CASES.resolve(name).toString())
        .replace("{tmp}", tmp.toString())
        .replace("{ed1}", older)
        .replace("{ed2}", newer);
  }

  /**
   * Without what differs from machine to machine, with the pace of the work and with new tables.
   */
  private static String plain(String text, String name) {
    return text.replace("file:" + tmp, "{tmp}")
        .replace("file:" + CASES, "{cases}")
        .replace(tmp.toString(), "{tmp}")
        .replace(CASES.resolve(name).toString(), "{case}")
        .replace(CASES.toString(), "{cases}")
        .replace(CommandLineRun.HOME.toString(), "{home}")
        .replace(older, "{ed1}")
        .replace(newer, "{ed2}")
        .replaceAll(EDITION, "{edition}")
        .replaceAll("\\d+ files, \\d+ tables", "{n} files, {n} tables")
        .replaceAll("(give|to) one of [^;\n]*", "$1 one of {elections}")
        .replaceAll("(?m)^  ([a-z_]+) +\\d+ changed +\\d+ added +\\d+ removed", "  $1 {n}")
        .replaceAll(" +[0-9,]+/s", " {rate}/s")
        .replaceAll(" +[0-9.]+ s\n", " {seconds} s\n");
  }
}
