package org.netralitas.parse.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Workbooks for tests: written by a library, or part by part with whatever should be in them. */
final class XlsxFile {
  private final Map<String, String> parts = new LinkedHashMap<>();
  private final StringBuilder sheets = new StringBuilder();
  private final StringBuilder relations = new StringBuilder();
  private String properties = "";

  static byte[] written(Consumer<Workbook> content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      content.accept(book);
    }
    return out.toByteArray();
  }

  /** A sheet with rows as XML, and whatever stands behind them. */
  XlsxFile sheet(String name, String state, String rows, String behind) {
    int number = parts.size() + 1;
    parts.put(
        "xl/worksheets/sheet" + number + ".xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>"
            + rows
            + "</sheetData>"
            + behind
            + "</worksheet>");
    sheets.append(
        "<sheet name=\"%s\" sheetId=\"%d\" state=\"%s\" r:id=\"rId%d\"/>"
            .formatted(name, number, state, number));
    relations.append(
        ("<Relationship Id=\"rId%d\" Type=\"http://x/worksheet\""
                + " Target=\"worksheets/sheet%d.xml\"/>")
            .formatted(number, number));
    return this;
  }

  XlsxFile sheet(String rows) {
    return sheet("Data", "visible", rows, "");
  }

  XlsxFile properties(String xml) {
    properties = xml;
    return this;
  }

  XlsxFile part(String name, String xml) {
    parts.put(name, xml);
    String type = name.substring(name.indexOf('/') + 1, name.indexOf('.'));
    relations.append(
        "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"/%s\"/>"
            .formatted(type, type, name));
    return this;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all().entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private Map<String, String> all() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", "<Types/>");
    all.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\">"
            + properties
            + "<sheets>"
            + sheets
            + "</sheets></workbook>");
    all.put("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    all.putAll(parts);
    return all;
  }

  /** A row of inline texts. */
  static String row(int number, String... texts) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < texts.length; i++) {
      if (!texts[i].isEmpty()) {
        row.append("<c r=\"")
            .append((char) ('A' + i))
            .append(number)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(texts[i])
            .append("</t></is></c>");
      }
    }
    return row.append("</row>").toString();
  }

  /** A header of three columns in row 1. */
  static String header() {
    return row(1, "NIP", "Nama", "Pelanggaran");
  }
}
