package org.netralitas.job;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.ReferenceSource;

/** The files that reading a row needs, to be sent to every task. */
final class ReferenceFiles {
  private static final List<String> NAMES =
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
          "bps_codes");

  private ReferenceFiles() {}

  static ReferenceBundle bundle(ReferenceSource source) throws IOException {
    return ReferenceBundle.of(source, paths());
  }

  static List<String> paths() {
    return Stream.concat(
            CodeLists.files().stream(), NAMES.stream().map(name -> "reference/" + name + ".csv"))
        .toList();
  }

  /** Hash over every file that a table can depend on: those of rows, and the published record. */
  static String sha256(ReferenceSource source) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String path :
        Stream.concat(paths().stream(), PublishedFigures.files().stream()).toList()) {
      try (InputStream in = source.open(path)) {
        hashes.put(path, CodeListFile.sha256(in.readAllBytes()));
      }
    }
    return CodeListFile.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }
}
