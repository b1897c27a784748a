package org.netralitas.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.netralitas.table.Column;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.Tables;

/**
 * The public tables as a Frictionless Data Package (version 1, which version 2 readers take too):
 * each table once as CSV and once as Parquet, with types, units, keys and the code for missing.
 * Made from the table declarations alone.
 *
 * <p>Beyond the standard: {@code edition}, {@code zone}, {@code synthetic} and {@code asOf} of the
 * package, and {@code unit} and {@code range} of a field.
 */
public final class DataPackage {
  private static final Pattern RANGE = Pattern.compile("(-?\\d+)?\\.\\.(-?\\d+)?");

  private final EditionAbout about;
  private final Map<String, Manifest.PublishedFile> files;
  private final String folder;

  private DataPackage(
      EditionAbout about, Map<String, Manifest.PublishedFile> files, String folder) {
    this.about = about;
    this.files = files;
    this.folder = folder;
  }

  /**
   * The descriptor as indented JSON.
   *
   * @param files the edition's files by path below its folder
   * @param folder where the descriptor lies below the edition's folder: empty, or such as {@code
   *     public/}; paths in it are relative to there
   */
  public static String json(
      EditionAbout about, Map<String, Manifest.PublishedFile> files, String folder) {
    return Manifest.json(new DataPackage(about, files, folder).descriptor());
  }

  private ObjectNode descriptor() {
    ObjectNode descriptor = object();
    descriptor.put("profile", "data-package");
    descriptor.put("name", "netralitas-asn");
    descriptor.put("id", "netralitas-asn/" + about.editionId());
    descriptor.put("title", about.titleId());
    descriptor.put("description", about.descriptionId() + "\n\n" + about.descriptionEn());
    descriptor.put("version", about.editionId());
    descriptor.put("edition", about.editionId());
    descriptor.put("asOf", about.asOf().toString());
    descriptor.put("zone", "public");
    descriptor.put("synthetic", about.synthetic());
    descriptor.put("program", "netralitas " + about.program());
    ArrayNode keywords = descriptor.putArray("keywords");
    EditionAbout.KEYWORDS.forEach(keywords::add);
    descriptor
        .putArray("contributors")
        .addObject()
        .put("title", about.agencyId())
        .put("role", "publisher");
    ArrayNode licenses = descriptor.putArray("licenses");
    licenses
        .addObject()
        .put("name", "Apache-2.0")
        .put("title", "Apache License 2.0")
        .put("path", "https://www.apache.org/licenses/LICENSE-2.0");
    licenses
        .addObject()
        .put("name", "ODbL-1.0")
        .put("title", "Open Database License 1.0: region codes and names, from idn-area-data")
        .put("path", "https://opendatacommons.org/licenses/odbl/1-0/");
    ArrayNode resources = descriptor.putArray("resources");
    for (Table<?> table : Tables.PUBLIC) {
      resources.add(resource(table, "csv"));
      resources.add(resource(table, "parquet"));
    }
    return descriptor;
  }

  private ObjectNode resource(Table<?> table, String format) {
    boolean csv = format.equals("csv");
    String path = EditionTables.publicName(table, format);
    ObjectNode resource = object();
    resource.put("profile", csv ? "tabular-data-resource" : "data-resource");
    resource.put("name", csv ? table.name() : table.name() + "-parquet");
    resource.put("path", path.substring(folder.length()));
    resource.put("title", table.name());
    resource.put("description", table.grain());
    resource.put("format", format);
    resource.put("mediatype", csv ? "text/csv" : "application/vnd.apache.parquet");
    if (csv) {
      resource.put("encoding", "utf-8");
      resource
          .putObject("dialect")
          .put("delimiter", ",")
          .put("doubleQuote", true)
          .put("lineTerminator", "\n")
          .put("header", true);
    }
    Manifest.PublishedFile file = files.get(path);
    if (file != null) {
      resource.put("bytes", file.bytes());
      resource.put("hash", "sha256:" + file.sha256());
      if (file.rows() != null) {
        resource.put("rows", file.rows());
      }
    }
    resource.set("schema", schema(table, csv));
    return resource;
  }

  private static ObjectNode schema(Table<?> table, boolean csv) {
    ObjectNode schema = object();
    ArrayNode fields = schema.putArray("fields");
    ArrayNode key = object().arrayNode();
    for (TableColumn column : table.columns()) {
      fields.add(field(column, csv));
      if (column.role() == Column.Role.KEY) {
        key.add(column.name());
      }
    }
    schema.putArray("missingValues").add("");
    if (!key.isEmpty()) {
      schema.set("primaryKey", key);
    }
    return schema;
  }

  private static ObjectNode field(TableColumn column, boolean csv) {
    ObjectNode field = object();
    field.put("name", column.name());
    field.put("type", type(column, csv));
    field.put("description", description(column, csv));
    if (!column.unit().isEmpty()) {
      field.put("unit", column.unit());
    }
    ObjectNode constraints = object();
    if (!column.nullable()) {
      constraints.put("required", true);
    }
    Matcher range = RANGE.matcher(column.range());
    if (range.matches()) {
      field.put("range", column.range());
      if (range.group(1) != null) {
        constraints.put("minimum", Long.parseLong(range.group(1)));
      }
      if (range.group(2) != null) {
        constraints.put("maximum", Long.parseLong(range.group(2)));
      }
    }
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  private static String description(TableColumn column, boolean csv) {
    return csv && column.type() == TableColumn.Type.TEXTS
        ? column.description() + " Several values are separated by semicolons."
        : column.description();
  }

  private static String type(TableColumn column, boolean csv) {
    return switch (column.type()) {
      case TEXT -> "string";
      case COUNT, INTEGER -> "integer";
      case NUMBER -> "number";
      case FLAG -> "boolean";
      case DATE -> "date";
      case TEXTS -> csv ? "string" : "array";
    };
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
