package org.netralitas.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * The edition as a DCAT data set in JSON-LD, as catalogues of Satu Data Indonesia (Perpres 39/2019)
 * harvest it: standard data, metadata, interoperable formats and reference codes in one entry. All
 * addresses are relative to the file, for only the agency knows where it will publish it.
 */
public final class DcatEntry {
  private static final String DCAT = "http://www.w3.org/ns/dcat#";
  private static final String TERMS = "http://purl.org/dc/terms/";
  private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

  private DcatEntry() {}

  /**
   * The entry for {@code public/} of an edition, as indented JSON.
   *
   * @param files the edition's files by path below its folder
   */
  public static String json(EditionAbout about, Map<String, Manifest.PublishedFile> files) {
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry
        .putObject("@context")
        .put("dcat", DCAT)
        .put("dct", TERMS)
        .put("foaf", "http://xmlns.com/foaf/0.1/")
        .put("adms", "http://www.w3.org/ns/adms#")
        .put("spdx", "http://spdx.org/rdf/terms#")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    entry.put("@id", "");
    entry.put("@type", "dcat:Dataset");
    texts(entry, "dct:title", about.titleId(), about.titleEn());
    texts(entry, "dct:description", about.descriptionId(), about.descriptionEn());
    entry.put("dct:identifier", "netralitas-asn/" + about.editionId());
    entry.put("dcat:version", about.editionId());
    entry.put("adms:versionNotes", about.synthetic() ? "DATA SINTETIS" : "Data catatan");
    ArrayNode languages = entry.putArray("dct:language");
    languages.add("id").add("en");
    ArrayNode keywords = entry.putArray("dcat:keyword");
    EditionAbout.KEYWORDS.forEach(keywords::add);
    about.elections().forEach(keywords::add);
    ObjectNode publisher = entry.putObject("dct:publisher");
    publisher.put("@type", "foaf:Organization");
    texts(publisher, "foaf:name", about.agencyId(), about.agencyEn());
    entry
        .putObject("dct:spatial")
        .put("@id", "http://publications.europa.eu/resource/authority/country/IDN");
    day(entry.putObject("dct:temporal").put("@type", "dct:PeriodOfTime"), about);
    entry.put("dct:accrualPeriodicity", "irregular");
    entry.putObject("dct:accessRights").put("@value", "public");
    ArrayNode licenses = entry.putArray("dct:license");
    licenses.addObject().put("@id", "https://www.apache.org/licenses/LICENSE-2.0");
    licenses.addObject().put("@id", "https://opendatacommons.org/licenses/odbl/1-0/");
    ArrayNode distributions = entry.putArray("dcat:distribution");
    for (Table<?> table : Tables.PUBLIC) {
      distributions.add(distribution(table, "csv", "text/csv", files));
      distributions.add(distribution(table, "parquet", "application/vnd.apache.parquet", files));
    }
    return Manifest.json(entry);
  }

  private static void day(ObjectNode period, EditionAbout about) {
    period
        .putObject("dcat:endDate")
        .put("@type", "xsd:date")
        .put("@value", about.asOf().toString());
  }

  private static ObjectNode distribution(
      Table<?> table, String format, String type, Map<String, Manifest.PublishedFile> files) {
    String path = EditionTables.publicName(table, format);
    ObjectNode distribution = JsonNodeFactory.instance.objectNode();
    String address = path.substring("public/".length());
    distribution.put("@type", "dcat:Distribution");
    distribution.put("@id", address);
    distribution.put("dct:title", table.name() + " (" + format + ")");
    distribution.put("dct:description", table.grain());
    distribution.putObject("dcat:downloadURL").put("@id", address);
    distribution.putObject("dcat:mediaType").put("@id", MEDIA + type);
    distribution.putObject("dct:conformsTo").put("@id", "datapackage.json");
    Manifest.PublishedFile file = files.get(path);
    if (file != null) {
      distribution.put("dcat:byteSize", file.bytes());
      distribution
          .putObject("spdx:checksum")
          .put("@type", "spdx:Checksum")
          .put("spdx:algorithm", "spdx:checksumAlgorithm_sha256")
          .put("spdx:checksumValue", file.sha256());
    }
    return distribution;
  }

  private static void texts(ObjectNode node, String name, String indonesian, String english) {
    ArrayNode texts = node.putArray(name);
    texts.addObject().put("@language", "id").put("@value", indonesian);
    texts.addObject().put("@language", "en").put("@value", english);
  }
}
