package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installer says what it would do, and does just that; cron and systemd are stood in for. */
class InstallScheduleTest {
  @TempDir private Path tmp = Path.of(".");

  /** Programs that write down what they were asked to do. */
  @BeforeEach
  void standIns() throws IOException {
    Files.createDirectories(tmp.resolve("bin"));
    program(
        "crontab",
        "if [ \"$1\" = -l ]; then cat \"$0.file\" 2>/dev/null; else cp \"$1\" \"$0.file\"; fi");
    program("systemctl", "echo \"$*\" >>\"$0.asked\"");
    Files.writeString(tmp.resolve("bin/crontab.file"), "0 1 * * * backup\n");
  }

  @Test
  void withoutYesNothingIsChanged() throws Exception {
    assertThat(install("cron", "--from", plan("cron")))
        .contains("would replace the crontab", "| 0 1 * * * backup", "nothing was changed");
    assertThat(install("systemd", "--from", plan("systemd")))
        .contains("enable --now netralitas-pilkada-2024-minus-90.timer", "nothing was changed");
    assertThat(crontab()).isEqualTo("0 1 * * * backup\n");
    assertThat(tmp.resolve("units")).doesNotExist();
    assertThat(tmp.resolve("bin/systemctl.asked")).doesNotExist();
  }

  @Test
  void cronKeepsWhatIsNotOursAndHoldsOursOnce() throws Exception {
    install("cron", "--yes", "--from", plan("cron"));
    install("cron", "--yes", "--from", plan("cron"));
    assertThat(crontab())
        .startsWith("0 1 * * * backup\n# netralitas: installed")
        .contains("--as-of 2024-08-29 --quiet")
        .containsOnlyOnce("CRON_TZ=Asia/Jakarta");
    install("cron", "--remove");
    assertThat(crontab()).isEqualTo("0 1 * * * backup\n");
  }

  @Test
  void systemdGetsTheUnitsAndLosesThoseThatAreNotPlannedAnyMore() throws Exception {
    Files.createDirectories(tmp.resolve("units"));
    Files.writeString(tmp.resolve("units/netralitas-old.timer"), "");
    Files.writeString(tmp.resolve("units/netralitas-old.service"), "");
    Files.writeString(tmp.resolve("units/other.timer"), "");
    install("systemd", "--yes", "--from", plan("systemd"));
    assertThat(Files.readString(tmp.resolve("bin/systemctl.asked")))
        .contains("disable --now netralitas-old.timer", "daemon-reload")
        .contains("enable --now netralitas-pilkada-2024-minus-90.timer");
    assertThat(units())
        .contains("other.timer", "netralitas-pilkada-2024-minus-90.service")
        .noneMatch(name -> name.startsWith("netralitas-old"));
    install("systemd", "--remove");
    assertThat(units()).containsExactly("other.timer");
  }

  @Test
  void anUnknownWordIsRefused() throws Exception {
    assertThat(output(1, "atd", "--yes", "--from", tmp.toString()))
        .contains("give cron or systemd");
  }

  private String plan(String format) throws IOException {
    Path folder = Files.createTempDirectory(tmp, "plan");
    CommandLineRun plan =
        CommandLineRun.of(
            CommandLineRun.OWN,
            List.of(
                "plan", "--today", "2024-08-01", "--format", format, "--into", folder.toString()));
    assertThat(plan.exit()).as(plan.err()).isZero();
    return folder.toString();
  }

  private String install(String... args) throws IOException, InterruptedException {
    return output(0, args);
  }

  private String output(int exit, String... args) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of("bash", CommandLineRun.HOME.resolve("scripts/install-schedule").toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PATH", tmp.resolve("bin") + ":" + System.getenv("PATH"));
    builder.environment().put("NETRALITAS_UNITS", tmp.resolve("units").toString());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(exit);
    return output;
  }

  private void program(String name, String body) throws IOException {
    Path file = Files.writeString(tmp.resolve("bin").resolve(name), "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private String crontab() throws IOException {
    return Files.readString(tmp.resolve("bin/crontab.file"));
  }

  private List<String> units() throws IOException {
    try (Stream<Path> files = Files.list(tmp.resolve("units"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
