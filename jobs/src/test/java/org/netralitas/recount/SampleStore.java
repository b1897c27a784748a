package org.netralitas.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.netralitas.SharedSpark;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.RunJob;
import org.netralitas.job.RunOptions;

/**
 * The store that {@code run} leaves of the bundled sample, made once per test JVM below {@code
 * target}, where it stays for a look.
 *
 * @param root the store
 * @param edition folder of the published edition
 */
record SampleStore(Path root, Path edition) {
  private static final Path HOME = Path.of(System.getProperty("netralitas.home", ".."));
  private static final SampleStore MADE = make();

  static SampleStore made() {
    return MADE;
  }

  static Path data() {
    return HOME.resolve("data");
  }

  Path internal() {
    return edition.resolve("internal/tables");
  }

  Path published() {
    return edition.resolve("public/tables");
  }

  /** A connection that has the views of {@code views.sql} over this store. */
  Duck duck() {
    Duck duck =
        Duck.open(
            Map.of(
                "restricted", root.resolve("restricted").toString(),
                "internal", internal().toString(),
                "public", published().toString(),
                "data", data().toString(),
                "faults",
                    HOME.resolve("jobs/src/main/resources/org/netralitas/sample/faults.csv")
                        .toString()));
    duck.script("views");
    return duck;
  }

  private static SampleStore make() {
    String fork = System.getProperty("netralitas.fork", "1");
    Path root = Path.of("target", "recount-store-" + fork).toAbsolutePath();
    try (JobContext context =
        JobContext.within(SharedSpark.session(), data(), Progress.silent(), Clock.systemUTC())) {
      deleteAll(root);
      RunOptions options =
          new RunOptions(
              data().resolve("sample").toAbsolutePath().toString(),
              root.toString(),
              null,
              List.of(),
              List.of("id"),
              5,
              0.25,
              null,
              null);
      RunJob.Result result = new RunJob(context, options).run();
      return new SampleStore(root, root.resolve("editions").resolve(result.editionId()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
