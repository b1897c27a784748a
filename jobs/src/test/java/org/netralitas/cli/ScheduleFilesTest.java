package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schedulers' own tools accept the files that {@code plan} writes. */
class ScheduleFilesTest {
  @TempDir private Path folder = Path.of(".");

  @Test
  void systemdAcceptsTheUnits() throws Exception {
    assumeTrue(isThere("systemd-analyze"), "no systemd-analyze on this machine");
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    List<Path> units = plan("systemd");
    assertThat(units).hasSizeGreaterThan(9);
    units.forEach(unit -> command.add(unit.toString()));
    assertThat(output(command)).doesNotContain("netralitas");
  }

  @Test
  void pythonReadsTheDags() throws Exception {
    assumeTrue(isThere("python3"), "no python3 on this machine");
    for (Path dag : plan("airflow")) {
      assertThat(
              output(
                  List.of(
                      "python3",
                      "-c",
                      "import ast, sys; ast.parse(open(sys.argv[1], encoding='utf-8').read())",
                      dag.toString())))
          .isEmpty();
    }
  }

  private List<Path> plan(String format) throws IOException {
    CommandLineRun plan =
        CommandLineRun.of(
            CommandLineRun.OWN,
            List.of(
                "plan",
                "--today",
                "2024-08-01",
                "--format",
                format,
                "--input",
                "/data/Rekap 100% \"asli\"",
                "--pseudonym-key-file",
                "/etc/kunci rahasia",
                "--into",
                folder.toString()));
    assertThat(plan.exit()).as(plan.err()).isZero();
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static boolean isThere(String program) {
    return Stream.of(System.getenv("PATH").split(":", -1))
        .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return output;
  }
}
