package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When {@code scripts/netralitas} builds; Maven and Java are stood in for. */
class LauncherTest {
  @TempDir private Path home = Path.of(".");

  private record Start(int exit, String out, String err) {}

  @BeforeEach
  void standIns() throws IOException {
    for (String file : List.of("scripts/netralitas", "scripts/jvm.options")) {
      Files.createDirectories(home.resolve(file).getParent());
      Files.copy(CommandLineRun.HOME.resolve(file), home.resolve(file));
    }
    maven("echo '[INFO] --- jar:3 (x) @ y ---'; echo jar >$t/netralitas-jobs.jar");
    java("17");
  }

  @Test
  void theFirstUseBuildsAndLaterStartsDoNot() throws Exception {
    Start first = start("plan");
    assertThat(first.exit()).as(first.err()).isZero();
    assertThat(first.err()).contains("first use: building", "netralitas:   jar:3", "training");
    assertThat(first.out()).contains("org.netralitas.Netralitas plan");
    Start second = start("plan");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aCodeListThatWasEditedSinceTheBuildIsTold() throws Exception {
    Path list = home.resolve("data/reference/acts.csv");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "code");
    Files.setLastModifiedTime(list, FileTime.fromMillis(0));
    assertThat(start("plan").err()).doesNotContain("newer");
    assertThat(start("plan").err()).isEmpty();
    Files.setLastModifiedTime(list, FileTime.from(Instant.now().plusSeconds(60)));
    Start edited = start("plan");
    assertThat(edited.exit()).isZero();
    assertThat(edited.err())
        .contains(
            "data/reference/acts.csv is newer than the program", "./mvnw -DskipTests package");
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void whatABrokenOffBuildLeftIsNotTheProgram() throws Exception {
    maven(
        "echo half >$t/netralitas-jobs.jar; echo half >$t/runtime/spark/half.jar; kill -9 $PPID $$");
    assertThat(start("plan").exit()).isNotZero();
    assertThat(home.resolve("jobs/target/runtime/spark/half.jar")).exists();
    maven("echo whole >$t/netralitas-jobs.jar");
    Start again = start("plan");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(home.resolve("jobs/target/runtime/spark/half.jar")).doesNotExist();
    assertThat(home.resolve("jobs/target/netralitas-jobs.jar")).hasContent("whole");
  }

  @Test
  void aBuildThatFailsIsSaidAndTriedAgain() throws Exception {
    maven("echo '[ERROR] no network'; exit 1");
    Start failed = start("plan");
    assertThat(failed.exit()).isEqualTo(ExitCode.INTERNAL_FAULT);
    assertThat(failed.err()).contains("[ERROR] no network", "the build failed; see");
    maven("echo jar >$t/netralitas-jobs.jar");
    assertThat(start("plan").exit()).isZero();
  }

  @Test
  void anotherJavaIsRefused() throws Exception {
    java("11");
    Start refused = start("plan");
    assertThat(refused.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(refused.err()).contains("Java 11", "set JAVA_HOME to a JDK 17 or 21");
    assertThat(builds()).isZero();
  }

  private void maven(String body) throws IOException {
    program(
        "mvnw",
        "t=$(dirname \"$0\")/jobs/target; echo built >>$t/builds; mkdir -p $t/runtime/spark; "
            + body);
  }

  private void java(String version) throws IOException {
    program(
        "jdk/bin/java",
        "case \"$*\" in *-version*) echo '    java.specification.version = "
            + version
            + "' ;; *ArchiveClassesAtExit*) : >\"${1#*=}\" ;; *) echo \"$@\" ;; esac");
  }

  private void program(String name, String body) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Start start(String command) throws IOException, InterruptedException {
    Path err = home.resolve("err.txt");
    ProcessBuilder builder =
        new ProcessBuilder("bash", home.resolve("scripts/netralitas").toString(), command)
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Start(process.waitFor(), out, Files.readString(err));
  }

  private int builds() throws IOException {
    Path builds = home.resolve("jobs/target/builds");
    return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
  }
}
