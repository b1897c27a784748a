package org.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.table.Column;
import org.netralitas.table.Grain;
import org.netralitas.table.Table;

class ParquetTableFileTest {
  @Grain("one row per code")
  record Sample(
      @Column(value = "Code.", role = Column.Role.KEY) String code,
      @Column(value = "Level.", role = Column.Role.KEY) int level,
      @Column(value = "Count.", role = Column.Role.COUNT) @Nullable Long cases,
      @Column("Share.") @Nullable Double share,
      @Column("Flag.") boolean isOpen,
      @Column("Day.") @Nullable LocalDate day,
      @Column("Texts.") List<String> reasons) {}

  @Grain("one row per code")
  record Other(@Column(value = "Code.", role = Column.Role.KEY) String code) {}

  private static final Table<Sample> TABLE = Table.of("sample", Sample.class);
  private static final List<Sample> ROWS =
      List.of(
          new Sample("B", 1, 7L, 0.25, true, LocalDate.of(2020, 12, 9), List.of("X", "Y")),
          new Sample("A", 2, null, null, false, null, List.of()));

  private final Configuration hadoop = Hadoop.plainLocalFiles(new Configuration());
  private @TempDir java.nio.file.Path folder = java.nio.file.Path.of(".");
  private Path file = new Path("unset");

  @BeforeEach
  void nameFile() {
    file = new Path(folder.resolve("t.parquet").toUri());
  }

  /** The library's own order changes from process to process, which one process cannot show. */
  @Test
  void encodingsStandInOneOrder() throws IOException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of());
    byte[] bytes = Files.readAllBytes(folder.resolve("t.parquet"));
    int length =
        ByteBuffer.wrap(bytes, bytes.length - 8, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    FileMetaData footer =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, bytes.length - 8 - length, length));
    assertThat(footer.getRow_groups()).hasSize(1);
    assertThat(footer.getRow_groups().get(0).getColumns())
        .hasSize(7)
        .allSatisfy(
            column ->
                assertThat(column.getMeta_data().getEncodings()).isSorted().hasSizeGreaterThan(1));
  }

  @Test
  void onAFullDiskThereIsNoFileRatherThanAPartOfOne() throws IOException {
    Configuration brittle = BrittleFileSystem.knownIn(new Configuration(hadoop));
    Path held = new Path("brittle://" + folder.resolve("t.parquet").toUri().getPath());
    for (long bytes : List.of(0L, 10L, 400L)) {
      BrittleFileSystem.holdBytes(bytes);
      try {
        assertThatThrownBy(() -> ParquetTableFile.write(brittle, held, TABLE, ROWS, Map.of()))
            .hasMessageContaining("No space left");
      } finally {
        BrittleFileSystem.mend();
      }
      assertThat(folder).as("after %d bytes", bytes).isEmptyDirectory();
    }
  }

  @Test
  void aPageThatIsNotAsItWasWrittenIsRefused() throws IOException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of());
    byte[] bytes = Files.readAllBytes(folder.resolve("t.parquet"));
    int share =
        indexOf(
            bytes, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(0.25).array());
    bytes[share] ^= 1;
    Files.write(folder.resolve("t.parquet"), bytes);
    assertThatThrownBy(() -> ParquetTableFile.read(hadoop, file, TABLE))
        .hasStackTraceContaining("CRC checksum verification failed");
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not found");
  }

  @Test
  void rowsComeBackInKeyOrder() throws IOException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of("zone", "public"));
    assertThat(ParquetTableFile.read(hadoop, file, TABLE))
        .containsExactly(ROWS.get(1), ROWS.get(0));
    assertThat(ParquetTableFile.footer(hadoop, file)).containsEntry("zone", "public");
  }

  @Test
  void duckDbReadsTheSameValues() throws IOException, SQLException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of());
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement query = duck.createStatement();
        ResultSet row =
            query.executeQuery(
                "select code, cases, share, is_open, day::varchar, len(reasons), reasons[1] from '"
                    + folder.resolve("t.parquet")
                    + "' where code = 'B'")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getLong(2)).isEqualTo(7);
      assertThat(row.getDouble(3)).isEqualTo(0.25);
      assertThat(row.getBoolean(4)).isTrue();
      assertThat(row.getString(5)).isEqualTo("2020-12-09");
      assertThat(row.getInt(6)).isEqualTo(2);
      assertThat(row.getString(7)).isEqualTo("X");
      assertThat(row.next()).isFalse();
    }
  }

  @Test
  void sameRowsInAnyOrderGiveTheSameBytes() throws IOException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of("a", "b"));
    byte[] first = Files.readAllBytes(folder.resolve("t.parquet"));
    ParquetTableFile.write(
        hadoop, file, TABLE, List.of(ROWS.get(1), ROWS.get(0)), Map.of("a", "b"));
    assertThat(Files.readAllBytes(folder.resolve("t.parquet"))).isEqualTo(first);
  }

  @Test
  void anotherSchemaIsRefusedOnReading() throws IOException {
    ParquetTableFile.write(hadoop, file, TABLE, ROWS, Map.of());
    Table<Other> other = Table.of("sample", Other.class);
    assertThatThrownBy(() -> ParquetTableFile.read(hadoop, file, other))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("t.parquet")
        .hasMessageContaining("declared is");
  }

  @Test
  void aKeyThatOccursTwiceIsRefused() {
    assertThatThrownBy(
            () ->
                ParquetTableFile.write(
                    hadoop, file, TABLE, List.of(ROWS.get(0), ROWS.get(0)), Map.of()))
        .hasMessageContaining("two rows for [B, 1]");
  }
}
