package org.netralitas.parse.layout;

import org.netralitas.model.Issue;
import org.netralitas.model.Severity;

/**
 * Every reason code that reading files can give. On a file or sheet REJECT means that it was not
 * read, or not to its end; HOLD that a person should look before its rows are used.
 */
public enum LayoutRule {
  // Of a file.
  FILE_EMPTY(Severity.REJECT),
  FILE_BINARY(Severity.REJECT),
  FILE_MARKUP(Severity.REJECT),
  FILE_OLD_EXCEL(Severity.REJECT),
  FILE_ENCRYPTED(Severity.REJECT),
  FILE_ZIP_NOT_EXCEL(Severity.REJECT),
  FILE_PACKING_UNKNOWN(Severity.REJECT),
  FILE_TRUNCATED(Severity.REJECT),
  FILE_DAMAGED(Severity.REJECT),
  FILE_HOSTILE(Severity.REJECT),
  FILE_TOO_LARGE(Severity.REJECT),

  // Of a table: a text file, or a sheet of a workbook.
  HEADER_NOT_FOUND(Severity.REJECT),
  HEADER_AMBIGUOUS(Severity.HOLD),
  HEADER_MISSING_ESSENTIAL(Severity.HOLD),
  HEADER_TYPO(Severity.WARN),
  HEADER_VAGUE(Severity.WARN),
  HEADER_BY_ELIMINATION(Severity.WARN),
  TABLE_TOO_WIDE(Severity.REJECT),
  SHEET_HIDDEN(Severity.WARN),
  SHEET_WITHOUT_TABLE(Severity.WARN),

  // Of a row.
  ROW_TOO_MANY_FIELDS(Severity.REJECT),
  ROW_TOO_FEW_FIELDS(Severity.HOLD),
  ROW_TOO_LONG(Severity.REJECT),
  ROW_NOT_A_RECORD(Severity.REJECT),
  ROW_HIDDEN(Severity.WARN),
  QUOTE_UNCLOSED(Severity.HOLD),
  QUOTE_STRAY(Severity.WARN),
  NUL_BYTES(Severity.WARN),
  TEXT_UNDECODABLE(Severity.WARN),
  ENCODING_MIXED(Severity.WARN),
  JSON_UNREADABLE(Severity.REJECT),

  // Of a field in a row.
  JSON_NESTED(Severity.HOLD),
  CELL_TOO_LONG(Severity.HOLD),
  CELL_TWICE(Severity.HOLD),
  CELL_ERROR(Severity.WARN),
  CELL_FILLED_FROM_MERGE(Severity.WARN),
  FORMULA_WITHOUT_VALUE(Severity.HOLD),
  PERSON_NUMBER_MANGLED(Severity.HOLD);

  /** The field name in issues that concern a row as a whole. */
  public static final String WHOLE_ROW = "row";

  private final Severity severity;

  LayoutRule(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
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
    return new FileIssue(name(), severity, message, null, 0);
  }

  /** The failure that ends the reading of a file. */
  BadFileException stop(String message) {
    return new BadFileException(onFile(message));
  }
}
