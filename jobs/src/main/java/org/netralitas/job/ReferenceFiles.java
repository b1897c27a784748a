package org.netralitas.job;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.ReferenceSource;

/** The files below {@code data/} that an edition depends on. */
final class ReferenceFiles {
  /** What reading a row needs besides the code lists. */
  private static final List<String> PHRASES =
      List.of(
          "region_short_names",
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
          "bps_codes",
          "linking",
          "linking_thresholds");

  private static final List<String> OTHERS =
      List.of("reference/agencies.csv", "reference/labelled_texts.csv");

  private ReferenceFiles() {}

  /** What reading a row needs, to be sent to every task. */
  static ReferenceBundle bundle(ReferenceSource source) throws IOException {
    return ReferenceBundle.of(source, ofRows().toList());
  }

  /** Hash of every file that an edition depends on, by path. */
  static SortedMap<String, String> hashes(ReferenceSource source) {
    SortedMap<String, String> hashes = new TreeMap<>();
    Stream.of(ofRows(), PublishedFigures.files().stream(), OTHERS.stream())
        .flatMap(names -> names)
        .forEach(name -> hashes.put(name, CodeListFile.read(source, name).sha256()));
    for (String agency : AgencyProfile.GIVEN) {
      hashes.put(AgencyProfile.file(agency), AgencyProfile.load(source, agency).sha256());
    }
    return hashes;
  }

  private static Stream<String> ofRows() {
    return Stream.concat(
        CodeLists.files().stream(), PHRASES.stream().map(name -> "reference/" + name + ".csv"));
  }
}
