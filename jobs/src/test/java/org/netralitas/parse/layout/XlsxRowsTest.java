package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Issue;

class XlsxRowsTest {

  private static void header(Worksheet sheet, int row, String... titles) {
    for (int i = 0; i < titles.length; i++) {
      sheet.value(row, i, titles[i]);
    }
  }

  @Test
  void everySheetHasAHeaderOfItsOwn() throws IOException {
    byte[] book =
        XlsxFile.written(
            workbook -> {
              Worksheet first = workbook.newWorksheet("Jan");
              first.value(0, 0, "DAFTAR PELANGGARAN");
              header(first, 2, "No", "NIP", "Nama", "Jenis Pelanggaran");
              header(first, 3, "1", "198501012005011001", "A", "Foto");
              Worksheet second = workbook.newWorksheet("Feb");
              header(second, 0, "Pelanggaran", "Nama ASN");
              header(second, 1, "Deklarasi", "B");
              workbook.newWorksheet("Kosong");
              Worksheet notes = workbook.newWorksheet("Petunjuk");
              notes.value(0, 0, "Isi dengan huruf besar");
            });
    Reading reading = Reading.of("a.xlsx", book);
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B");
    assertThat(reading.rows()).extracting(RawRow::sheet).containsExactly("Jan", "Feb");
    assertThat(reading.rowNumbers()).containsExactly(4L, 2L);
    assertThat(reading.fileCodes()).containsExactly("SHEET_WITHOUT_TABLE");
    assertThat(reading.issues().get(0).sheet()).isEqualTo("Petunjuk");
    assertThat(reading.tally().titles()).isEqualTo(1);
    assertThat(reading.tally().unread()).isEqualTo(1);
  }

  @Test
  void cellsOfEveryKindComeOutAsText() throws IOException {
    byte[] book =
        XlsxFile.written(
            workbook -> {
              Worksheet sheet = workbook.newWorksheet("A");
              header(sheet, 0, "NIP", "Nama", "Pelanggaran", "Tanggal Kejadian", "Catatan", "Skor");
              sheet.value(1, 0, "198501012005011001");
              sheet.value(1, 1, "A");
              sheet.value(1, 2, "Foto");
              sheet.value(1, 3, LocalDate.of(2020, 12, 9));
              sheet.style(1, 3).format("dd/mm/yyyy").set();
              sheet.value(1, 4, true);
              sheet.value(1, 5, 1.5);
              sheet.value(2, 1, "B");
              sheet.value(2, 3, LocalDateTime.of(2020, 12, 9, 14, 30));
              sheet.style(2, 3).format("d mmm yyyy h:mm").set();
              sheet.value(2, 5, 12_345_678_901L);
            });
    Reading reading = Reading.of("a.xlsx", book);
    assertThat(reading.column(RawField.PERSON_NUMBER)).containsExactly("198501012005011001", "-");
    assertThat(reading.column(RawField.ACT_DATE))
        .containsExactly("2020-12-09", "2020-12-09T14:30:00");
    assertThat(reading.rows().get(0).extras())
        .containsEntry("Catatan", "true")
        .containsEntry("Skor", "1.5");
    assertThat(reading.rows().get(1).extras()).containsEntry("Skor", "12345678901");
    assertThat(reading.rows()).allSatisfy(row -> assertThat(row.issues()).isEmpty());
  }

