package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;

/** The checklist of an accessible workbook. */
class XlsxReportTest {
  private static final Document DOCUMENT = ReportDocument.of(SampleEdition.input(), Language.ID);
  private static final byte[] FILE = XlsxReport.render(DOCUMENT);

  @Test
  void theSameDocumentIsTheSameBytes() {
    assertThat(XlsxReport.render(DOCUMENT)).isEqualTo(FILE);
  }

  @Test
  void theCoverComesFirstAndLinksToEverySheet() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      List<String> names = workbook.getSheets().map(Sheet::getName).toList();
      assertThat(names.get(0)).isEqualTo("Sampul");
      assertThat(names.get(1)).isEqualTo("Catatan");
      assertThat(names).allMatch(name -> name.length() <= 31);
      String cover = parts().get("xl/worksheets/sheet1.xml");
      for (String name : names.subList(1, names.size())) {
        assertThat(cover).contains("location=\"&apos;" + name + "&apos;!A1\"");
      }
    }
  }

  @Test
  void noCellIsMergedHiddenOrAFormula() throws IOException {
    for (Map.Entry<String, String> part : parts().entrySet()) {
      if (part.getKey().startsWith("xl/worksheets/")) {
        assertThat(part.getValue())
            .as(part.getKey())
            .doesNotContain("<mergeCell")
            .doesNotContain("<f>")
            .doesNotContain("hidden=\"true\"")
            .doesNotContain("hidden=\"1\"");
      }
    }
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      assertThat(workbook.getSheets())
          .allSatisfy(
              sheet -> assertThat(sheet.getVisibility()).isEqualTo(SheetVisibility.VISIBLE));
    }
  }

  @Test
  void everySheetStartsWithItsTitleAndSaysThatNumbersAreMadeUp() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      for (FlatTable table : FlatTable.of(DOCUMENT, Texts.of(Language.ID))) {
        Sheet sheet =
            workbook
                .findSheet(Texts.of(Language.ID).words("sheet." + table.tableId()))
                .orElseThrow();
        List<Row> rows = sheet.read();
        assertThat(rows.get(0).getCellText(0)).isNotBlank();
        if (table.origin() == Origin.RECORDS || table.origin() == Origin.BOTH) {
          assertThat(rows.get(1).getCellText(0)).contains("DATA SINTETIS");
        }
      }
    }
  }

  @Test
  void everyTableIsDeclaredWithDistinctHeaders() throws IOException {
    Map<String, String> parts = parts();
    int tables = FlatTable.of(DOCUMENT, Texts.of(Language.ID)).size();
    assertThat(parts.keySet().stream().filter(name -> name.startsWith("xl/tables/")))
        .hasSize(tables);
    for (FlatTable table : FlatTable.of(DOCUMENT, Texts.of(Language.ID))) {
      assertThat(table.headers()).doesNotHaveDuplicates().allMatch(header -> !header.isBlank());
    }
    Pattern displayName = Pattern.compile("displayName=\"([^\"]+)\"");
    parts.forEach(
        (name, content) -> {
          if (name.startsWith("xl/tables/")) {
            Matcher matcher = displayName.matcher(content);
            assertThat(matcher.find()).isTrue();
            assertThat(matcher.group(1)).matches("[A-Za-z_]+");
          }
        });
  }

  /** As in the table of rates and factors, each with limits of its own. */
  @Test
  void twoRangesOfOneNameStayTwo() {
    DataTable.Column limits = new DataTable.Column("Batas 95%", DataTable.Kind.RANGE, "");
    DataTable table =
        new DataTable(
            "reporting_bias",
            "pilkada-2024",
            Text.of("Batas"),
            List.of(DataTable.Column.words("Kelompok"), limits, limits),
            List.of(
                DataTable.Row.of(
                    List.of(
                        DataTable.words("Fungsional"),
                        DataTable.range(rate(8.27), rate(10.4)),
                        DataTable.range(rate(40.4), rate(82.2))))),
            List.of(),
            DataTable.Length.SHORT);
    Document document =
        new Document(
            DOCUMENT.editionId(),
            DOCUMENT.asOf(),
            DOCUMENT.language(),
            DOCUMENT.zone(),
            DOCUMENT.kind(),
            DOCUMENT.title(),
            DOCUMENT.subtitle(),
            DOCUMENT.issuer(),
            DOCUMENT.mark(),
            List.of(),
            List.of(new Section("x", "x", Origin.RECORDS, List.of(table))),
            DOCUMENT.elections());
    FlatTable sheet = FlatTable.of(document, Texts.of(Language.ID)).get(0);
    assertThat(sheet.headers()).hasSize(6).doesNotHaveDuplicates();
    assertThat(sheet.rows().get(0).subList(2, 6))
        .extracting(value -> ((Quantity) value).value())
        .containsExactly(8.27, 10.4, 40.4, 82.2);
    assertThat(XlsxCheck.faults(document, XlsxReport.render(document))).isEmpty();
  }

  private static Quantity rate(double value) {
    return Quantity.shown(value, NumberStyle.RATE, new Binding.Nothing());
  }

  @Test
  void hiddenNumbersAreSignsAndNotNoughts() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(FILE))) {
      long hidden =
          workbook.findSheet("Perbuatan x jabatan").orElseThrow().read().stream()
              .flatMap(row -> row.stream())
              .filter(cell -> cell != null && cell.getText().equals("[c]"))
              .count();
      assertThat(hidden).isGreaterThan(10);
    }
  }

  @Test
  void everySheetHoldsOneTableWithoutGapsAndWithColumnsThatFit() throws IOException {
    Map<String, String> parts = parts();
    Pattern range = Pattern.compile("<table[^>]* ref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"");
    int tables = 0;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!part.getKey().matches("xl/worksheets/sheet\\d+\\.xml")) {
        continue;
      }
      String sheet = part.getValue();
      assertThat(sheet).as(part.getKey()).contains("<col ").contains("<pageSetup");
      int declared = sheet.split("<tablePart ", -1).length - 1;
      assertThat(declared).as(part.getKey()).isLessThanOrEqualTo(1);
      tables += declared;
      if (declared == 1) {
        assertThat(sheet).as(part.getKey()).contains("<pane ").contains("state=\"frozen\"");
      }
    }
    assertThat(tables).isGreaterThan(15);
    for (Map.Entry<String, String> part : parts.entrySet()) {
      if (!part.getKey().startsWith("xl/tables/")) {
        continue;
      }
      Matcher table = range.matcher(part.getValue());
      assertThat(table.find()).as(part.getKey()).isTrue();
      int head = Integer.parseInt(table.group(2));
      int last = Integer.parseInt(table.group(4));
      String sheet = parts.get(sheetOf(parts, part.getKey()));
      for (int row = head; row <= last; row++) {
        assertThat(sheet)
            .as("%s row %d", part.getKey(), row)
            .containsPattern("<row r=\"" + row + "\"[^>]*><c ");
      }
      assertThat(sheet)
          .as("nothing lies below the table")
          .doesNotContain("<row r=\"" + (last + 1) + "\"");
    }
  }

  /** The sheet whose relations name the table. */
  private static String sheetOf(Map<String, String> parts, String table) {
    String file = table.substring(table.lastIndexOf('/') + 1);
    return parts.entrySet().stream()
        .filter(part -> part.getKey().startsWith("xl/worksheets/_rels/"))
        .filter(part -> part.getValue().contains("/" + file + "\""))
        .map(part -> part.getKey().replace("_rels/", "").replace(".rels", ""))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFileHasATitleAndItsSheetsAreInTheContents() throws IOException {
    assertThat(parts().get("docProps/core.xml"))
        .contains("<dc:title>" + DOCUMENT.title() + "</dc:title>");
    for (Language language : Language.values()) {
      Document document = ReportDocument.of(SampleEdition.input(), language);
      byte[] file = XlsxReport.render(document);
      assertThat(XlsxReport.render(document)).isEqualTo(file);
      try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
        List<String> names = workbook.getSheets().map(Sheet::getName).toList();
        String cover =
            workbook.getFirstSheet().read().stream()
                .map(row -> row.getCellText(0))
                .toList()
                .toString();
        assertThat(names.subList(1, names.size())).allMatch(cover::contains);
      }
    }
  }

  private static Map<String, String> parts() throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(FILE))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
