package org.netralitas.report;

import org.netralitas.model.Language;

/**
 * The agency in whose name the report is issued.
 *
 * @param shortName such as {@code BKN}
 */
public record Agency(String shortName, String nameId, String nameEn) {
  public Agency {
    if (shortName.isBlank() || nameId.isBlank() || nameEn.isBlank()) {
      throw new IllegalArgumentException(
          "agency without a name: " + shortName + "/" + nameId + "/" + nameEn);
    }
  }

  String name(Language language) {
    return language == Language.ID ? nameId : nameEn;
  }
}