  @ParameterizedTest(name = "{0} is read as {1}, remark {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r='A2'><v>1.98501012005011E+17</v></c>|198501012005011000|PERSON_NUMBER_MANGLED",
        "<c r='A2'><v>198501012005011001</v></c>|198501012005011001|-",
        "<c r='A2'><v>196503041</v></c>|196503041|-",
        "<c r='A2' t='str'><f>TEXT(B1,1)</f><v>1965</v></c>|1965|-",
        "<c r='A2'><f>B1+1</f></c>|-|FORMULA_WITHOUT_VALUE",
        "<c r='A2' t='e'><v>#REF!</v></c>|-|CELL_ERROR",
        "<c r='A2' t='s'><v>7</v></c>|-|CELL_ERROR",
        "<c r='A2' t='s'><v>1</v></c>|dua kata|-",
        "<c r='A2' t='d'><v>2020-12-09</v></c>|2020-12-09|-",
        "<c r='A2' s='1'><v>44174</v></c>|2020-12-09|-",
        "<c r='A2' s='2'><v>7</v></c>|0007|-",
        "<c r='A2' t='inlineStr'><is><t>a_x0042_</t><rPh><t>b</t></rPh><r><t>c</t></r></is></c>|aBc|-",
        "<c r='A2' t='str'><v><![CDATA[<x>]]></v></c>|<x>|-",
        "<c><v>5</v></c>|5|-",
        "<c r='A2'><v>1</v></c><c r='A2'><v>2</v></c>|1|CELL_TWICE",
        "<c r='A2'><v>1E+2000000000</v></c>|1E+2000000000|-",
      })
  void aCellIsReadAsItStands(String cell, String value, String remark) throws IOException {
    Reading reading =
        Reading.of(
            "a.xlsx",
            new XlsxFile()
                .sheet(
                    XlsxFile.header()
                        + "<row r='2'>"
                        + cell
                        + "<c r='B2' t='str'><v>A</v></c></row>")
                .part(
                    "xl/sharedStrings.xml",
                    "<sst><si><t>satu</t></si><si><r><t>dua </t></r><r><t>kata</t></r></si></sst>")
                .part(
                    "xl/styles.xml",
                    "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='0000'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='170'/>"
                        + "</cellXfs></styleSheet>")
                .bytes());
    assertThat(reading.fileCodes()).isEmpty();
    assertThat(reading.column(RawField.PERSON_NUMBER)).containsExactly(value);
    assertThat(reading.rows().get(0).issues())
        .extracting(Issue::code)
        .containsExactlyElementsOf(remark.equals("-") ? List.of() : List.of(remark));
  }

  @Test
  void hiddenRowsAndSheetsAreReadAndRemarkedUpon() throws IOException {
    String rows = XlsxFile.header() + "<row r='2' hidden='1'><c r='B2' t='str'><v>A</v></c></row>";
    Reading reading =
        Reading.of(
            "a.xlsx",
            new XlsxFile()
                .sheet("Tampak", "visible", rows, "")
                .sheet(
                    "Sembunyi",
                    "veryHidden",
                    XlsxFile.header() + XlsxFile.row(2, "1", "B", "x"),
                    "")
                .bytes());
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A", "B");
    assertThat(reading.rowCodes(0)).containsExactly("ROW_HIDDEN");
    assertThat(reading.fileCodes()).containsExactly("SHEET_HIDDEN");
    assertThat(reading.issues().get(0).sheet()).isEqualTo("Sembunyi");
  }

  @Test
  void mergedCellsMeanAllTheirRowsInHeaderAndBody() throws IOException {
    String rows =
        XlsxFile.row(1, "No", "Nama", "Pelanggaran", "", "Rekomendasi KASN", "")
            + XlsxFile.row(2, "", "", "Jenis", "Tanggal", "Nomor", "Tanggal")
            + XlsxFile.row(3, "(1)", "(2)", "(3)", "(4)", "(5)", "(6)")
            + XlsxFile.row(4, "1", "A", "Foto", "1/1/2020", "R-1", "2/2/2020")
            + XlsxFile.row(5, "2", "B", "Foto", "1/1/2020", "", "")
            + XlsxFile.row(6, "", "", "", "", "", "")
            + XlsxFile.row(7, "3", "C", "Foto", "1/1/2020", "", "");
    String merges =
        "<mergeCells count='6'><mergeCell ref='A1:A2'/><mergeCell ref='B1:B2'/>"
            + "<mergeCell ref='C1:D1'/><mergeCell ref='E1:F1'/><mergeCell ref='E4:E6'/>"
            + "<mergeCell ref='F4:F5'/></mergeCells>";
    Reading reading =
        Reading.of("a.xlsx", new XlsxFile().sheet("S", "visible", rows, merges).bytes());
    assertThat(reading.column(RawField.ACT_DATE)).containsOnly("1/1/2020").hasSize(3);
    assertThat(reading.column(RawField.RECOMMENDATION_NO)).containsExactly("R-1", "R-1", "-");
    assertThat(reading.column(RawField.RECOMMENDATION_DATE))
        .containsExactly("2/2/2020", "2/2/2020", "-");
    assertThat(reading.rows().get(1).issues())
        .containsExactly(
            LayoutRule.CELL_FILLED_FROM_MERGE.on("recommendation_no"),
            LayoutRule.CELL_FILLED_FROM_MERGE.on("recommendation_date"));
    assertThat(reading.tally()).isEqualTo(new ReadTally(3, 1, 0, 2, 1, 0));
  }

  @Test
  void theOtherEpochIsKnown() throws IOException {
    Reading reading =
        Reading.of(
            "a.xlsx",
            new XlsxFile()
                .properties("<workbookPr date1904='1'/>")
                .sheet(XlsxFile.header() + "<row r='2'><c r='B2' s='0'><v>42712</v></c></row>")
                .part(
                    "xl/styles.xml",
                    "<styleSheet><cellXfs><xf numFmtId='14'/></cellXfs></styleSheet>")
                .bytes());
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("2020-12-09");
  }

  @Test
  void aWorkbookInGzipIsReadAndOneWithoutTableIsRefused() throws IOException {
    byte[] book = new XlsxFile().sheet(XlsxFile.header() + XlsxFile.row(2, "1", "A", "x")).bytes();
    assertThat(Reading.of("a.xlsx.gz", LayoutSnifferTest.gzip(book)).column(RawField.PERSON_NAME))
        .containsExactly("A");
    Reading none =
        Reading.of("a.xlsx", new XlsxFile().sheet(XlsxFile.row(1, "Rekap", "2020")).bytes());
    assertThat(none.fileCodes()).containsExactly("SHEET_WITHOUT_TABLE", "HEADER_NOT_FOUND");
    assertThat(Reading.of("a.xlsx", new XlsxFile().sheet("").bytes()).fileCodes())
        .containsExactly("FILE_EMPTY");
  }

  /** An independent reader sees the same texts and numbers, cell by cell. */
  @Test
  void anIndependentReaderSeesTheSame() throws IOException {
    Random random = new Random(11);
    for (int round = 0; round < 20; round++) {
      byte[] book =
          XlsxFile.written(
              workbook -> {
                Worksheet sheet = workbook.newWorksheet("S");
                header(sheet, 0, "NIP", "Nama", "Pelanggaran", "Jabatan");
                for (int r = 1; r < 40; r++) {
                  sheet.value(r, 1, "Nama " + random.nextInt(5) + " & <é>");
                  if (random.nextBoolean()) {
                    sheet.value(r, 2, random.nextInt(1_000_000) / 8.0);
                  }
                  if (random.nextBoolean()) {
                    sheet.value(r, 3, random.nextLong() >>> 20);
                  }
                }
              });
      List<List<String>> expected = new ArrayList<>();
      try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
        for (Row row : read.getFirstSheet().read()) {
          if (row.getRowNum() > 1) {
            expected.add(List.of(text(row, 1), text(row, 2), text(row, 3)));
          }
        }
      }
      List<List<String>> ours =
          Reading.of("a.xlsx", book).rows().stream()
              .map(
                  row ->
                      List.of(
                          orDash(row.value(RawField.PERSON_NAME)),
                          orDash(row.value(RawField.ACT)),
                          orDash(row.value(RawField.POSITION_TITLE))))
              .toList();
      assertThat(ours).isEqualTo(expected);
    }
  }

  private static String text(Row row, int column) {
    return row.getOptionalCell(column)
        .map(Cell::getText)
        .map(text -> text.matches("[0-9.E]+") ? ExcelNumbers.plain(text) : text)
        .orElse("-");
  }

  private static String orDash(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "-" : text;
  }
}
