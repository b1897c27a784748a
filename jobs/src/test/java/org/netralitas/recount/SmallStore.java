package org.netralitas.recount;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netralitas.SharedSpark;
import org.netralitas.job.JobContext;
import org.netralitas.job.Progress;
import org.netralitas.job.RunOptions;
import org.netralitas.job.StageJob;
import org.netralitas.job.StageName;

/** Raw files that a test writes and ingests again and again, below {@code target}. */
record SmallStore(Path home) {
  static final String TITLES =
      "NIP;Nama;Jabatan;Kab/Kota;Bentuk Pelanggaran;Tanggal Kejadian;Tanggal Laporan;Sumber;Hasil";

  static SmallStore fresh(String name) {
    Path home = Path.of("target", "small-stores", name).toAbsolutePath();
    try {
      if (Files.exists(home)) {
        try (Stream<Path> files = Files.walk(home)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Files.createDirectories(home.resolve("input"));
      Files.writeString(home.resolve("input/_synthetic"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new SmallStore(home);
  }

  Path input() {
    return home.resolve("input");
  }

  /** Writes a file of pilkada-2020 with the titles above; without rows it is removed. */
  void write(String name, String... rows) {
    Path file = input().resolve("pilkada-2020").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      if (rows.length == 0) {
        Files.delete(file);
      } else {
        Files.writeString(file, TITLES + "\n" + String.join("\n", rows) + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void ingest() {
    try (JobContext context =
        JobContext.within(
            SharedSpark.session(), SampleStore.data(), Progress.silent(), Clock.systemUTC())) {
      RunOptions options =
          new RunOptions(
              input().toString(),
              home.resolve("store").toString(),
              null,
              List.of(),
              List.of("id"),
              5,
              1,
              null,
              null);
      new StageJob(context, options).run(StageName.INGEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a query over restricted tables, written {@code ${cases}}; every table has a row. */
  List<Map<String, @Nullable Object>> rows(String sql) {
    String query = sql;
    for (String table :
        List.of(
            "cases",
            "duplicates",
            "quarantine",
            "links",
            "case_history",
            "review",
            "threshold_cases")) {
      query =
          query.replace(
              "${" + table + "}",
              "read_parquet('"
                  + home.resolve("store/restricted").resolve(table)
                  + "/**/*.parquet', hive_partitioning = true, hive_types_autocast = false)");
    }
    try (Duck duck = Duck.open(Map.of())) {
      return duck.rows(query);
    }
  }

  /** Case id by file and row of the first report. */
  Map<String, String> caseIds() {
    Map<String, String> ids = new TreeMap<>();
    rows("select source_file || '#' || coalesce(source_sheet, '') || '#' || source_row as place,"
            + " case_id from ${cases}")
        .forEach(
            row -> ids.put(String.valueOf(row.get("place")), String.valueOf(row.get("case_id"))));
    return ids;
  }

  /** A file as text, to be looked at. */
  static String text(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
