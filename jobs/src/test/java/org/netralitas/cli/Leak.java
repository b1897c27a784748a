package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.EditionTables;
import org.netralitas.store.ParquetTableFile;
import org.netralitas.table.ByActRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What was hidden, written into the public tables of an edition that is being made. */
enum Leak {
  /** A number in the place of a hidden one. */
  CSV("by_act") {
    @Override
    void into(Path edition) throws IOException {
      Path csv = edition.resolve("public/tables/by_act/by_act.csv");
      List<String> lines = Files.readAllLines(csv);
      int hidden =
          (int)
              lines.stream()
                  .takeWhile(line -> !line.contains(",,") || !line.endsWith(",C"))
                  .count();
      lines.set(hidden, lines.get(hidden).replaceFirst(",,", ",3,"));
      Files.write(csv, lines);
    }
  },
  /** The table of the internal zone. */
  PARQUET("by_act") {
    @Override
    void into(Path edition) throws IOException {
      Files.copy(
          edition.resolve("internal/tables/by_act/by_act.parquet"),
          edition.resolve("public/tables/by_act/by_act.parquet"),
          StandardCopyOption.REPLACE_EXISTING);
    }
  },
  /** In both forms alike, shares of counts that stay hidden. */
  SHARES("by_act: a share, rate or rank does not follow from shown counts") {
    @Override
    void into(Path edition) throws IOException {
      Configuration hadoop = new Configuration();
      org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(edition.toUri());
      EditionTables tables = EditionTables.staged(EditionStore.at(hadoop, folder), folder);
      TableRows published = tables.published();
      Map<String, ByActRow> known =
          tables.internal().of(Tables.BY_ACT).stream()
              .collect(Collectors.toMap(row -> row.electionId() + row.actCode(), row -> row));
      List<ByActRow> leaking =
          published.of(Tables.BY_ACT).stream()
              .map(row -> withShare(row, known.get(row.electionId() + row.actCode())))
              .toList();
      assertThat(leaking).isNotEqualTo(published.of(Tables.BY_ACT));
      tables.writePublished(
          published.put(Tables.BY_ACT, leaking),
          ParquetTableFile.footer(
              hadoop,
              new org.apache.hadoop.fs.Path(folder, "public/tables/by_act/by_act.parquet")));
    }
  };

  private final String named;

  Leak(String named) {
    this.named = named;
  }

  /** What the error names. */
  String toldAs() {
    return named;
  }

  /** Lets the tables of {@code edition} leak. */
  abstract void into(Path edition) throws IOException;

  private static ByActRow withShare(ByActRow row, @Nullable ByActRow known) {
    return new ByActRow(
        row.electionId(),
        row.asOf(),
        row.actCode(),
        row.reportedCases(),
        row.provenCases(),
        row.provenPersons(),
        known == null ? null : known.share(),
        row.rankLow(),
        row.rankHigh(),
        row.firstProbability(),
        row.obsStatus(),
        row.confStatus());
  }
}
