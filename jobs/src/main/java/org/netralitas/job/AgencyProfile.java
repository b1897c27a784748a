package org.netralitas.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Labels;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.report.Agency;

/**
 * The agency in whose name a report is issued: names, who answers in law, letterhead, logo, its
 * threshold of publication and its words, all in one file. Two are given, {@code BKN} and {@code
 * KASN}; changing one for the other changes labels only.
 *
 * @param smallestCount counts above 0 and below it are not published unless an option says
 *     otherwise
 * @param words what the agency calls a code, by {@code list.code.language}
 * @param sha256 of the file and its logo, lower-case hex
 */
public record AgencyProfile(
    Agency agency, int smallestCount, SortedMap<String, String> words, String sha256) {
  static final List<String> GIVEN = List.of("BKN", "KASN");
  private static final String WORD = "word.";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
  private static final int LARGEST_LOGO = 200_000;

  /** The profile; {@code data} is {@code data/} of a checkout, null for the copy in the jar. */
  public static AgencyProfile load(@Nullable Path data, @Nullable String named) {
    return load(JobContext.source(data), named);
  }

  /**
   * The profile.
   *
   * @param named {@code BKN} or {@code KASN}, or a file of the same kind; null for {@code BKN}
   * @throws RunFailure of kind BAD_ARGUMENTS naming the file and what is wrong with it
   */
  static AgencyProfile load(ReferenceSource source, @Nullable String named) {
    String name = named == null ? GIVEN.get(0) : named;
    byte[] bytes = isGiven(name) ? given(source, name) : bytes(name, Path.of(""), name);
    Properties profile = new Properties();
    try {
      profile.load(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException | IllegalArgumentException e) {
      throw bad(name + " is no file of properties", e);
    }
    String logoFile = profile.getProperty("logo", "").strip();
    byte[] logo = logoFile.isEmpty() ? new byte[0] : logo(name, logoFile);
    byte[] all = Arrays.copyOf(bytes, bytes.length + logo.length);
    System.arraycopy(logo, 0, all, bytes.length, logo.length);
    return new AgencyProfile(
        new Agency(
            required(profile, name, "short_name"),
            names(profile, name, "id"),
            names(profile, name, "en"),
            logo.length == 0 ? null : Base64.getEncoder().encodeToString(logo)),
        smallestCount(profile, name),
        words(profile),
        CodeListFile.sha256(all));
  }

  /** Whether this is the name of a profile that the program brings, not a file. */
  public static boolean isGiven(String name) {
    return GIVEN.contains(name);
  }

  /** Path of a given profile below {@code data/}. */
  static String file(String name) {
    return "reference/agency_" + name.toLowerCase(Locale.ROOT) + ".properties";
  }

  /** The labels in the agency's words. */
  Labels in(Labels labels) {
    try {
      return labels.with(words);
    } catch (IllegalArgumentException e) {
      throw bad(agency.shortName() + ": " + WORD + e.getMessage(), e);
    }
  }

  /** Fails when a word is for no label. */
  void requireWords(Labels labels) {
    in(labels);
  }

  private static Agency.Names names(Properties profile, String file, String language) {
    String letterhead = profile.getProperty("letterhead_" + language, "");
    return new Agency.Names(
        required(profile, file, "name_" + language),
        profile.getProperty("owner_" + language, "").strip(),
        Arrays.stream(letterhead.split("\\|", -1))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  private static int smallestCount(Properties profile, String file) {
    String value = profile.getProperty("smallest_count", "5").strip();
    try {
      int count = Integer.parseInt(value);
      if (count >= 1) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw bad(
        file + " has the smallest_count " + value + ", which is no whole number from 1", null);
  }

  private static SortedMap<String, String> words(Properties profile) {
    SortedMap<String, String> words = new TreeMap<>();
    for (String name : profile.stringPropertyNames()) {
      if (name.startsWith(WORD)) {
        words.put(name.substring(WORD.length()), profile.getProperty(name).strip());
      }
    }
    return words;
  }

  private static byte[] logo(String profile, String logoFile) {
    Path folder = GIVEN.contains(profile) ? null : Path.of(profile).toAbsolutePath().getParent();
    byte[] logo = bytes(logoFile, folder == null ? Path.of("") : folder, profile);
    if (logo.length < PNG.length
        || !Arrays.equals(Arrays.copyOf(logo, PNG.length), PNG)
        || logo.length > LARGEST_LOGO) {
      throw bad(
          profile + " has the logo " + logoFile + ", which is no PNG of at most 200 kB", null);
    }
    return logo;
  }

  private static byte[] given(ReferenceSource source, String name) {
    try (InputStream in = source.open(file(name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw bad("data/" + file(name) + " cannot be read", e);
    }
  }

  private static byte[] bytes(String file, Path folder, String profile) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException | InvalidPathException e) {
      throw bad(
          file.equals(profile)
              ? file + " cannot be read"
              : profile + ": its logo " + file + " cannot be read",
          e);
    }
  }

  private static String required(Properties profile, String file, String name) {
    String value = profile.getProperty(name);
    if (value == null || value.isBlank()) {
      throw bad(file + " has no " + name, null);
    }
    return value.strip();
  }

  private static RunFailure bad(String what, @Nullable Throwable cause) {
    return new RunFailure(
        RunFailure.Kind.BAD_ARGUMENTS,
        "--agency-profile: " + what + "; give BKN, KASN or a file like data/" + file(GIVEN.get(0)),
        cause);
  }
}
