package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must be known of a workbook before its rows are read: its sheets, formats and shared texts.
 */
final class Workbook {

  /**
   * One sheet.
   *
   * @param part name of the part that holds its rows
   */
  record Sheet(String name, String part, boolean isHidden) {}

  private record Relation(String type, String target) {}

  private final String file;
  private final ZipParts zip;
  private final List<Sheet> sheets = new ArrayList<>();
  private SharedStrings strings = new SharedStrings();
  private CellStyles styles = new CellStyles();
  private ExcelNumbers.Epoch epoch = ExcelNumbers.Epoch.Y1900;

  private Workbook(String file, ZipParts zip) {
    this.file = file;
    this.zip = zip;
  }

  static Workbook read(FileBytes file, Packing packing) throws IOException {
    FileBytes seekable = packing == Packing.PLAIN ? file : Contents.inMemory(file);
    Workbook book = new Workbook(file.name(), ZipParts.of(seekable));
    book.read();
    return book;
  }

  private void read() throws IOException {
    String part = "xl/workbook.xml";
    for (Relation relation : relations("_rels/.rels", "").values()) {
      if (relation.type().endsWith("/officeDocument")) {
        part = relation.target();
      }
    }
    byte[] bytes = zip.small(part);
    if (bytes == null) {
      throw LayoutRule.FILE_ZIP_NOT_EXCEL.stop(
          file + " is a zip file but no XLSX workbook: unpack it, or save the table as XLSX");
    }
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations =
        relations(folder + "_rels/" + part.substring(slash) + ".rels", folder);
    SheetXml xml = new SheetXml(new ByteArrayInputStream(bytes), file + " part " + part);
    while (xml.next()) {
      if (xml.starts("workbookPr") && xml.flag("date1904")) {
        epoch = ExcelNumbers.Epoch.Y1904;
      } else if (xml.starts("sheet")) {
        addSheet(xml, relations);
      }
    }
    for (Relation relation : relations.values()) {
      if (relation.type().endsWith("/sharedStrings")) {
        strings = SharedStrings.read(part(relation.target()), file + " part " + relation.target());
      } else if (relation.type().endsWith("/styles")) {
        styles = CellStyles.read(part(relation.target()), file + " part " + relation.target());
      }
    }
  }

  /** The content of a part that must be there. */
  InputStream part(String name) throws IOException {
    InputStream in = zip.open(name);
    if (in == null) {
      throw LayoutRule.FILE_DAMAGED.stop(
          file + " lacks its part " + name + ": copy it again, or save it again in Excel");
    }
    return in;
  }

  private void addSheet(SheetXml xml, Map<String, Relation> relations) throws BadFileException {
    String name = xml.attribute("name");
    String state = xml.attribute("state");
    String id = xml.attribute("id");
    Relation relation = id == null ? null : relations.get(id);
    if (name == null || relation == null) {
      throw LayoutRule.FILE_DAMAGED.stop(
          file + " names sheet " + name + " but does not say where it is: save it again in Excel");
    }
    if (relation.type().isEmpty() || relation.type().endsWith("/worksheet")) {
      boolean hidden = state != null && !state.equals("visible");
      sheets.add(new Sheet(name, relation.target(), hidden));
    }
  }

  private Map<String, Relation> relations(String part, String folder) throws IOException {
    Map<String, Relation> relations = new LinkedHashMap<>();
    byte[] bytes = zip.small(part);
    if (bytes == null) {
      return relations;
    }
    SheetXml xml = new SheetXml(new ByteArrayInputStream(bytes), file + " part " + part);
    while (xml.next()) {
      String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
      if (id != null) {
        String type = xml.attribute("Type");
        String target = xml.attribute("Target");
        relations.put(
            id,
            new Relation(type == null ? "" : type, target == null ? "" : resolved(target, folder)));
      }
    }
    return relations;
  }

  private static String resolved(String target, String folder) {
    String path = target.startsWith("/") || target.startsWith("\\") ? target : folder + target;
    return ZipParts.normalised(path.replace("/./", "/"));
  }

  /** Sheets that hold rows, in the order of the workbook. */
  List<Sheet> sheets() {
    return sheets;
  }

  SharedStrings strings() {
    return strings;
  }

  CellStyles styles() {
    return styles;
  }

  ExcelNumbers.Epoch epoch() {
    return epoch;
  }
}
