package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DelimitedRowsTest {
  private static final String HEADER = "NIP;Nama;Pelanggaran\n";

  private static Reading read(String body) throws IOException {
    return Reading.of(HEADER + body);
  }

  @Test
  void aQuotedCellMayHoldEverything() throws IOException {
    Reading reading = read("1;\"A; \"\"B\"\"\nbaris dua\";Foto\r\n2;C;Foto");
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A; \"B\"\nbaris dua", "C");
    assertThat(reading.rowNumbers()).containsExactly(2L, 4L);
    assertThat(reading.rows()).allSatisfy(row -> assertThat(row.issues()).isEmpty());
  }

  @Test
  void textsStandUnderTheNamesOfTheirFieldsInFieldOrderWithoutBlankOnes() throws IOException {
    Map<String, String> values = read("1;;Foto\n").rows().get(0).values();
    assertThat(values)
        .containsExactly(Map.entry("person_number", "1"), Map.entry("act", "Foto"))
        .doesNotContainKeys("person_name", "Nama");
    assertThat(values.get("act")).isEqualTo("Foto");
    assertThat(values.get("person_name")).isNull();
    assertThat(values.get("Pelanggaran")).isNull();
  }

  @Test
  void innerQuotesThatWereNotDoubledAreUnderstood() throws IOException {
    Reading reading = read("1;\"Guru \"SDN 1; Bima\" Kota\";Foto\n2;Ali \"Al\" B;Foto\n");
    assertThat(reading.column(RawField.PERSON_NAME))
        .containsExactly("Guru \"SDN 1; Bima\" Kota", "Ali \"Al\" B");
    assertThat(reading.rowCodes(0)).containsExactly("QUOTE_STRAY");
    assertThat(reading.rowCodes(1)).isEmpty();
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
    StringBuilder body = new StringBuilder("1;\"A;Foto\n");
    for (int i = 2; i <= 500; i++) {
      body.append(i).append(";B;Foto\n");
    }
    Reading reading = read(body.toString());
    assertThat(reading.rows()).hasSize(500);
    assertThat(reading.column(RawField.PERSON_NAME).subList(0, 2)).containsExactly("\"A", "B");
    assertThat(reading.rowCodes(0)).containsExactly("QUOTE_UNCLOSED");
    assertThat(reading.rowCodes(1)).isEmpty();
    assertThat(reading.rowNumbers().get(499)).isEqualTo(501L);
  }

  @Test
  void aStrayQuoteBeforeARowWithQuotesCostsOneRow() throws IOException {
    Reading reading = read("1;\"A;Foto\n2;B;\"Foto; bersama\"\n3;C;Foto\n");
    assertThat(reading.column(RawField.ACT)).containsExactly("Foto", "Foto; bersama", "Foto");
    assertThat(reading.rowCodes(0)).containsExactly("QUOTE_UNCLOSED");
  }

  @ParameterizedTest(name = "{0} gives {1}")
  @CsvSource({
    "1;A, ROW_TOO_FEW_FIELDS",
    "1;A;Foto;x, ROW_TOO_MANY_FIELDS",
    "1;A;Foto;;;, -",
    ";;;Jumlah 25, ROW_TOO_MANY_FIELDS ROW_NOT_A_RECORD",
    "1;A\u0000B;Foto, NUL_BYTES",
    "1;A\ufffdB;Foto, TEXT_UNDECODABLE",
  })
  void anOddRowIsReadAndRemarkedUpon(String row, String codes) throws IOException {
    Reading reading = read("0;Z;Foto\n" + row + "\n9;Y;Foto\n");
    assertThat(reading.rows()).hasSize(3);
    assertThat(String.join(" ", reading.rowCodes(1))).isEqualTo(codes.equals("-") ? "" : codes);
    assertThat(reading.rowCodes(2)).isEmpty();
  }

  @Test
  void rowsInTwoEncodingsAreBothRead() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write((HEADER + "1;André;Foto\n2;Zoë;Foto\n".repeat(5)).getBytes(StandardCharsets.UTF_8));
    out.write("3;René;Foto\n".getBytes(Charset.forName("windows-1252")));
    Reading reading = Reading.of("a.csv", out.toByteArray());
    assertThat(reading.column(RawField.PERSON_NAME)).contains("André", "Zoë", "René");
    assertThat(reading.rowCodes(reading.rows().size() - 1)).containsExactly("ENCODING_MIXED");
  }

  @Test
  void aCellBeyondExcelsLimitIsCutAndRemarkedUpon() throws IOException {
    Reading reading = read("1;\"" + "x".repeat(40_000) + "\";Foto\n2;B;Foto\n");
    assertThat(reading.column(RawField.PERSON_NAME).get(0)).hasSize(ReadLimits.MAX_CELL_CHARS);
    assertThat(reading.rows().get(0).issues())
        .containsExactly(LayoutRule.CELL_TOO_LONG.on("person_name"));
  }

  @Test
  void anEndlessLineIsOneRowAndTheNextIsWhole() throws IOException {
    for (int length : new int[] {-1, 0, 1, 300_000}) {
      String start = "1;A;";
      String line = start + "x".repeat(ReadLimits.MAX_RECORD_BYTES + length - start.length());
      Reading reading = read(line + "\n2;B;Foto\n");
      assertThat(reading.rows()).hasSize(2);
      assertThat(reading.rowCodes(0).contains("ROW_TOO_LONG")).isEqualTo(length > 0);
      assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B");
      assertThat(reading.rowNumbers()).containsExactly(2L, 3L);
    }
  }

  @Test
  void aQuotedCellLongerThanARecordEndsWithItsLine() throws IOException {
    String cell = "x".repeat(999) + "\n";
    Reading reading =
        read("1;\"" + cell.repeat(50) + "y".repeat(1_200_000) + "\";Foto\n2;B;Foto\n");
    assertThat(reading.rowCodes(0)).contains("QUOTE_UNCLOSED");
    assertThat(reading.column(RawField.PERSON_NAME)).endsWith("B");
    assertThat(reading.rows()).hasSize(52);
  }

  @Test
  void atMostTheColumnsOfATableAreRead() throws IOException {
    Reading blank =
        Reading.of("NIP;Nama;Pelanggaran" + ";".repeat(16_000) + "\n1;A;Foto" + ";".repeat(16_000));
    assertThat(blank.column(RawField.PERSON_NAME)).containsExactly("A");
    assertThat(blank.rowCodes(0)).isEmpty();
    Reading wide = Reading.of(HEADER + "1;A;Foto\n2;B;Foto" + ";x".repeat(20_000) + "\n3;C;Foto\n");
    assertThat(wide.fileCodes()).containsExactly("TABLE_TOO_WIDE");
    assertThat(wide.issues().get(0).row()).isEqualTo(3);
    assertThat(wide.column(RawField.PERSON_NAME)).containsExactly("A");
    Reading wideHeader = Reading.of("NIP;Nama" + ";Pelanggaran".repeat(20_000) + "\n1;2;3\n");
    assertThat(wideHeader.fileCodes()).containsExactly("TABLE_TOO_WIDE");
  }

  @Test
  void hostileQuotesTakeNoLongerThanTheirLengthAllows() throws IOException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      body.append("\"a;\"b;\"c;").append(i).append('\n');
    }
    Reading reading = read(body.toString());
    assertThat(reading.tally().physicalRows()).isEqualTo(20_001);
  }

  @Test
  void valuesComeOutAsAnArrayToo() throws IOException {
    RawRow row = read("1;A;Foto\n").rows().get(0);
    Object[] target = new Object[RawField.values().length + 1];
    row.copyValues(target, 1);
    List<Object> filled = new ArrayList<>(Arrays.asList(target));
    assertThat(filled.get(1 + RawField.PERSON_NAME.position())).isEqualTo("A");
    assertThat(row.toString()).doesNotContain("Foto");
  }
}
