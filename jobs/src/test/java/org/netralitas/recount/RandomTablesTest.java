package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A thousand random tables with holes, as a thousand files of one ingest: every row ends as exactly
 * one thing, under its own file and row.
 */
class RandomTablesTest {
  private static final int TABLES = 1_000;

  /** Title, then what may stand below it; null is an empty cell. */
  private static final List<List<String>> COLUMNS =
      List.of(
          List.of(
              "NIP", "197805122003061951", "198001012005011952", "1,97805E+17", "x", "0", "317"),
          List.of("Nama", "Contoh Umpama", "CONTOH UMPAMA, S.Pd.", "Umpama", "C.U.", "-", "Siti M"),
          List.of("Jabatan", "Guru SD", "Camat", "Lurah Umpama", "??", "Kepala Dinas"),
          List.of("Kab/Kota", "Kabupaten Purbalingga", "Kota Ternate", "Jakarta", "Bandung", "zz"),
          List.of(
              "Bentuk Pelanggaran", "Memasang baliho bakal calon", "Foto bersama", "???", "a;b"),
          List.of("Tanggal Kejadian", "01/10/2020", "2020-10-05", "31/02/2020", "kemarin", "44105"),
          List.of("Tanggal Laporan", "05/10/2020", "2020-11-05", "1/1/1990", "N/A"),
          List.of("Sumber", "Temuan", "Laporan", "tetangga"),
          List.of("Hasil", "Terbukti", "Diproses", "Tidak terbukti", "\"\""),
          List.of("Keterangan", "baris\nkedua", "koma, titik", "x\u0000y", "=1+1"));

  @Test
  void rowsInAreRowsOut() throws IOException {
    SmallStore store = SmallStore.fresh("random-tables");
    Path folder = store.input().resolve("pilkada-2020");
    Files.createDirectories(folder);
    Random random = new Random(1_000);
    Map<String, Long> rows = new TreeMap<>();
    for (int table = 0; table < TABLES; table++) {
      String name = "t%04d.csv".formatted(table);
      rows.put(name, write(folder.resolve(name), random));
    }
    store.ingest();

    Map<String, Long> found = new TreeMap<>();
    store
        .rows(
            """
            select source_file, count(*) as rows, count(distinct source_row) as places from (
              select source_file, source_row from ${cases}
              union all select source_file, source_row from ${duplicates}
              union all select source_file, source_row from ${quarantine})
            group by source_file
            """)
        .forEach(
            row -> {
              assertThat(row.get("rows")).as("%s", row).isEqualTo(row.get("places"));
              found.put(
                  String.valueOf(row.get("source_file")), ((Number) row.get("rows")).longValue());
            });
    rows.values().removeIf(count -> count == 0);
    assertThat(found).isEqualTo(rows);
    for (String part : List.of("cases", "duplicates", "quarantine", "links")) {
      assertThat(store.rows("select count(*) as n from ${" + part + "}").get(0).get("n"))
          .as("%s are part of the test", part)
          .isNotEqualTo(0L);
    }
  }

  /** At least the titles by which a table is known; as many rows as it has a cell in. */
  private static long write(Path file, Random random) throws IOException {
    List<List<String>> columns = new ArrayList<>(COLUMNS);
    Collections.shuffle(columns, random);
    columns.removeIf(column -> !isNeeded(column.get(0)) && random.nextInt(4) == 0);
    String delimiter = List.of(";", ",", "\t").get(random.nextInt(3));
    StringBuilder text = new StringBuilder();
    text.append(String.join(delimiter, columns.stream().map(column -> column.get(0)).toList()));
    long rows = 0;
    int wanted = random.nextInt(12);
    double holes = random.nextDouble();
    for (int i = 0; i < wanted; i++) {
      List<String> cells = new ArrayList<>();
      boolean filled = false;
      for (List<String> column : columns) {
        boolean hole = random.nextDouble() < holes;
        String cell = hole ? "" : column.get(1 + random.nextInt(column.size() - 1));
        filled |= !cell.isEmpty();
        cells.add(cell.isEmpty() ? "" : '"' + cell.replace("\"", "\"\"") + '"');
      }
      if (filled) {
        rows++;
        text.append('\n').append(String.join(delimiter, cells));
      }
    }
    Files.writeString(file, text.append('\n'));
    return rows;
  }

  private static boolean isNeeded(String title) {
    return List.of("NIP", "Nama", "Jabatan", "Bentuk Pelanggaran").contains(title);
  }
}
