package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {

  @Test
  void anArrayOfObjectsGivesARowEach() throws IOException {
    Reading reading =
        Reading.of(
            """
            [ {"nip": "198501012005011001", "nama_asn": "A", "jenisPelanggaran": "Foto", "skor": 1.50},
              {"Nama ASN": "B", "NIP": null, "warna": true},
              {"nama": "", "pelanggaran": "Deklarasi"} ]
            """);
    assertThat(reading.layout().format()).isEqualTo(FileFormat.JSON);
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B", "-");
    assertThat(reading.column(RawField.ACT)).containsExactly("Foto", "-", "Deklarasi");
    assertThat(reading.rowNumbers()).containsExactly(1L, 2L, 3L);
    assertThat(reading.rows().get(0).extras()).containsEntry("skor", "1.50");
    assertThat(reading.rows().get(1).extras()).containsEntry("warna", "true");
    assertThat(reading.tally().records()).isEqualTo(3);
  }

  @Test
  void oneObjectPerLineIsReadLineByLine() throws IOException {
    Reading reading =
        Reading.of(
            """
            {"nip": "1", "nama": "A"}

            {"nip": "2", "nama": "B"
            ["x"]
            {"nip": "3", "nama": "C"} {}
            {"nip": "4", "nama": "D"}
            """);
    assertThat(reading.layout().format()).isEqualTo(FileFormat.JSON_LINES);
    assertThat(reading.rowNumbers()).containsExactly(1L, 3L, 4L, 5L, 6L);
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "-", "-", "-", "D");
    assertThat(reading.rowCodes(1)).containsExactly("JSON_UNREADABLE");
    assertThat(reading.rows().get(1).extras())
        .containsEntry("text", "{\"nip\": \"2\", \"nama\": \"B\"");
    assertThat(reading.tally()).isEqualTo(new ReadTally(5, 1, 0, 0, 0, 0));
  }

  @Test
  void objectsInsideAreFlattenedOnceAndDeeperOnesKeptAsText() throws IOException {
    Reading reading =
        Reading.of(
            """
            [{"terlapor": {"nama": "A", "nip": "1", "alamat": {"kota": "Bima"}},
              "instansi": {"nama": "Pemkab Bima", "kode": 7}, "pelapor": {"nama": "X"},
              "pelanggaran": ["Foto", "Deklarasi"]}]
            """);
    RawRow row = reading.rows().get(0);
    assertThat(row.values())
        .containsEntry("person_name", "A")
        .containsEntry("person_number", "1")
        .containsEntry("agency", "Pemkab Bima");
    assertThat(row.extras())
        .containsEntry("pelapor nama", "X")
        .containsEntry("terlapor alamat", "{\"kota\":\"Bima\"}")
        .containsEntry("pelanggaran", "[\"Foto\",\"Deklarasi\"]");
    assertThat(row.issues())
        .containsExactly(
            LayoutRule.JSON_NESTED.on("terlapor alamat"), LayoutRule.JSON_NESTED.on("act"));
  }

  @Test
  void twoKeysForOneFieldAreNoGuess() throws IOException {
    Reading reading =
        Reading.of("[{\"nama_asn\": \"A\", \"nama_terlapor\": \"B\", \"nip\": 1, \"nip\": 2}]");
    assertThat(reading.fileCodes()).containsExactly("HEADER_AMBIGUOUS");
    assertThat(reading.rows().get(0).value(RawField.PERSON_NAME)).isNull();
    assertThat(reading.rows().get(0).extras())
        .containsEntry("nama_asn", "A")
        .containsEntry("nama_terlapor", "B")
        .containsEntry("nip", "2");
    assertThat(reading.rowCodes(0)).containsExactly("HEADER_AMBIGUOUS", "CELL_TWICE");
  }

  @ParameterizedTest(name = "{0} gives {1}, remark {2}")
  @CsvSource({
    "198501012005011001, 198501012005011001, -",
    "1.98501012005011e17, 198501012005011000, PERSON_NUMBER_MANGLED",
    "198501012005011000, 198501012005011000, PERSON_NUMBER_MANGLED",
    "NaN, -, -",
  })
  void numbersThatLostDigitsAreNoticed(String number, String value, String remark)
      throws IOException {
    Reading reading = Reading.of("[{\"nip\": " + number + ", \"nama\": \"A\"}]");
    assertThat(reading.column(RawField.PERSON_NUMBER)).containsExactly(value);
    assertThat(String.join(" ", reading.rowCodes(0))).isEqualTo(remark.equals("-") ? "" : remark);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"nip\": \"1\", \"nama\": \"A\"}, {\"nip\": \"2\"|FILE_TRUNCATED",
        "[{\"nip\": \"1\", \"nama\": \"A\"}, {nip: 2}]|FILE_DAMAGED",
        "[{\"type\": \"x\", \"lat\": 1}]|HEADER_NOT_FOUND",
        "[{\"nip\": \"1\", \"nama\": \"A\"}] trailing|FILE_DAMAGED",
      })
  void brokenJsonIsNamedWhereItBreaks(String text, String code) throws IOException {
    Reading reading = Reading.of(text);
    assertThat(reading.fileCodes()).containsExactly(code);
    assertThat(reading.rows().size()).isEqualTo(code.equals("HEADER_NOT_FOUND") ? 0 : 1);
  }

  @Test
  void deepJsonAndWildKeysEndInAnError() throws IOException {
    String start = "[{\"nip\": \"1\", \"nama\": \"A\"},";
    String deep = start + "{\"nip\":" + "[".repeat(100_000);
    assertThat(Reading.of(deep).fileCodes()).containsExactly("FILE_HOSTILE");
    StringBuilder keys = new StringBuilder(start);
    for (int i = 0; i < 3_000; i++) {
      keys.append("{\"k").append(i).append("\":1},");
    }
    assertThat(Reading.of(keys.append("{}]").toString()).fileCodes())
        .containsExactly("TABLE_TOO_WIDE");
  }

  @Test
  void otherEncodingsAreReadToo() throws IOException {
    String text = "[{\"nip\": \"1\", \"nama\": \"André\"}]";
    assertThat(Reading.of(text, StandardCharsets.UTF_16LE).column(RawField.PERSON_NAME))
        .containsExactly("André");
    assertThat(Reading.of(text, TextEncoding.WINDOWS_1252.charset()).column(RawField.PERSON_NAME))
        .containsExactly("André");
    String lines = "{\"nip\": \"1\", \"nama\": \"André\"}\n{\"nip\": \"2\", \"nama\": \"B\"}\n";
    assertThat(Reading.of(lines, StandardCharsets.UTF_16BE).column(RawField.PERSON_NAME))
        .containsExactly("André", "B");
  }

  @Test
  void aJsonTextThatIsTooLongForACellIsCut() throws IOException {
    String text = "[{\"nip\": \"1\", \"nama\": \"" + "x".repeat(40_000) + "\"}]";
    Reading reading = Reading.of(text);
    assertThat(reading.column(RawField.PERSON_NAME).get(0)).hasSize(ReadLimits.MAX_CELL_CHARS);
    assertThat(reading.rowCodes(0)).containsExactly("CELL_TOO_LONG");
  }

  @ParameterizedTest(name = "rows in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}, {\"nip\": \"2\", \"nama\": \"B\"}]}",
        "{\"status\": \"ok\", \"records\": [{\"nip\": \"1\", \"nama\": \"A\"}, {\"nip\": \"2\", "
            + "\"nama\": \"B\"}], \"total\": 2}",
        "{\"meta\": {\"page\": [1, {\"of\": 1}]}, \"instansi\": \"Pemkab Bima\", \"tanggal\": \"2020-12-01\", "
            + "\"kolom\": [\"nip\", \"nama\"], \"kosong\": [], \"items\": [{\"nip\": \"1\", \"nama\": \"A\"}, "
            + "{\"nip\": \"2\", \"nama\": \"B\"}], \"catatan\": [\"akhir\"]}",
        "{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}]} {\"data\": []} {\"data\": [{\"nip\": \"2\", \"nama\": "
            + "\"B\"}]}",
        "{\"nama\": \"Rekap kasus\", \"rows\": [{\"nip\": \"1\", \"nama\": \"A\"}, {\"nip\": \"2\", \"nama\": "
            + "\"B\"}]}",
      })
  void anArrayInsideAnObjectGivesARowPerObject(String text) throws IOException {
    for (String written : new String[] {text, text.replace(", ", ",\n  ").replace("[{", "[\n{")}) {
      Reading reading = Reading.of(written);
      assertThat(reading.layout().format()).isEqualTo(FileFormat.JSON_WRAPPED);
      assertThat(reading.fileCodes()).isEmpty();
      assertThat(reading.column(RawField.PERSON_NUMBER)).containsExactly("1", "2");
      assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B");
      assertThat(reading.rowNumbers()).containsExactly(1L, 2L);
      assertThat(reading.tally().records()).isEqualTo(2);
    }
  }

  @Test
  void aRecordWithAListInsideIsNoWrapper() throws IOException {
    String record =
        "{\"nip\": \"1\", \"nama\": \"A\", \"riwayat\": [{\"tanggal\": \"2020\", \"sanksi\": \"x\"}]}";
    Reading reading = Reading.of(record + "\n" + record.replace("1", "2") + "\n");
    assertThat(reading.layout().format()).isEqualTo(FileFormat.JSON_LINES);
    assertThat(reading.column(RawField.PERSON_NUMBER)).containsExactly("1", "2");
    assertThat(reading.rowCodes(0)).containsExactly("JSON_NESTED");
  }

  @Test
  void severalListsInsideAnObjectAreNamedAndNotChosenFrom() throws IOException {
    String rows = "[{\"nip\": \"1\", \"nama\": \"A\"}]";
    Reading reading = Reading.of("{\"kasus\": " + rows + ", \"arsip\": " + rows + "}");
    assertThat(reading.fileCodes()).containsExactly("HEADER_NOT_FOUND");
    assertThat(reading.issues().get(0).message()).contains("(kasus, arsip)");
    assertThat(reading.rows()).isEmpty();

    String far =
        "{\"kasus\": " + rows.replace("}]", "}" + ", {\"nip\": \"1\"}".repeat(20_000) + "]");
    Reading late = Reading.of(far + ", \"arsip\": " + rows + "}");
    assertThat(late.fileCodes()).containsExactly("HEADER_NOT_FOUND");
    assertThat(late.issues().get(0).message()).contains("(kasus, arsip)");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}, {\"nip\": \"2\"|FILE_TRUNCATED",
        "{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}], \"total\": }|FILE_DAMAGED",
        "{\"data\": [{\"type\": \"x\", \"lat\": 1}]}|HEADER_NOT_FOUND",
      })
  void aBrokenWrapperIsNamedWhereItBreaks(String text, String code) throws IOException {
    Reading reading = Reading.of(text);
    assertThat(reading.fileCodes()).containsExactly(code);
    assertThat(reading.rows().size()).isEqualTo(code.equals("HEADER_NOT_FOUND") ? 0 : 1);
  }

  @Test
  void whatIsNoObjectInAWrappedListIsAnUnreadableRow() throws IOException {
    Reading reading = Reading.of("{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}, 7, [\"x\"]]}");
    assertThat(reading.rowCodes(1)).containsExactly("JSON_UNREADABLE");
    assertThat(reading.rows().get(2).extras()).containsEntry("text", "[\"x\"]");
  }

  @Test
  void deepJsonBesideAListEndsInAnError() throws IOException {
    String start = "{\"data\": [{\"nip\": \"1\", \"nama\": \"A\"}], \"x\": ";
    assertThat(Reading.of(start + "[".repeat(100_000)).fileCodes()).containsExactly("FILE_HOSTILE");
    assertThat(Reading.of(start + "{\"y\":".repeat(100_000)).fileCodes())
        .containsExactly("FILE_HOSTILE");
  }
}
