package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of a workbook before its rows are read: its sheets, formats, shared texts and
 * merged cells. Reading it goes once through the whole file, so that a damaged or endless one is
 * refused before its first row.
 */
final class Workbook {

  /** One sheet. */
  record Sheet(String name, boolean isHidden) {}

  private record Relation(String type, String target) {}

  private final String file;
  private final Map<String, byte[]> small = new HashMap<>();
  private final Map<String, List<CellRange>> merges = new HashMap<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private long smallBytes;
  private int merged;
  private SharedStrings strings = new SharedStrings();
  private CellStyles styles = new CellStyles();
  private ExcelNumbers.Epoch epoch = ExcelNumbers.Epoch.Y1900;

  private Workbook(String file) {
    this.file = file;
  }

  static Workbook read(FileBytes file, Packing packing) throws IOException {
    Workbook book = new Workbook(file.name());
    try (ZipWalk walk = new ZipWalk(Contents.unpacked(file, packing), file.name())) {
      for (String name = walk.next(); name != null; name = walk.next()) {
        book.take(name, walk.content());
      }
    }
    book.relate();
    return book;
  }

  private void take(String name, InputStream content) throws IOException {
    String part = file + " part " + name;
    if (name.endsWith("sharedstrings.xml")) {
      strings = SharedStrings.read(content, part);
    } else if (name.endsWith("styles.xml") && name.startsWith("xl/")) {
      styles = CellStyles.read(content, part);
    } else if (isWorkbook(name) || (name.endsWith(".rels") && !name.contains("sheet"))) {
      byte[] bytes = content.readNBytes(ReadLimits.MAX_SMALL_PART_BYTES + 1);
      smallBytes += bytes.length;
      if (smallBytes > ReadLimits.MAX_SMALL_PART_BYTES) {
        throw LayoutRule.FILE_HOSTILE.stop(
            part + " has more than " + ReadLimits.MAX_SMALL_PART_BYTES + " bytes");
      }
      small.put(name, bytes);
    } else {
      List<CellRange> found = MergeScan.scan(content, part, ReadLimits.MAX_MERGES - merged);
      merged += found.size();
      if (!found.isEmpty()) {
        merges.put(name, found);
      }
    }
  }

  private static boolean isWorkbook(String name) {
    return name.startsWith("xl/workbook") && name.endsWith(".xml");
  }

  private void relate() throws IOException {
    String part = "xl/workbook.xml";
    for (Relation relation : relations("_rels/.rels", "").values()) {
      if (relation.type().endsWith("/officeDocument")) {
        part = relation.target();
      }
    }
    byte[] bytes = small.get(part);
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
    small.clear();
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
      sheets.put(relation.target(), new Sheet(name, state != null && !state.equals("visible")));
    }
  }

  private Map<String, Relation> relations(String part, String folder) throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    byte[] bytes = small.get(part);
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
    return ZipWalk.normalised(path.replace("/./", "/"));
  }

  /** Sheets by the name of their part, in the order of the workbook. */
  Map<String, Sheet> sheets() {
    return sheets;
  }

  @Nullable Sheet sheet(String part) {
    return sheets.get(part);
  }

  List<CellRange> merges(String part) {
    return merges.getOrDefault(part, List.of());
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
