package org.netralitas.sample;

import java.time.LocalDate;
import java.util.List;
import org.netralitas.parse.CodeListRow;

/**
 * One number that the sample meets exactly: cases counted by their state on a day.
 *
 * @param cutOff last day that counts
 * @param measure what is counted
 * @param dimension what the codes are codes of, {@code total} for none
 * @param codes codes parted by semicolons; for two dimensions both parted by a slash
 * @param count cases
 * @param row where it stands, for messages
 */
record Target(
    LocalDate cutOff,
    Measure measure,
    String dimension,
    String codes,
    long count,
    CodeListRow row) {

  /** What is counted, by the day on which it happened. */
  enum Measure {
    REPORTED,
    PROVEN,
    FOLLOWED_UP,
    /** Found not proven; counted by the day of the report, as decisions carry no day. */
    NOT_PROVEN,
    /** Closed for lack of documents; counted by the day of the report. */
    INCOMPLETE,
    /** Still open; counted by the day of the report. */
    IN_PROCESS,
    /** Proven, by the sanction recommended. */
    RECOMMENDED,
    /** Followed up, by the sanction imposed. */
    IMPOSED
  }

  /** How the number relates to the published record. */
  enum Basis {
    /** Printed as a count. */
    PUBLISHED,
    /** The count nearest to a printed share. */
    SHARE,
    /** A printed ratio or count of another office, carried over to this count. */
    SCALED,
    /** Not published; chosen so that everything else can hold. */
    CHOSEN,
    /** Printed, and deliberately not met; the note says why. */
    NOT_MET
  }

  List<String> codeList() {
    return List.of(codes.split(";", -1));
  }

  /** The part before the slash. */
  Target left() {
    return withCodes(codes.substring(0, slash()));
  }

  /** The part behind the slash. */
  Target right() {
    return withCodes(codes.substring(slash() + 1));
  }

  private int slash() {
    int slash = codes.indexOf('/');
    if (slash < 0) {
      throw row.error("codes " + codes + " have no slash");
    }
    return slash;
  }

  private Target withCodes(String part) {
    return new Target(cutOff, measure, dimension, part, count, row);
  }
}
