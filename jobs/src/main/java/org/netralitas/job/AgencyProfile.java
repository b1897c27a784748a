package org.netralitas.job;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.report.Agency;
import org.netralitas.store.EditionStore;

/** The agency in whose name a report is issued; changing it changes labels only. */
final class AgencyProfile {
  private static final String DEFAULT = "BKN";

  private AgencyProfile() {}

  /**
   * The profile.
   *
   * @param file properties {@code short_name, name_id, name_en}; null for the default of {@code
   *     data/reference/agencies.csv}
   */
  static Agency load(ReferenceSource source, @Nullable String file) {
    if (file == null) {
      for (CodeListRow row : CodeListFile.read(source, "reference/agencies.csv").rows()) {
        if (row.text("short_name").equals(DEFAULT)) {
          return new Agency(DEFAULT, row.text("name_id"), row.text("name_en"));
        }
      }
      throw new IllegalStateException("agencies.csv has no " + DEFAULT);
    }
    Properties profile = new Properties();
    try {
      profile.load(new StringReader(new String(bytes(file), StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw badProfile(file + " is no file of properties", e);
    }
    return new Agency(
        required(profile, file, "short_name"),
        required(profile, file, "name_id"),
        required(profile, file, "name_en"));
  }

  /** Hash of the file, lower-case hex. */
  static String sha256(String file) {
    SortedMap<String, String> content = new TreeMap<>();
    content.put("profile", new String(bytes(file), StandardCharsets.ISO_8859_1));
    return EditionStore.hash(content);
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw badProfile(file + " cannot be read", e);
    }
  }

  private static String required(Properties profile, String file, String name) {
    String value = profile.getProperty(name);
    if (value == null || value.isBlank()) {
      throw badProfile(file + " has no " + name, null);
    }
    return value.strip();
  }

  private static RunFailure badProfile(String what, @Nullable Throwable cause) {
    return new RunFailure(
        RunFailure.Kind.BAD_ARGUMENTS,
        "--agency-profile: " + what + "; give a file with short_name, name_id and name_en",
        cause);
  }
}
