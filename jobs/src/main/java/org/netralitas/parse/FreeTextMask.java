package org.netralitas.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes what identifies a person out of a text before it is kept: numbers of nine digits and more
 * (NIP, NIK, telephone), addresses of mail and accounts, streets with a house number, the row's own
 * name wherever it stands, and names announced by a title ({@code Bapak}, {@code Drs.}, {@code
 * berinisial}) or followed by a degree. It masks too much rather than too little; words of titles,
 * acts and regions stay, so that a masked text can still be coded by hand.
 */
public final class FreeTextMask {
  static final String NUMBER = "[nomor]";
  static final String ACCOUNT = "[akun]";
  static final String NAME = "[nama]";
  static final String STREET = "[alamat]";

  private static final Pattern NUMBERS =
      Pattern.compile("\\+?\\d(?:[ .\\-'\u00a0]{0,2}\\d){8,}|\\d[.,]\\d+ ?[eE]\\+?\\d{1,2}");
  private static final Pattern ACCOUNTS =
      Pattern.compile(
          "[\\w.+-]+@[\\w-]+\\.[\\w.]+|(?:https?://|www\\.)\\S+|(?<![\\w@])@[\\w.]{2,}");

  /** A street with the number of a house; a walk ({@code jalan sehat}) has none. */
  private static final Pattern STREETS =
      Pattern.compile(
          "\\b(?:jalan|jln?\\.?|gang|gg\\.?)\\s+[\\p{L} .'-]{2,40}?[ ,]*"
              + "(?:\\bno(?:mor|\\.)?\\s*\\d+\\w*|\\brt\\.?\\s*\\d+(?:\\s*/?\\s*rw\\.?\\s*\\d+)?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MEMO = 20_000;
  private static final int LONGEST_NAME = 5;
  private static final int SHORTEST_NAME_WORD = 3;

  private final Set<String> announcers = new HashSet<>();
  private final PersonNames names;
  private final Set<String> common;
  private final Memo<String, Masked> memo = new Memo<>(MEMO, this::withoutOthers);
  private final Memo<String, Masked> lines =
      new Memo<>(MEMO, text -> withoutOthers(BLANKS.matcher(text.strip()).replaceAll(" ")));

  private FreeTextMask(PersonNames names, Set<String> common) {
    this.names = names;
    this.common = Set.copyOf(common);
    for (String word : names.announcingTitles()) {
      announcers.add(word);
    }
    announcers.addAll(
        List.of("bernama", "berinisial", "inisial", "nama", "alias", "an", "up", "yth"));
  }

  /** {@code common}: lower-case words that are not masked when they stand alone. */
  static FreeTextMask of(PersonNames names, Set<String> common) {
    return new FreeTextMask(names, common);
  }

  /** The mask for the fields of a case, with the words of their phrases and of the regions. */
  public static FreeTextMask load(ReferenceSource source, PersonNames names) {
    Set<String> common = new HashSet<>(WordClasses.load(source).vocabulary());
    for (String file : List.of(Positions.FILE, Acts.FILE, RegionNames.AGENCIES)) {
      for (CodeListRow row : CodeListFile.read(source, file).rows()) {
        String example = row.optionalText("example");
        common.addAll(Normalised.of(row.text("pattern")).words());
        common.addAll(example == null ? List.of() : Normalised.of(example).words());
      }
    }
    for (CodeListRow row : CodeListFile.read(source, WordForms.FILE).rows()) {
      common.addAll(Normalised.of(row.text("form")).words());
      common.addAll(Normalised.of(row.text("canonical")).words());
    }
    for (String file : List.of("reference/provinces.csv", "reference/regencies.csv")) {
      for (CodeListRow row : CodeListFile.read(source, file).rows()) {
        common.addAll(Normalised.of(row.text("name")).words());
      }
    }
    return new FreeTextMask(names, common);
  }

  /**
   * The text with its identifying parts replaced.
   *
   * @param own name of the row's person; null when it has none
   */
  public String mask(String text, @Nullable PersonName own) {
    return mask(memo.of(text), own);
  }

  /** The same of a text whose blanks are made single first. */
  String maskOneLine(String text, @Nullable PersonName own) {
    return mask(lines.of(text), own);
  }

  private String mask(Masked without, @Nullable PersonName own) {
    return own == null || !mentions(without, own)
        ? without.text()
        : maskNames(without.numbersGone(), own);
  }

  /**
   * A text without what identifies anybody but the row's own person.
   *
   * @param numbersGone the text without numbers and accounts only
   * @param words the words in it
   */
  private record Masked(String text, String numbersGone, Set<String> words) {}

  private Masked withoutOthers(String text) {
    String numbersGone = withoutNumbers(text);
    Set<String> words = new HashSet<>();
    for (Piece piece : pieces(numbersGone)) {
      words.add(names.longForm(piece.letters()));
    }
    return new Masked(maskNames(numbersGone, null), numbersGone, words);
  }

  private static boolean mentions(Masked text, PersonName own) {
    String normal = own.normal();
    int start = 0;
    for (int i = 0; i <= normal.length(); i++) {
      if (i == normal.length() || normal.charAt(i) == ' ') {
        if (text.words().contains(normal.substring(start, i))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static String withoutNumbers(String text) {
    int digits = 0;
    boolean address = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digits += c >= '0' && c <= '9' ? 1 : 0;
      address |= c == '@' || c == ':' || c == 'w' || c == 'W';
    }
    String kept = address ? ACCOUNTS.matcher(text).replaceAll(ACCOUNT) : text;
    // Streets first: a long number right behind that of the house would take it along.
    kept = digits < 1 ? kept : STREETS.matcher(kept).replaceAll(STREET);
    return digits < 3 ? kept : NUMBERS.matcher(kept).replaceAll(NUMBER);
  }

  private record Piece(int start, int end, String letters, boolean capital, boolean dotted) {}

  private String maskNames(String text, @Nullable PersonName own) {
    List<Piece> pieces = pieces(text);
    boolean[] masked = new boolean[pieces.size()];
    if (own != null) {
      maskOwn(pieces, masked, own);
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (announcers.contains(piece.letters())) {
        maskAfter(pieces, masked, i + 1);
      }
      boolean behindComma =
          piece.start() > 1 && text.lastIndexOf(',', piece.start()) >= piece.start() - 2;
      if (names.isDegree(piece.letters()) && (piece.dotted() || behindComma)) {
        maskBefore(pieces, masked, i - 1);
      }
    }
    return written(text, pieces, masked);
  }

  private static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      boolean dotted = false;
      while (end < text.length() && isWithinWord(text.charAt(end))) {
        dotted |= text.charAt(end) == '.';
        end++;
      }
      boolean placeholder = at > 0 && text.charAt(at - 1) == '[' && text.startsWith("]", end);
      if (!placeholder) {
        pieces.add(
            new Piece(
                at,
                end,
                letters(text.substring(at, end)),
                Character.isUpperCase(text.charAt(at)),
                dotted));
      }
      at = end;
    }
    return pieces;
  }

  private static boolean isWithinWord(char c) {
    return Character.isLetter(c)
        || c == '.'
        || c == '\''
        || c == '’'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static String letters(String word) {
    String plain = Normalised.plain(word);
    StringBuilder letters = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      if (Character.isLetter(plain.charAt(i))) {
        letters.append(plain.charAt(i));
      }
    }
    return letters.toString();
  }

  private void maskOwn(List<Piece> pieces, boolean[] masked, PersonName own) {
    Set<String> words = new HashSet<>(List.of(own.normal().split(" ")));
    int run = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      boolean named = i < pieces.size() && words.contains(names.longForm(pieces.get(i).letters()));
      if (named) {
        run++;
        continue;
      }
      for (int j = i - run; j < i; j++) {
        String letters = pieces.get(j).letters();
        boolean telling = letters.length() >= SHORTEST_NAME_WORD && !common.contains(letters);
        boolean initials =
            own.form() == PersonName.Form.INITIALS
                && letters.equals(own.normal())
                && pieces.get(j).capital();
        masked[j] |= run >= 2 || telling || initials;
      }
      run = 0;
    }
  }

  /** Capitalised words behind an announcing one; lower-case ones end the name. */
  private void maskAfter(List<Piece> pieces, boolean[] masked, int from) {
    int first = from;
    while (first < pieces.size() && names.isTitle(pieces.get(first).letters())) {
      first++;
    }
    for (int i = first; i < Math.min(pieces.size(), first + LONGEST_NAME); i++) {
      Piece piece = pieces.get(i);
      if (!canBeName(piece)) {
        return;
      }
      masked[i] = true;
    }
  }

  private void maskBefore(List<Piece> pieces, boolean[] masked, int from) {
    int last = from;
    while (last >= 0 && names.isTitle(pieces.get(last).letters())) {
      last--;
    }
    for (int i = last; i >= Math.max(0, last - LONGEST_NAME + 1); i--) {
      Piece piece = pieces.get(i);
      if (!canBeName(piece)) {
        return;
      }
      masked[i] = true;
    }
  }

  private boolean canBeName(Piece piece) {
    return piece.capital() && !common.contains(piece.letters()) && !names.isTitle(piece.letters());
  }

  private static String written(String text, List<Piece> pieces, boolean[] masked) {
    StringBuilder kept = new StringBuilder(text.length());
    int copied = 0;
    boolean justMasked = false;
    for (int i = 0; i < masked.length; i++) {
      Piece piece = pieces.get(i);
      if (!masked[i]) {
        justMasked = false;
        continue;
      }
      String between = text.substring(copied, piece.start());
      if (justMasked && between.isBlank()) {
        copied = piece.end();
        continue;
      }
      kept.append(between).append(NAME);
      copied = piece.end();
      justMasked = true;
    }
    return kept.append(text.substring(copied)).toString();
  }
}
