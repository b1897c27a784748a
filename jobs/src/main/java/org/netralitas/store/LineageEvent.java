package org.netralitas.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.Tables;

/**
 * A run as an OpenLineage event of the kind COMPLETE: raw files in, tables of both zones out. It is
 * made from the manifest after publication and says nothing that the manifest does not say.
 */
public final class LineageEvent {
  private static final String SPEC = "https://openlineage.io/spec/";

  private final EditionStore store;
  private final Manifest manifest;
  private final RunSummary run;
  private final String producer;

  private LineageEvent(EditionStore store, Manifest manifest, RunSummary run) {
    this.store = store;
    this.manifest = manifest;
    this.run = run;
    this.producer = "urn:netralitas:" + manifest.program();
  }

  /**
   * The event as indented JSON.
   *
   * @param input folder of raw files
   * @param ended ISO instant
   * @param sparkVersion such as 4.1.0
   */
  public static String json(
      EditionStore store,
      Manifest manifest,
      RunSummary run,
      Path input,
      String ended,
      String sparkVersion) {
    return Manifest.json(new LineageEvent(store, manifest, run).event(input, ended, sparkVersion));
  }

  private ObjectNode event(Path input, String ended, String sparkVersion) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("eventType", "COMPLETE");
    event.put("eventTime", ended);
    event.put("producer", producer);
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    ObjectNode runNode = event.putObject("run");
    runNode.put(
        "runId",
        UUID.nameUUIDFromBytes(
                (run.runId() + " " + store.layout().root()).getBytes(StandardCharsets.UTF_8))
            .toString());
    facet(
            runNode.putObject("facets").putObject("processing_engine"),
            "facets/1-1-1/ProcessingEngineRunFacet.json#/$defs/ProcessingEngineRunFacet")
        .put("name", "spark")
        .put("version", sparkVersion);
    event.putObject("job").put("namespace", "netralitas").put("name", "run");
    ArrayNode inputs = event.putArray("inputs");
    for (Manifest.Input file : manifest.inputs()) {
      ObjectNode dataset =
          dataset(inputs.addObject(), new Path(new Path(input, file.electionId()), file.name()));
      facet(
              dataset.putObject("facets").putObject("version"),
              "facets/1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet")
          .put("datasetVersion", file.sha256());
    }
    ArrayNode outputs = event.putArray("outputs");
    Path edition = store.layout().edition(manifest.editionId());
    for (Table<?> table : Tables.INTERNAL) {
      output(outputs, edition, "internal", table);
    }
    for (Table<?> table : Tables.PUBLIC) {
      output(outputs, edition, "public", table);
    }
    return event;
  }

  private void output(ArrayNode outputs, Path edition, String zone, Table<?> table) {
    String name = zone + "/tables/" + table.name() + "/" + table.name() + ".parquet";
    Manifest.PublishedFile file = manifest.files().get(name);
    if (file == null) {
      return;
    }
    ObjectNode dataset = dataset(outputs.addObject(), new Path(edition, name).getParent());
    ArrayNode fields =
        facet(
                dataset.putObject("facets").putObject("schema"),
                "facets/1-1-1/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet")
            .putArray("fields");
    for (TableColumn column : table.columns()) {
      fields
          .addObject()
          .put("name", column.name())
          .put("type", column.type().name())
          .put("description", column.description());
    }
    facet(
            dataset.putObject("outputFacets").putObject("outputStatistics"),
            "facets/1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet")
        .put("rowCount", file.rows())
        .put("size", file.bytes());
  }

  /** Names as OpenLineage wants them: where, and path there. */
  private ObjectNode dataset(ObjectNode node, Path path) {
    java.net.URI uri = path.toUri();
    String scheme = uri.getScheme() == null ? store.files().getUri().getScheme() : uri.getScheme();
    String authority = uri.getAuthority();
    node.put("namespace", authority == null ? scheme : scheme + "://" + authority);
    node.put("name", uri.getPath());
    return node;
  }

  private ObjectNode facet(ObjectNode facet, String schema) {
    return facet.put("_producer", producer).put("_schemaURL", SPEC + schema);
  }
}
