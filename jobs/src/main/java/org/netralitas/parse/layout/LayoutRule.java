package org.netralitas.parse.layout;

import org.netralitas.model.Issue;

/**
 * Every reason code that reading files can give. How grave each is stands in {@code
 * data/reference/rules.csv}, with the codes of values.
 */
public enum LayoutRule {
  // Of a file.
  FILE_EMPTY(Effect.STOPS),
  FILE_BINARY(Effect.STOPS),
  FILE_MARKUP(Effect.STOPS),
  FILE_OLD_EXCEL(Effect.STOPS),
  FILE_ENCRYPTED(Effect.STOPS),
  FILE_ZIP_NOT_EXCEL(Effect.STOPS),
  FILE_PACKING_UNKNOWN(Effect.STOPS),
  FILE_TRUNCATED(Effect.STOPS),
  FILE_DAMAGED(Effect.STOPS),
  FILE_HOSTILE(Effect.STOPS),
  FILE_TOO_LARGE(Effect.STOPS),

  // Of a table: a text file, or a sheet of a workbook.
  HEADER_NOT_FOUND(Effect.STOPS),
  HEADER_AMBIGUOUS,
  HEADER_MISSING_ESSENTIAL,
  HEADER_TYPO,
  HEADER_VAGUE,
  HEADER_BY_ELIMINATION,
  TABLE_TOO_WIDE(Effect.STOPS),
  SHEET_HIDDEN,
  SHEET_WITHOUT_TABLE,

  // Of a row.
  ROW_TOO_MANY_FIELDS,
  ROW_TOO_FEW_FIELDS,
  ROW_TOO_LONG,
  ROW_NOT_A_RECORD,
  ROW_HIDDEN,
  QUOTE_UNCLOSED,
  QUOTE_STRAY,
  NUL_BYTES,
  TEXT_UNDECODABLE,
  ENCODING_MIXED,
  JSON_UNREADABLE,

  // Of a field in a row.
  JSON_NESTED,
  CELL_TOO_LONG,
  CELL_TWICE,
  CELL_ERROR,
  CELL_FILLED_FROM_MERGE,
  FORMULA_WITHOUT_VALUE,
  PERSON_NUMBER_MANGLED;

  /** The field name in issues that concern a row as a whole. */
  public static final String WHOLE_ROW = "row";

  /** The field name in issues that concern a file or a sheet. */
  public static final String WHOLE_FILE = "file";

  /** What a rule does to the reading of a file or sheet that it is about. */
  enum Effect {
    /** It was not read, or not to its end. */
    STOPS,
    GOES_ON
  }

  private final Effect effect;

  LayoutRule() {
    this(Effect.GOES_ON);
  }

  LayoutRule(Effect effect) {
    this.effect = effect;
  }

  /** The remark on a row as a whole. */
  Issue onRow() {
    return Issue.of(name(), WHOLE_ROW);
  }

  /** The remark on one field of a row. */
  Issue on(String field) {
    return Issue.of(name(), field);
  }

  /** The remark on a file. */
  FileIssue onFile(String message) {
    return new FileIssue(name(), effect == Effect.STOPS, message, null, 0);
  }

  /** The failure that ends the reading of a file. */
  BadFileException stop(String message) {
    return new BadFileException(onFile(message));
  }
}
