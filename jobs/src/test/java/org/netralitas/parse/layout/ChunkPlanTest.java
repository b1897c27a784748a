package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkPlanTest {
  private static final String[] PIECES = {
    "a",
    "Guru",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    ";",
    ";\"",
    "\";",
    "\"\n",
    "\";\"",
    "é",
    " ",
    "x y",
    "\"a\nb\"",
    "\n\"",
    "\r",
    "1;2;3\n",
    "\n\n",
    ";;"
  };

  private static String table(Random random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(4) == 0) {
      text.append("DAFTAR\n\n");
    }
    text.append("NIP;Nama;Pelanggaran\n");
    int pieces = random.nextInt(120);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static void assertChunksEqualWhole(FileBytes file, long rangeBytes) throws IOException {
    Layout layout = Objects.requireNonNull(new LayoutSniffer(Reading.NAMES).sniff(file).layout());
    List<RawRow> whole = new ArrayList<>();
    ReadTally wholeTally;
    try (RawRows rows = RawRows.open(file, layout, Reading.NAMES)) {
      rows.forEachRemaining(whole::add);
      wholeTally = rows.tally();
    }
    List<ChunkScan> scans = new ArrayList<>();
    for (ChunkPlan.Range range : ChunkPlan.ranges(file.size(), rangeBytes)) {
      scans.add(ChunkScan.scan(file, layout, range.from(), range.to()));
    }
    List<RawRow> parts = new ArrayList<>();
    ReadTally tally = ReadTally.NONE;
    for (Chunk chunk : ChunkPlan.combine(file, layout, scans)) {
      try (RawRows rows = RawRows.openChunk(file, layout, chunk, Reading.NAMES)) {
        rows.forEachRemaining(parts::add);
        tally = tally.plus(rows.tally());
      }
    }
    assertThat(parts).isEqualTo(whole);
    assertThat(tally).isEqualTo(wholeTally);
  }

  @Test
  void chunksOfAnySizeGiveTheRowsOfTheWhole() throws IOException {
    Random random = new Random(20201209);
    for (int i = 0; i < 1500; i++) {
      String text = table(random);
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int size = 1 + random.nextInt(bytes.length + 10);
      assertChunksEqualWhole(new TricklingBytes(bytes, i), size);
    }
  }

  @ParameterizedTest(name = "ranges of {0} bytes")
  @ValueSource(longs = {1, 7, 100, 5_000, 70_000, 10_000_000})
  void aCellOfManyLinesIsNoStartOfAChunk(long rangeBytes) throws IOException {
    StringBuilder text = new StringBuilder("\ufeffNIP;Nama;Pelanggaran\n");
    for (int i = 0; i < 12; i++) {
      text.append(i).append(";\"Nama\n");
      text.append("baris;dengan;\"\"titik koma\"\"\n".repeat(i % 3 == 0 ? 90 : 2));
      text.append("akhir\";\"Foto\"\n");
    }
    assertChunksEqualWhole(
        FileBytes.of("a.csv", text.toString().getBytes(StandardCharsets.UTF_8)), rangeBytes);
  }

  @Test
  void chunksOfLinesOfJsonGiveTheRowsOfTheWhole() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(i % 7 == 0 ? "\n" : "")
          .append(i % 11 == 0 ? "{\"nip\": \"1\"" : "{\"nip\": \"" + i + "\", \"nama\": \"A\"}")
          .append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    for (long size : new long[] {3, 50, 999, 100_000}) {
      assertChunksEqualWhole(new TricklingBytes(bytes, size), size);
    }
  }

  @Test
  void anEndlessLineAcrossManyRangesIsOneRow() throws IOException {
    String text =
        "NIP;Nama;Pelanggaran\n1;A;"
            + "x".repeat(3_000_000)
            + "\n2;\""
            + "y".repeat(1_500_000)
            + "\";Foto\n3;C;Foto\n";
    assertChunksEqualWhole(FileBytes.of("a.csv", text.getBytes(StandardCharsets.UTF_8)), 400_000);
  }

  @Test
  void scansThatDoNotJoinAreRefused() throws IOException {
    FileBytes file =
        FileBytes.of("a", "NIP;Nama;Pelanggaran\n1;A;B\n".getBytes(StandardCharsets.UTF_8));
    Layout layout = Objects.requireNonNull(new LayoutSniffer(Reading.NAMES).sniff(file).layout());
    List<ChunkScan> scans = List.of(ChunkScan.scan(file, layout, 5, 20));
    assertThatThrownBy(() -> ChunkPlan.combine(file, layout, scans))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("byte 0");
  }
}
