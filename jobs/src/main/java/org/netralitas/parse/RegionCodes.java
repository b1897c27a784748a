package org.netralitas.parse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Region;

/**
 * Region codes as text. The home ministry writes {@code 53.10} with a dot; the statistics office
 * writes {@code 5310} without, and for 166 regencies that is another region. So a dotted code is
 * the ministry's; a bare one is taken only when both offices mean the same region by it, else
 * another text of the row must say which is meant. {@code 53.1} is {@code 53.10} after a
 * spreadsheet made a number of it: codes have two digits, and a number loses only zeros at its end.
 * Bare codes of Papua (9…) are never taken: the statistics office renumbered there twice.
 */
final class RegionCodes {
  private static final Pattern CODE =
      Pattern.compile("^\\s*\\[?'?(\\d{2})(?:([.,])?(\\d{1,2})(?:[.,]?\\d{0,10})?)?\\]?(\\D.*)?$");

  private final RegionIndex index;
  private final Map<String, String> ministryCodeOfBps;

  /**
   * A code read.
   *
   * @param ministry what the home ministry means by it; null when it has no such code
   * @param bps what the statistics office means by it; null when the code is dotted, or unknown
   * @param repaired true when a lost zero was put back
   * @param rest the text behind the code
   */
  record Code(
      @Nullable Region ministry,
      @Nullable Region bps,
      boolean dotted,
      boolean repaired,
      String rest) {

    /** The region, when only one can be meant. */
    @Nullable Region certain() {
      Region own = ministry;
      if (own == null) {
        return null;
      }
      boolean agreed = bps != null && bps.code2020().equals(own.code2020());
      return dotted || agreed ? own : null;
    }
  }

  RegionCodes(RegionIndex index, Map<String, String> ministryCodeOfBps) {
    this.index = index;
    this.ministryCodeOfBps = Map.copyOf(ministryCodeOfBps);
  }

  /** The code at the beginning of a text; null when it does not begin with one. */
  @Nullable Code read(String raw) {
    if (raw.isEmpty() || raw.length() > 80 || !startsWithDigits(raw)) {
      return null;
    }
    Matcher matcher = CODE.matcher(raw);
    if (!matcher.matches()) {
      return null;
    }
    String rest = matcher.group(4) == null ? "" : matcher.group(4);
    String province = matcher.group(1);
    String separator = matcher.group(2);
    String serial = matcher.group(3);
    if (serial == null || (separator != null && serial.equals("0"))) {
      return province(province, serial != null, rest);
    }
    if (separator != null) {
      boolean lostZero = serial.length() == 1;
      Region region = index.withCode(province + "." + (lostZero ? serial + "0" : serial));
      return new Code(region, null, true, lostZero, rest);
    }
    if (serial.length() == 1) {
      return null;
    }
    String bare = province + serial;
    Region own = index.withCode(province + "." + serial);
    String listed = ministryCodeOfBps.get(bare);
    Region statistics = listed == null ? own : index.withCode(listed);
    return new Code(
        own, bare.startsWith("9") && listed == null ? null : statistics, false, false, rest);
  }

  private Code province(String code, boolean repaired, String rest) {
    Region region = index.withCode(code);
    return new Code(region, code.startsWith("9") ? null : region, false, repaired, rest);
  }

  private static boolean startsWithDigits(String raw) {
    for (int i = 0; i < Math.min(raw.length(), 4); i++) {
      char c = raw.charAt(i);
      if (c >= '0' && c <= '9') {
        return true;
      }
      if (c != ' ' && c != '[' && c != '\'') {
        return false;
      }
    }
    return false;
  }
}
