package org.netralitas.report;

import java.time.LocalDate;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.model.KnownError;
import org.netralitas.model.Labels;

/**
 * Everything a report is made from: the tables of one zone of one edition, and what to call things.
 *
 * @param asOf day up to which records count
 * @param elections the register, any order
 * @param tiles one per province of the map
 * @param knownErrors published figures known to be wrong, in the order of their rows
 */
public record ReportInput(
    String editionId,
    LocalDate asOf,
    Zone zone,
    DataKind kind,
    List<Election> elections,
    EditionTables tables,
    Labels labels,
    List<ProvinceTile> tiles,
    Agency agency,
    Provenance provenance,
    List<KnownError> knownErrors) {
  public ReportInput {
    if (editionId.isBlank()) {
      throw new IllegalArgumentException("report without an edition id");
    }
    elections = List.copyOf(elections);
    tiles = List.copyOf(tiles);
    knownErrors = List.copyOf(knownErrors);
  }

  /** An input that tells of no error in the published figures. */
  public ReportInput(
      String editionId,
      LocalDate asOf,
      Zone zone,
      DataKind kind,
      List<Election> elections,
      EditionTables tables,
      Labels labels,
      List<ProvinceTile> tiles,
      Agency agency,
      Provenance provenance) {
    this(
        editionId,
        asOf,
        zone,
        kind,
        elections,
        tables,
        labels,
        tiles,
        agency,
        provenance,
        List.of());
  }
}
