package org.netralitas.job;

import java.io.IOException;
import java.util.List;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.ReferenceSource;

/** The files that reading a row needs, to be sent to every task. */
final class ReferenceFiles {
  private static final List<String> NAMES =
      List.of(
          "elections",
          "provinces",
          "regencies",
          "region_short_names",
          "pilkada_participants",
          "labels",
          "populations",
          "pns_by_province_2023",
          "act_classes",
          "rules",
          "header_names",
          "position_phrases",
          "act_phrases",
          "outcome_phrases",
          "sanction_phrases",
          "source_phrases",
          "employment_phrases",
          "agency_phrases",
          "name_phrases",
          "form_phrases",
          "phrase_classes",
          "bps_codes");

  private ReferenceFiles() {}

  static ReferenceBundle bundle(ReferenceSource source) throws IOException {
    return ReferenceBundle.of(source, paths());
  }

  static List<String> paths() {
    return NAMES.stream().map(name -> "reference/" + name + ".csv").toList();
  }
}
