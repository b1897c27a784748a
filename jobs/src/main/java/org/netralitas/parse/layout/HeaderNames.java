package org.netralitas.parse.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/**
 * Spellings of column titles and the fields they stand for, from {@code
 * data/reference/header_names.csv}. Case, punctuation, line breaks, word order, abbreviations and
 * small typing errors do not matter. Immutable.
 */
public final class HeaderNames implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final String FILE = "reference/header_names.csv";

  private static final Pattern SLASH = Pattern.compile("/");
  private static final Pattern BAR = Pattern.compile("\\|");

  /** Longer titles are sentences. */
  private static final int MAX_TITLE_CHARS = 120;

  /** One letter wrong in a title of five letters, two in one of nine. */
  private static final int ONE_ERROR_FROM = 5;

  private static final int TWO_ERRORS_FROM = 9;

  private record Spelling(
      String joined, long letters, HeaderMatch.Kind kind, List<RawField> fields, String text)
      implements Serializable {
    Spelling(String joined, HeaderMatch.Kind kind, List<RawField> fields, String text) {
      this(joined, TypingDistance.letters(joined), kind, fields, text);
    }

    HeaderMatch as(HeaderMatch.Kind met) {
      return new HeaderMatch(met, fields, text);
    }
  }

  private final HashMap<String, String> synonyms = new HashMap<>();
  private final HashMap<String, Spelling> byJoined = new HashMap<>();
  private final HashMap<String, Spelling> byWords = new HashMap<>();
  private final ArrayList<Spelling> forgiving = new ArrayList<>();

  private HeaderNames(CodeListFile list) {
    for (CodeListRow row : list.rows()) {
      if (row.text("kind").equals("word")) {
        String meaning = row.optionalText("meaning");
        String before =
            synonyms.put(
                row.text("spelling").toLowerCase(Locale.ROOT), meaning == null ? "" : meaning);
        if (before != null) {
          throw row.error("spelling " + row.text("spelling") + " is there twice");
        }
      }
    }
    for (CodeListRow row : list.rows()) {
      if (!row.text("kind").equals("word")) {
        add(row);
      }
    }
  }

  /**
   * Reads the list.
   *
   * @throws org.netralitas.parse.CodeListException when it cannot be read, or when one spelling
   *     stands for two things
   */
  public static HeaderNames load(ReferenceSource source) {
    return new HeaderNames(CodeListFile.read(source, FILE));
  }

  private void add(CodeListRow row) {
    String text = row.text("spelling");
    List<String> words = HeaderText.words(text, synonyms);
    if (words.isEmpty()) {
      throw row.error("spelling " + text + " has no words");
    }
    HeaderMatch.Kind kind =
        switch (row.text("kind")) {
          case "clear" -> HeaderMatch.Kind.CLEAR;
          case "weak" -> HeaderMatch.Kind.WEAK;
          case "vague" -> HeaderMatch.Kind.VAGUE;
          case "other" -> HeaderMatch.Kind.OTHER;
          default ->
              throw row.error(
                  "kind is " + row.text("kind") + ", not clear, weak, vague, other or word");
        };
    Spelling spelling = new Spelling(HeaderText.joined(words), kind, fields(row, kind), text);
    Spelling before = byJoined.put(spelling.joined(), spelling);
    Spelling permuted = byWords.put(HeaderText.inAnyOrder(words), spelling);
    refuseConflict(row, spelling, before);
    refuseConflict(row, spelling, permuted);
    if (kind == HeaderMatch.Kind.CLEAR || kind == HeaderMatch.Kind.WEAK) {
      forgiving.add(spelling);
    }
  }

  private static List<RawField> fields(CodeListRow row, HeaderMatch.Kind kind) {
    List<RawField> fields = new ArrayList<>();
    if (kind != HeaderMatch.Kind.OTHER) {
      for (String name : BAR.split(row.text("meaning"), -1)) {
        RawField field = RawField.named(name.strip());
        if (field == null) {
          throw row.error("meaning " + name.strip() + " is no field");
        }
        fields.add(field);
      }
    }
    boolean several = fields.size() > 1;
    if (several != (kind == HeaderMatch.Kind.VAGUE)) {
      throw row.error("a vague spelling has several meanings, any other one: " + fields);
    }
    return List.copyOf(fields);
  }

  private static void refuseConflict(
      CodeListRow row, Spelling spelling, @Nullable Spelling before) {
    if (before != null
        && !(before.fields().equals(spelling.fields()) && before.kind() == spelling.kind())) {
      throw row.error(
          "spelling " + spelling.text() + " reads like " + before.text() + " but means another");
    }
  }

  /** Recognises a column title; UNKNOWN is an answer. */
  HeaderMatch match(String title) {
    if (title.isBlank() || title.length() > MAX_TITLE_CHARS) {
      return HeaderMatch.NOTHING;
    }
    Spelling exact = find(title);
    if (exact == null) {
      exact = find(HeaderText.withoutBrackets(title));
    }
    if (exact == null && title.indexOf('/') >= 0) {
      exact = agreed(SLASH.split(title, -1));
    }
    return exact != null ? exact.as(exact.kind()) : closest(title);
  }

  /**
   * Recognises a title below another: {@code Nomor} under {@code Rekomendasi}. On its own the lower
   * one counts only when the upper one leaves it its meaning: {@code Nama} under {@code Wilayah}
   * names no person, and nothing under {@code Pelapor} is a field.
   */
  HeaderMatch matchUnder(String above, String title) {
    HeaderMatch both = match(above + " " + title);
    if (both.isKnown() && both.kind() != HeaderMatch.Kind.TYPO) {
      return both;
    }
    HeaderMatch alone = match(title);
    return isBlockedBy(match(above), alone) || alone.kind().compareTo(both.kind()) >= 0
        ? both
        : alone;
  }

  private static boolean isBlockedBy(HeaderMatch above, HeaderMatch alone) {
    if (!alone.isField() || !above.isKnown()) {
      return false;
    }
    if (above.isField() && above.fields().contains(RawField.PERSON_NAME)) {
      return false;
    }
    boolean general =
        alone.kind() != HeaderMatch.Kind.CLEAR || alone.fields().contains(RawField.PERSON_NAME);
    return general || above.kind() == HeaderMatch.Kind.OTHER;
  }

  private @Nullable Spelling find(String title) {
    List<String> words = HeaderText.words(title, synonyms);
    if (words.isEmpty()) {
      return null;
    }
    Spelling exact = byJoined.get(HeaderText.joined(words));
    return exact != null ? exact : byWords.get(HeaderText.inAnyOrder(words));
  }

  /** {@code Nama/Inisial} is what both parts are; {@code Nama/NIP} is neither. */
  private @Nullable Spelling agreed(String[] parts) {
    Spelling common = null;
    for (String part : parts) {
      Spelling met = find(part);
      if (met == null || (common != null && !met.fields().equals(common.fields()))) {
        return null;
      }
      common = met;
    }
    return common;
  }

  /** The one field within typing distance; nothing when two are equally near. */
  private HeaderMatch closest(String title) {
    String joined = HeaderText.joined(HeaderText.words(title, synonyms));
    int allowed =
        joined.length() >= TWO_ERRORS_FROM ? 2 : joined.length() >= ONE_ERROR_FROM ? 1 : 0;
    Spelling best = null;
    int distance = allowed + 1;
    long letters = TypingDistance.letters(joined);
    boolean tie = false;
    for (Spelling candidate : forgiving) {
      int length = candidate.joined().length();
      if (length < ONE_ERROR_FROM
          || Math.abs(length - joined.length()) > allowed
          || TypingDistance.atLeast(letters, candidate.letters()) > allowed) {
        continue;
      }
      int errors = TypingDistance.between(joined, candidate.joined(), Math.min(allowed, distance));
      if (errors < distance) {
        best = candidate;
        distance = errors;
        tie = false;
      } else if (errors == distance && best != null && !best.fields().equals(candidate.fields())) {
        tie = true;
      }
    }
    return best == null || tie || distance > allowed
        ? HeaderMatch.NOTHING
        : best.as(HeaderMatch.Kind.TYPO);
  }

  /** How many spellings the list has, words apart. */
  public int size() {
    return byJoined.size();
  }
}
