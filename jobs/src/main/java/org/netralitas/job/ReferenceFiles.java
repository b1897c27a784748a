package org.netralitas.job;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.ReferenceSource;

/** The files below {@code data/} that an edition depends on. */
final class ReferenceFiles {
  /** What tables and report need besides. */
  private static final List<String> OTHERS =
      List.of(
          "published/figures.csv",
          "reference/agencies.csv",
          "reference/crosswalk_categories.csv",
          "reference/crosswalk_metrics.csv",
          "reference/pns_national.csv");

  /** What reading a row needs, to be sent to every task. */
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

  /** Hash of every file that an edition depends on, by path. */
  static SortedMap<String, String> hashes(ReferenceSource source) {
    SortedMap<String, String> hashes = new TreeMap<>();
    Stream.concat(paths().stream(), OTHERS.stream())
        .forEach(name -> hashes.put(name, CodeListFile.read(source, name).sha256()));
    return hashes;
  }

  static List<String> paths() {
    return NAMES.stream().map(name -> "reference/" + name + ".csv").toList();
  }
}
