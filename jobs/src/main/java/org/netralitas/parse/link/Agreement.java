package org.netralitas.parse.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.EditDistance;
import org.netralitas.parse.Memo;
import org.netralitas.parse.link.PersonTrace.Standing;

/** Compares two records field by field. */
final class Agreement {
  private static final double SAME_WORD = 0.9;
  private static final double SAME_AGENCY = 0.92;
  private static final int LONG_BEGINNING = 14;
  private static final int FORGIVEN_DIGITS = 2;
  private static final int REMEMBERED = 20_000;
  private static final Memo<String, String> PLAIN = new Memo<>(REMEMBERED, Agreement::plainOf);

  private Agreement() {}

  /** One level per field that both records have, in the order of the fields. */
  static List<LinkLevel> of(PersonTrace a, PersonTrace b) {
    List<LinkLevel> levels = new ArrayList<>(6);
    levels.add(name(a.name(), b.name()));
    LinkLevel number = number(a, b);
    if (number != null) {
      levels.add(number);
    } else {
      add(levels, birthDate(a.birthDate(), b.birthDate()));
      if (a.sex() != null && b.sex() != null) {
        levels.add(a.sex() == b.sex() ? LinkLevel.SEX_EQUAL : LinkLevel.SEX_DIFFERENT);
      }
    }
    if (a.agency() != null && b.agency() != null) {
      levels.add(agency(a.agency(), b.agency()));
    }
    levels.add(region(a.regionCode(), b.regionCode()));
    add(levels, position(a.subgroup(), b.subgroup()));
    return levels;
  }

  private static void add(List<LinkLevel> levels, @Nullable LinkLevel level) {
    if (level != null) {
      levels.add(level);
    }
  }

  static LinkLevel name(String a, String b) {
    if (a.equals(b)) {
      return a.indexOf(' ') < 0 ? LinkLevel.NAME_EXACT_ONE_WORD : LinkLevel.NAME_EXACT;
    }
    if (a.replace(" ", "").equals(b.replace(" ", ""))) {
      return LinkLevel.NAME_CLOSE;
    }
    List<String> left = Arrays.asList(a.split(" "));
    List<String> right = Arrays.asList(b.split(" "));
    boolean sameLength = left.size() == right.size();
    if (sameLength && wordsFound(left, right, false) == left.size()) {
      return LinkLevel.NAME_CLOSE;
    }
    List<String> shorter = left.size() <= right.size() ? left : right;
    List<String> longer = shorter == left ? right : left;
    boolean whole = shorter.stream().anyMatch(word -> word.length() > 2 && longer.contains(word));
    return whole && wordsFound(shorter, longer, true) == shorter.size()
        ? LinkLevel.NAME_PARTIAL
        : LinkLevel.NAME_DIFFERENT;
  }

  /** How many words of the shorter name stand in the longer one, in the same order. */
  private static int wordsFound(List<String> shorter, List<String> longer, boolean abbreviated) {
    int from = 0;
    int found = 0;
    for (String word : shorter) {
      for (int j = from; j < longer.size(); j++) {
        if (sameWord(word, longer.get(j)) || (abbreviated && abbreviates(word, longer.get(j)))) {
          found++;
          from = j + 1;
          break;
        }
      }
    }
    return found;
  }

  private static boolean sameWord(String a, String b) {
    return a.equals(b)
        || NameKeys.oneSpelling(a).equals(NameKeys.oneSpelling(b))
        || (Math.min(a.length(), b.length()) > 2 && JaroWinkler.similarity(a, b) >= SAME_WORD);
  }

  private static boolean abbreviates(String a, String b) {
    return (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0);
  }

  /** What is left of a number against a number, or a doubtful one against any other. */
  private static @Nullable LinkLevel number(PersonTrace a, PersonTrace b) {
    boolean damaged = isDamaged(a) || isDamaged(b);
    if (!damaged || a.digits().isEmpty() || b.digits().isEmpty() || otherRegister(a, b)) {
      return null;
    }
    int same = 0;
    int shorter = Math.min(a.digits().length(), b.digits().length());
    while (same < shorter && a.digits().charAt(same) == b.digits().charAt(same)) {
      same++;
    }
    if (same >= LONG_BEGINNING) {
      return LinkLevel.NUMBER_LONG_BEGINNING;
    }
    if (shorter >= LONG_BEGINNING
        && EditDistance.within(FORGIVEN_DIGITS, a.digits(), b.digits()) <= FORGIVEN_DIGITS) {
      return LinkLevel.NUMBER_CLOSE;
    }
    return same == shorter && shorter < LONG_BEGINNING
        ? LinkLevel.NUMBER_SHORT_BEGINNING
        : LinkLevel.NUMBER_DIFFERENT;
  }

  private static boolean isDamaged(PersonTrace trace) {
    return trace.standing() == Standing.DOUBTFUL || trace.standing() == Standing.FRAGMENT;
  }

  private static boolean otherRegister(PersonTrace a, PersonTrace b) {
    return a.standing() == Standing.NIK
        || b.standing() == Standing.NIK
        || a.standing() == Standing.NIP_OLD
        || b.standing() == Standing.NIP_OLD;
  }

  static @Nullable LinkLevel birthDate(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return null;
    }
    if (a.equals(b)) {
      return LinkLevel.BIRTH_DATE_EQUAL;
    }
    if (a.getYear() != b.getYear()) {
      return LinkLevel.BIRTH_DATE_DIFFERENT;
    }
    return a.getDayOfMonth() == b.getMonthValue() && a.getMonthValue() == b.getDayOfMonth()
        ? LinkLevel.BIRTH_DATE_SWAPPED
        : LinkLevel.BIRTH_DATE_SAME_YEAR;
  }

  private static LinkLevel agency(String a, String b) {
    String left = plain(a);
    String right = plain(b);
    return left.equals(right) || JaroWinkler.similarity(left, right) >= SAME_AGENCY
        ? LinkLevel.AGENCY_EQUAL
        : LinkLevel.AGENCY_DIFFERENT;
  }

  private static String plain(String agency) {
    return PLAIN.of(agency);
  }

  /** Long forms of the office of a region made one, so that they do not look alike by length. */
  private static String plainOf(String agency) {
    return agency
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", " ")
        .replaceAll(
            "\\b(pemerintah|pemda|pemkab|pemkot|pemprov|daerah|kabupaten|kab|kota|provinsi|prov)\\b",
            "")
        .replaceAll(" +", " ")
        .strip();
  }

  private static LinkLevel region(String a, String b) {
    if (a.length() > 2 && a.equals(b)) {
      return LinkLevel.REGION_REGENCY;
    }
    return a.substring(0, 2).equals(b.substring(0, 2))
        ? LinkLevel.REGION_PROVINCE
        : LinkLevel.REGION_DIFFERENT;
  }

  private static @Nullable LinkLevel position(PositionSubgroup a, PositionSubgroup b) {
    if (a == PositionSubgroup.UNKNOWN || b == PositionSubgroup.UNKNOWN) {
      return null;
    }
    if (a == b) {
      return LinkLevel.POSITION_SUBGROUP;
    }
    return a.group() == b.group() ? LinkLevel.POSITION_GROUP : LinkLevel.POSITION_DIFFERENT;
  }
}
