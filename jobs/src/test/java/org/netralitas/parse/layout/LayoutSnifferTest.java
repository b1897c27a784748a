package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutSnifferTest {
  private static final String TABLE =
      """
      No;NIP;Nama ASN;Jenis Pelanggaran
      1;198501012005011001;André;Foto bersama "paslon", berpose
      2;198501012005011002;Siti;Deklarasi
      """;

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] encoded(String text, TextEncoding encoding, String mark) {
    byte[] body = text.getBytes(encoding.charset());
    byte[] bom = mark.equals("-") ? new byte[0] : HexFormat.of().parseHex(mark);
    byte[] all = new byte[bom.length + body.length];
    System.arraycopy(bom, 0, all, 0, bom.length);
    System.arraycopy(body, 0, all, bom.length, body.length);
    return all;
  }

  @ParameterizedTest(name = "{0}, mark {1}, delimiter {2}, packed: {3}")
  @CsvSource(
      delimiter = ' ',
      value = {
        "UTF_8 - ; no",
        "UTF_8 EFBBBF ; no",
        "UTF_16_LE FFFE ; no",
        "UTF_16_LE - ; no",
        "UTF_16_BE FEFF ; no",
        "UTF_16_BE - ; no",
        "WINDOWS_1252 - ; no",
        "UTF_8 - , no",
        "UTF_8 - | no",
        "UTF_8 - tab no",
        "UTF_16_LE FFFE tab no",
        "WINDOWS_1252 - , no",
        "UTF_8 EFBBBF ; yes",
        "UTF_16_BE FEFF , yes",
        "WINDOWS_1252 - tab yes"
      })
  void encodingAndDelimiterAreFoundByLooking(
      TextEncoding encoding, String mark, String delimiter, String packed) throws IOException {
    char separator = delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    String text =
        TABLE
            .replace("Foto bersama \"paslon\", berpose", "\"Foto bersama \"\"paslon\"\", berpose\"")
            .replace(';', separator);
    byte[] bytes = encoded(text, encoding, mark);
    Reading reading = Reading.of("x.dat", packed.equals("yes") ? gzip(bytes) : bytes);
    assertThat(reading.look().encoding()).isEqualTo(encoding);
    assertThat(reading.look().delimiter()).isEqualTo(separator);
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("André", "Siti");
    assertThat(reading.column(RawField.ACT))
        .containsExactly("Foto bersama \"paslon\", berpose", "Deklarasi");
    assertThat(reading.tally()).isEqualTo(new ReadTally(2, 0, 0, 1, 0, 0));
    assertThat(reading.fileCodes()).isEmpty();
  }

  @Test
  void oldMacLineEndsAndSingleQuotesAreFound() throws IOException {
    Reading mac = Reading.of(TABLE.replace('\n', '\r'));
    assertThat(mac.look().newline()).isEqualTo('\r');
    assertThat(mac.column(RawField.PERSON_NAME)).containsExactly("André", "Siti");
    Reading quoted = Reading.of("'NIP','Nama','Pelanggaran'\n'1','A''li','Foto, bersama'\n");
    assertThat(quoted.look().quote()).isEqualTo('\'');
    assertThat(quoted.column(RawField.PERSON_NAME)).containsExactly("A'li");
    assertThat(quoted.column(RawField.ACT)).containsExactly("Foto, bersama");
  }

  @Test
  void titlesBlankRowsAndColumnNumbersAreNoRecords() throws IOException {
    Reading reading =
        Reading.of(
            """
            DAFTAR PELANGGARAN NETRALITAS ASN;;;
            Kabupaten Bima, per 9 Desember 2020;;;

            No.;Nama ASN Terlapor;NIP/NIK;Jenis Pelanggaran
            (1);(2);(3);(4)
            1;A;198501012005011001;Foto
            ;;;
            No.;NAMA ASN TERLAPOR;NIP/NIK;Jenis Pelanggaran
            2;B;198501012005011002;Deklarasi
            """);
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B");
    assertThat(reading.rowNumbers()).containsExactly(6L, 9L);
    assertThat(reading.tally()).isEqualTo(new ReadTally(2, 2, 2, 1, 2, 0));
  }

  @Test
  void aHeaderOfTwoRowsIsReadAsOne() throws IOException {
    Reading reading =
        Reading.of(
            """
            Laporan;;;;;;
            No;Nama;NIP;Pelanggaran;;Rekomendasi KASN;
            ;;;Jenis;Tanggal;Nomor;Tanggal
            1;A;123;Foto;9/12/2020;R-1;1/1/2021
            """);
    TableHeader header = Objects.requireNonNull(reading.layout().header());
    assertThat(header.firstRow()).isEqualTo(2);
    assertThat(header.lastRow()).isEqualTo(3);
    RawRow row = reading.rows().get(0);
    assertThat(row.values())
        .containsEntry("act", "Foto")
        .containsEntry("act_date", "9/12/2020")
        .containsEntry("recommendation_no", "R-1")
        .containsEntry("recommendation_date", "1/1/2021");
    assertThat(reading.tally()).isEqualTo(new ReadTally(1, 0, 1, 2, 0, 0));
  }

  @Test
  void columnsComeInAnyOrderAndUnknownOnesAreKept() throws IOException {
    Reading reading =
        Reading.of("Catatan,Pelanggaran,Warna,Nama,Warna,\nx,Foto,biru,A,merah,\n,Foto,,B,,y\n");
    assertThat(reading.rows().get(0).extras())
        .containsExactly(
            java.util.Map.entry("Catatan", "x"),
            java.util.Map.entry("Warna", "biru"),
            java.util.Map.entry("Warna (column 5)", "merah"));
    assertThat(reading.rows().get(1).extras()).containsEntry("column 6", "y");
    assertThat(reading.rowCodes(1)).containsExactly("ROW_TOO_MANY_FIELDS");
  }

  @Test
  void twoColumnsForOneFieldAreNoGuess() throws IOException {
    Reading reading = Reading.of("NIP;Nama ASN;Nama Terlapor;Pelanggaran\n1;A;B;Foto\n");
    assertThat(reading.fileCodes()).containsExactly("HEADER_AMBIGUOUS");
    assertThat(reading.issues().get(0).message()).contains("'Nama ASN' (column 2)", "person_name");
    assertThat(reading.rows().get(0).value(RawField.PERSON_NAME)).isNull();
    assertThat(reading.rows().get(0).extras())
        .containsEntry("Nama ASN", "A")
        .containsEntry("Nama Terlapor", "B");
    assertThat(reading.rows().get(0).issues())
        .containsExactly(LayoutRule.HEADER_AMBIGUOUS.on("person_name"));
  }

  @Test
  void theClearerColumnWinsAndVagueOnesAreUsedOnlyWhenNothingElseIsLeft() throws IOException {
    Reading weak = Reading.of("Nama;Pelanggaran;Status;Hasil\nA;Foto;Selesai;Terbukti\n");
    assertThat(weak.column(RawField.OUTCOME)).containsExactly("Terbukti");
    assertThat(weak.rows().get(0).extras()).containsEntry("Status", "Selesai");
    Reading vague = Reading.of("Nama;Pelanggaran;Sanksi\nA;Foto;Berat\n");
    assertThat(vague.fileCodes()).containsExactly("HEADER_VAGUE");
    assertThat(vague.rows().get(0).extras()).containsEntry("Sanksi", "Berat");
    Reading left = Reading.of("Nama;Pelanggaran;Rekomendasi Sanksi;Sanksi\nA;Foto;Sedang;Berat\n");
    assertThat(left.fileCodes()).containsExactly("HEADER_BY_ELIMINATION");
    assertThat(left.column(RawField.IMPOSED_SANCTION)).containsExactly("Berat");
  }

  @Test
  void missingEssentialsAndTypingErrorsAreRemarkedUpon() throws IOException {
    Reading reading = Reading.of("Jabtan;Instansi;Tanggal Kejadian\nGuru;Bima;1/1/2020\n");
    assertThat(reading.fileCodes()).containsExactly("HEADER_TYPO", "HEADER_MISSING_ESSENTIAL");
    assertThat(reading.issues().get(1).message()).contains("person_name or person_number", "act");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "|FILE_EMPTY",
        "20 0D 0A 0A|FILE_EMPTY",
        "EF BB BF|FILE_EMPTY",
        "00 01 02 03 04 05 9A FF 00 00 10 11 12|FILE_BINARY",
        "25 50 44 46 2D 31 2E 34|FILE_BINARY",
        "89 50 4E 47 0D 0A 1A 0A|FILE_BINARY",
        "D0 CF 11 E0 A1 B1 1A E1 00 00|FILE_OLD_EXCEL",
        "42 5A 68 39 31|FILE_PACKING_UNKNOWN",
        "FD 37 7A 58 5A 00|FILE_PACKING_UNKNOWN",
        "50 4B 05 06 00 00|FILE_ZIP_NOT_EXCEL",
        "FF FE 00 00 41 00 00 00|FILE_BINARY",
      })
  void whatIsNoTableIsNamedWithARemedy(String hex, String code) throws IOException {
    byte[] bytes = hex == null ? new byte[0] : HexFormat.ofDelimiter(" ").parseHex(hex);
    Sniffed sniffed = new LayoutSniffer(Reading.NAMES).sniff(FileBytes.of("a.csv", bytes));
    assertThat(sniffed.layout()).isNull();
    assertThat(sniffed.issues()).extracting(FileIssue::code).containsExactly(code);
    assertThat(sniffed.issues().get(0).message())
        .contains("a.csv")
        .contains(code.equals("FILE_EMPTY") ? "hand" : ":");
  }

  @Test
  void anEncryptedWorkbookIsNamedAsSuch() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(HexFormat.of().parseHex("D0CF11E0A1B11AE1"));
    out.write(new byte[1000]);
    out.write("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
    assertThat(Reading.of("a.xlsx", out.toByteArray()).fileCodes())
        .containsExactly("FILE_ENCRYPTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><table><tr><td>NIP", "<?xml version='1.0'?><Workbook/>"})
  void aWebPageNamedXlsIsNamedAsSuch(String text) throws IOException {
    assertThat(Reading.of(text).fileCodes()).containsExactly("FILE_MARKUP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Budi;1;Guru\nSiti;2;Camat\n", "satu kalimat saja", "a,b,c\n1,2,3\n"})
  void textWithoutHeaderIsNoTable(String text) throws IOException {
    assertThat(Reading.of(text).fileCodes()).containsExactly("HEADER_NOT_FOUND");
  }

  @Test
  void gzipInsideGzipAndParquetAreRecognised() throws IOException {
    assertThat(Reading.of("a.gz", gzip(gzip(new byte[] {1, 2}))).fileCodes())
        .containsExactly("FILE_PACKING_UNKNOWN");
    assertThat(Reading.of("a", "PAR1....".getBytes(StandardCharsets.US_ASCII)).layout().format())
        .isEqualTo(FileFormat.PARQUET);
  }

  @Test
  void layoutsOfLikeFilesAreEqual() throws IOException {
    Layout one = Reading.of(TABLE).layout();
    assertThat(Reading.of(TABLE + "3;4;5;6\n").layout()).isEqualTo(one);
    assertThat(one.isSplittable()).isTrue();
    assertThat(
            Reading.of("a", gzip(TABLE.getBytes(StandardCharsets.UTF_8))).layout().isSplittable())
        .isFalse();
    assertThat(Reading.of(TABLE, StandardCharsets.UTF_16LE).layout().isSplittable()).isFalse();
  }

  @Test
  void asciiStartWithLaterWindowsLettersIsStillRead() throws IOException {
    StringBuilder text = new StringBuilder("NIP;Nama;Pelanggaran\n");
    for (int i = 0; i < 4000; i++) {
      text.append(i).append(";Siti;Foto bersama\n");
    }
    text.append("9;André;Foto\n");
    Reading reading = Reading.of(text.toString(), Charset.forName("windows-1252"));
    List<String> names = reading.column(RawField.PERSON_NAME);
    assertThat(names.get(names.size() - 1)).isEqualTo("André");
    assertThat(reading.rowCodes(names.size() - 1)).containsExactly("ENCODING_MIXED");
    assertThat(reading.look().encoding().name().toLowerCase(Locale.ROOT)).isEqualTo("utf_8");
  }
}
