package org.netralitas.report;

import java.time.LocalDate;
import java.util.List;
import org.netralitas.model.Language;

/**
 * The report in one language: what is said, in which order, with every number's address. Renderers
 * lay it out and compute nothing.
 *
 * @param mark what to print on every page; empty when the records are real
 * @param overview the report in a minute
 * @param elections in calendar order, for switches
 */
public record Document(
    String editionId,
    LocalDate asOf,
    Language language,
    Zone zone,
    DataKind kind,
    String title,
    String subtitle,
    Issuer issuer,
    String mark,
    List<Block> overview,
    List<Section> sections,
    List<ElectionName> elections) {
  public Document {
    overview = List.copyOf(overview);
    sections = List.copyOf(sections);
    elections = List.copyOf(elections);
  }

  /**
   * In whose name the document is issued.
   *
   * @param letterhead lines below the name
   * @param logo a PNG in Base64; empty without one
   */
  public record Issuer(String name, List<String> letterhead, String logo) {
    public Issuer {
      letterhead = List.copyOf(letterhead);
    }

    /** The picture as an address that needs no network; empty without one. */
    String logoAddress() {
      return logo.isEmpty() ? "" : "data:image/png;base64," + logo;
    }
  }

  /** An election and its name in the document's language. */
  public record ElectionName(String electionId, String name) {}
}
