package org.netralitas.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

/**
 * Names of persons, brought to one form for linking: {@code Drs. H. MOH. ANWAR, S.Pd., M.Si.} is
 * {@code muhammad anwar}. Titles, degrees and short forms: {@code data/reference/name_phrases.csv}.
 */
public final class PersonNames {
  static final String FIELD = "person_name";
  static final String FILE = "reference/name_phrases.csv";
  private static final int LONGEST = 200;

  private final Set<String> titles = new HashSet<>();
  private final Set<String> degrees = new HashSet<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> closers = new HashSet<>();
  private final Map<String, String> longForms = new HashMap<>();

  /** What a word does in a name. */
  private enum Kind {
    TITLE,
    DEGREE,
    NOBODY,
    CLOSER,
    SHORT
  }

  private PersonNames() {}

  public static PersonNames load(ReferenceSource source) {
    PersonNames names = new PersonNames();
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      for (String form : Normalised.listed(row.text("forms"))) {
        switch (row.code("kind", Kind.class)) {
          case TITLE -> names.titles.add(form);
          case DEGREE -> names.degrees.add(form);
          case NOBODY -> names.nobody.add(form);
          case CLOSER -> names.closers.add(form);
          case SHORT -> names.longForms.put(form, row.text("becomes"));
        }
      }
    }
    return names;
  }

  /** Reads a name; null, blank and words for nobody give no value and no issue. */
  public Parsed<PersonName> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return Parsed.empty();
    }
    String plain = Normalised.plain(raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw);
    List<String> words = List.of();
    int from = 0;
    while (from < plain.length() && words.isEmpty()) {
      int to = from;
      while (to < plain.length() && ",;/(".indexOf(plain.charAt(to)) < 0) {
        to++;
      }
      words = words(plain, from, to);
      from = to + 1;
    }
    if (words.isEmpty()) {
      return onlyTitles(plain);
    }
    if (nobody.containsAll(words)) {
      return Parsed.empty();
    }
    if (areInitials(words)) {
      return Parsed.of(
          new PersonName(String.join(" ", words), PersonName.Form.INITIALS),
          Issue.of(Issues.NAME_INITIALS, FIELD));
    }
    return Parsed.of(new PersonName(String.join(" ", words), PersonName.Form.FULL));
  }

  /** True for a word that stands before or behind names without being one. */
  boolean isTitle(String word) {
    return titles.contains(word) || degrees.contains(word);
  }

  boolean isDegree(String word) {
    return degrees.contains(word);
  }

  /** Titles of more than one letter, which announce a name in running text. */
  Set<String> announcingTitles() {
    Set<String> announcing = new HashSet<>(titles);
    announcing.removeIf(title -> title.length() < 2);
    return announcing;
  }

  /** {@code moh} is {@code muhammad}; any other word is itself. */
  String longForm(String word) {
    return longForms.getOrDefault(word, word);
  }

  /** {@code SH} alone is somebody's first letters, not a lawyer without a name. */
  private Parsed<PersonName> onlyTitles(String plain) {
    String stripped = plain.strip();
    String last = letters(stripped.substring(stripped.lastIndexOf(' ') + 1));
    if (nobody.contains(last)) {
      return Parsed.empty();
    }
    return degrees.contains(last)
        ? Parsed.of(
            new PersonName(last, PersonName.Form.INITIALS), Issue.of(Issues.NAME_INITIALS, FIELD))
        : Parsed.failed(Issue.of(Issues.NAME_UNREADABLE, FIELD));
  }

  private List<String> words(String text, int from, int to) {
    List<String> words = new ArrayList<>(6);
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || " \t\n\r\"-_:".indexOf(text.charAt(i)) >= 0) {
        if (i > start) {
          addParts(text.substring(start, i), words);
        }
        start = i + 1;
      }
    }
    int close = -1;
    for (int i = 1; i < words.size() && close < 0; i++) {
      close = closers.contains(words.get(i)) ? i : -1;
    }
    List<String> kept = close < 0 ? words : new ArrayList<>(words.subList(0, close));
    while (kept.size() > 1 && degrees.contains(kept.get(kept.size() - 1))) {
      kept.remove(kept.size() - 1);
    }
    while (!kept.isEmpty()
        && titles.contains(kept.get(0))
        && (kept.size() > 1 || kept.get(0).length() > 2)) {
      kept.remove(0);
    }
    if (kept.size() == 1 && isTitle(kept.get(0))) {
      return List.of();
    }
    kept.replaceAll(word -> longForms.getOrDefault(word, word));
    return kept;
  }

  /** {@code s.pd} is one word, a degree; {@code h.ahmad} is two. */
  private void addParts(String raw, List<String> words) {
    String joined = letters(raw);
    if (joined.isEmpty()) {
      return;
    }
    int dot = raw.indexOf('.');
    boolean inner = dot > 0 && dot < raw.length() - 1;
    if (!inner || isTitle(joined)) {
      words.add(joined);
      return;
    }
    int start = 0;
    for (int i = 0; i <= raw.length(); i++) {
      if (i == raw.length() || raw.charAt(i) == '.') {
        String word = letters(raw.substring(start, i));
        if (!word.isEmpty()) {
          words.add(word);
        }
        start = i + 1;
      }
    }
  }

  private static String letters(String raw) {
    int letter = 0;
    while (letter < raw.length() && Character.isLetter(raw.charAt(letter))) {
      letter++;
    }
    if (letter == raw.length()) {
      return raw;
    }
    StringBuilder letters = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isLetter(c)) {
        letters.append(c);
      }
    }
    return letters.toString();
  }

  private static boolean areInitials(List<String> words) {
    int letters = 0;
    for (String word : words) {
      letters += word.length();
      if (word.length() > 3) {
        return false;
      }
    }
    if (words.size() == 1) {
      return letters <= 2 || !hasVowel(words.get(0));
    }
    return words.stream().allMatch(w -> w.length() == 1)
        || (letters <= 2 * words.size() && words.stream().noneMatch(PersonNames::hasVowel));
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(c -> "aeiouy".indexOf(c) >= 0);
  }
}
