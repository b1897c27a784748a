package org.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.SharedSpark;
import org.netralitas.model.Issue;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.layout.FileIssue;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.RawField;
import org.netralitas.parse.layout.RawRow;
import org.netralitas.parse.layout.RawRows;

/** Files as pandas or Spark would write them, here written by Spark. */
class ParquetRawRowsTest {
  private static final HeaderNames NAMES = HeaderNames.load(ReferenceSource.packaged());
  private static final Configuration HADOOP = Hadoop.plainLocalFiles(new Configuration());

  @TempDir private Path folder = Path.of(".");

  private InputFile written(String select) throws IOException {
    Path out = folder.resolve("out");
    SharedSpark.session().sql(select).coalesce(1).write().parquet(out.toString());
    try (Stream<Path> files = Files.list(out)) {
      Path file =
          files
              .filter(f -> f.getFileName().toString().endsWith(".parquet"))
              .findFirst()
              .orElseThrow();
      return new InputFile("pilkada-2020", file.toString(), "a.parquet", Files.size(file), "");
    }
  }

  private static List<RawRow> read(RawRows rows) throws IOException {
    List<RawRow> all = new ArrayList<>();
    try (rows) {
      rows.forEachRemaining(all::add);
    }
    return all;
  }

  @Test
  void everyTypeBecomesTheTextThatWasMeant() throws IOException {
    InputFile file =
        written(
            "select 'Guru' as `Jabatan`, 'memasang spanduk' as `Bentuk Pelanggaran`,"
                + " cast(1234567890123456 as bigint) as NIK, date '2020-12-09' as `Tgl Kejadian`,"
                + " timestamp '2020-12-10 00:00:00' as `Tanggal Lapor`, 3.0d as `Catatan`,"
                + " cast(null as string) as `Nama`");

    List<RawRow> rows = read(RawFiles.open(HADOOP, file, layout(file), NAMES));

    assertThat(rows).hasSize(1);
    RawRow row = rows.get(0);
    assertThat(row.rowNumber()).isEqualTo(2);
    assertThat(row.value(RawField.POSITION_TITLE)).isEqualTo("Guru");
    assertThat(row.value(RawField.ACT)).isEqualTo("memasang spanduk");
    assertThat(row.value(RawField.PERSON_NUMBER)).isEqualTo("1234567890123456");
    assertThat(row.value(RawField.ACT_DATE)).isEqualTo("2020-12-09");
    assertThat(row.value(RawField.REPORTED_DATE)).isEqualTo("2020-12-10");
    assertThat(row.value(RawField.PERSON_NAME)).isNull();
    assertThat(row.extras()).containsEntry("Catatan", "3");
    assertThat(row.issues()).extracting(Issue::code).isEmpty();
  }

  @Test
  void aNumberThatLostDigitsKeepsItsExponent() throws IOException {
    InputFile file = written("select 198506122010011012d as NIP, 'spanduk' as `Jenis Pelanggaran`");

    assertThat(read(RawFiles.open(HADOOP, file, layout(file), NAMES)).get(0))
        .extracting(row -> row.value(RawField.PERSON_NUMBER))
        .asString()
        .contains("E17");
  }

  @Test
  void aMissingColumnIsSaid() throws IOException {
    InputFile file = written("select 'Guru' as `Jabatan`, 'A' as `Nama`");
    RawRows rows = RawFiles.open(HADOOP, file, layout(file), NAMES);
    read(rows);

    assertThat(rows.issues()).extracting(FileIssue::code).contains("HEADER_MISSING_ESSENTIAL");
  }

  @Test
  void aNestedColumnIsRefused() throws IOException {
    InputFile file = written("select array('a') as Nama, 'x' as `Jenis Pelanggaran`");

    assertThatThrownBy(() -> RawFiles.look(HADOOP, List.of(file), NAMES))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "pilkada-2020/a.parquet: column Nama is nested; write one value per row and column");
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    InputFile whole = written("select 'A' as Nama, 'x' as `Jenis Pelanggaran`");
    byte[] bytes = Files.readAllBytes(Path.of(whole.path()));
    Path cut = folder.resolve("cut.parquet");
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length - 20));
    InputFile file =
        new InputFile("pilkada-2020", cut.toString(), "cut.parquet", bytes.length - 20, "");

    assertThatThrownBy(() -> RawFiles.look(HADOOP, List.of(file), NAMES))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("pilkada-2020/cut.parquet");
  }

  private static org.netralitas.parse.layout.Layout layout(InputFile file) throws IOException {
    return java.util.Objects.requireNonNull(
        new org.netralitas.parse.layout.LayoutSniffer(NAMES)
            .sniff(RawFiles.bytes(HADOOP, file))
            .layout());
  }
}
