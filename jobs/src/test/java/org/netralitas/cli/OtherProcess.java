package org.netralitas.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of its own on the class path of the tests, started as {@code scripts/netralitas}
 * starts the program.
 */
final class OtherProcess {
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private final Process process;
  private final BufferedReader out;
  private final Path err;

  private OtherProcess(Process process, Path err) {
    this.process = process;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    this.err = err;
  }

  /** Starts a main class; what it says on stderr goes to a file in {@code folder}. */
  static OtherProcess start(Class<?> main, Path folder, List<String> args) {
    List<String> command =
        new ArrayList<>(
            List.of(
                JAVA.toString(),
                "@" + CommandLineRun.HOME.resolve("scripts/jvm.options"),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dnetralitas.home=" + CommandLineRun.HOME,
                "-Dlog4j2.configurationFile=classpath:netralitas-log4j2.properties",
                "-Dnetralitas.log=" + folder.resolve("log"),
                "-Dspark.master=local[2]",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(args);
    try {
      Path err = Files.createTempFile(folder, "err", ".txt");
      return new OtherProcess(new ProcessBuilder(command).redirectError(err.toFile()).start(), err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the process has printed a line that starts so; returns the rest of it. */
  String awaitLineFrom(String start) throws IOException {
    String line = out.readLine();
    while (line != null && !line.startsWith(start)) {
      line = out.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("ended without '" + start + "': " + err());
    }
    return line.substring(start.length());
  }

  void tell(String line) throws IOException {
    process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
  }

  /** {@code kill -9}, when the process has lived for so long; false when it ended before. */
  boolean killAfter(long millis) throws InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }

  int exit() throws InterruptedException {
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("still running after five minutes");
    }
    return process.exitValue();
  }

  /** The rest of what the process prints, until it ends. */
  String rest() throws IOException {
    StringBuilder rest = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      rest.append(line).append('\n');
    }
    return rest.toString();
  }

  String err() throws IOException {
    return Files.readString(err);
  }
}
