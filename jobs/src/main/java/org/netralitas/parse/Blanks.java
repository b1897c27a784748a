package org.netralitas.parse;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What offices write into a cell when they have nothing to say. */
final class Blanks {
  private static final Set<String> NOTHING =
      Set.of(
          "",
          "-",
          "--",
          "---",
          ".",
          "..",
          "...",
          "?",
          "??",
          "x",
          "xx",
          "xxx",
          "n/a",
          "na",
          "nan",
          "null",
          "none",
          "nil",
          "nihil",
          "kosong",
          "tidak ada",
          "tidak ada data",
          "tdk ada",
          "belum ada",
          "belum",
          "tidak diketahui",
          "tdk diketahui",
          "tidak disebutkan",
          "tidak tercantum",
          "tidak jelas",
          "unknown",
          "anonim",
          "(kosong)",
          "#n/a",
          "#ref!",
          "#value!",
          "_");

  private static final int ASCII = 128;

  /** Of each first letter the lengths that the words have, as bits: most texts are told by it. */
  private static final long[] LENGTHS = lengths();

  private Blanks() {}

  private static long[] lengths() {
    long[] lengths = new long[ASCII];
    for (String word : NOTHING) {
      if (!word.isEmpty()) {
        lengths[word.charAt(0)] |= 1L << word.length();
      }
    }
    return lengths;
  }

  /** True for null, blanks, dashes and the words for "nothing". */
  static boolean isBlank(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return true;
    }
    if (raw.length() > 20) {
      return raw.isBlank();
    }
    char first = Character.toLowerCase(raw.charAt(0));
    char last = raw.charAt(raw.length() - 1);
    boolean bare = first > ' ' && first < ASCII && last > ' ' && last < ASCII;
    if (bare && (LENGTHS[first] & (1L << raw.length())) == 0) {
      return false;
    }
    return NOTHING.contains(strip(raw).toLowerCase(Locale.ROOT));
  }

  /** Without blanks at either end, no-break spaces and invisible marks included. */
  static String strip(String raw) {
    int start = 0;
    int end = raw.length();
    while (start < end && isSpace(raw.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(raw.charAt(end - 1))) {
      end--;
    }
    return raw.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c)
        || c == '\u00a0'
        || c == '\u2007'
        || c == '\u202f'
        || c == '\ufeff'
        || c == '\u200b';
  }

  /** The constant that the text names, however its words are parted; null when it names none. */
  static <E extends Enum<E>> @Nullable E code(@Nullable String raw, Class<E> codes) {
    if (raw == null || raw.length() > 40) {
      return null;
    }
    String name = strip(raw).toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    for (E code : codes.getEnumConstants()) {
      if (code.name().equals(name)) {
        return code;
      }
    }
    return null;
  }
}
