package org.netralitas.parse.layout;

import java.util.List;

/**
 * What a column title was recognised as.
 *
 * @param fields one for CLEAR, TYPO and WEAK; the candidates for VAGUE; none otherwise
 * @param spelling the spelling of the list that was met
 */
record HeaderMatch(Kind kind, List<RawField> fields, String spelling) {

  /** How sure it is, best first. */
  enum Kind {
    /** Says what it is. */
    CLEAR,
    /** A clear spelling but for a typing error. */
    TYPO,
    /** Taken for the field only when no column says so more clearly. */
    WEAK,
    /** Known, but may mean several fields. */
    VAGUE,
    /** Known to be none of the fields. */
    OTHER,
    UNKNOWN
  }

  static final HeaderMatch NOTHING = new HeaderMatch(Kind.UNKNOWN, List.of(), "");

  HeaderMatch {
    fields = List.copyOf(fields);
  }

  boolean isField() {
    return kind == Kind.CLEAR || kind == Kind.TYPO || kind == Kind.WEAK;
  }

  boolean isKnown() {
    return kind != Kind.UNKNOWN;
  }
}
