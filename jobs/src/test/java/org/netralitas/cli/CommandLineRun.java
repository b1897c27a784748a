package org.netralitas.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netralitas.SharedSpark;
import org.netralitas.job.JobContext;

/** A command line run in this process: exit code and what it printed. */
record CommandLineRun(int exit, String out, String err) {
  static final Path HOME =
      Path.of(System.getProperty("netralitas.home", "..")).toAbsolutePath().normalize();

  /** Late in the evening of 1 August in Greenwich, which is 2 August in Jakarta. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-08-01T18:00:00Z"), ZoneOffset.UTC);

  /** Where the command may take a session from. */
  static final Setting.Contexts SHARED_SPARK =
      (data, progress, clock) -> JobContext.within(SharedSpark.session(), data, progress, clock);

  static final Setting.Contexts OWN = JobContext::of;

  static CommandLineRun of(Setting.Contexts contexts, List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Setting setting =
        new Setting(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            CLOCK,
            new Home(HOME),
            contexts,
            Setting.Output.PIPE);
    int exit = Commands.execute(args.toArray(String[]::new), setting);
    return new CommandLineRun(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  static CommandLineRun of(String... args) {
    return of(SHARED_SPARK, List.of(args));
  }

  /** Every file below a folder with the hash of its bytes, and every folder. */
  static SortedMap<String, String> tree(Path folder) {
    SortedMap<String, String> tree = new TreeMap<>();
    if (!Files.exists(folder)) {
      return tree;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        String name = folder.relativize(path).toString();
        tree.put(name, Files.isDirectory(path) ? "folder" : sha256(Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tree;
  }

  static void copy(Path from, Path to) {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
