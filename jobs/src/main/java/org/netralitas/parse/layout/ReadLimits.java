package org.netralitas.parse.layout;

/** How much a file may ask for before it ends in an error. */
final class ReadLimits {

  private ReadLimits() {}

  /** Bytes looked at to tell a layout: a title, a header and some dozen rows fit well. */
  static final int SAMPLE_BYTES = 64 * 1024;

  /** Rows looked at for a header; letterheads and notes above a table take ten to twenty. */
  static final int HEADER_SEARCH_ROWS = 50;

  /** Columns with content; the widest office tables seen have some sixty. */
  static final int MAX_COLUMNS = 1_000;

  /** Characters of one cell: what Excel itself allows. */
  static final int MAX_CELL_CHARS = 32_767;

  /**
   * Bytes of one row of text: all fields of the contract at Excel's limit in ASCII, and half more.
   */
  static final int MAX_RECORD_BYTES = 1024 * 1024;

  /** Line breaks in one quoted cell; more than this is a quote that was never closed. */
  static final int MAX_LINES_IN_CELL = 100;

  /** Inflated bytes per packed byte; worksheets of equal rows reach about 100, a bomb 1,000. */
  static final int MAX_RATIO = 250;

  /** Inflated bytes below which the ratio says nothing. */
  static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

  /** Bytes of a workbook inside gzip, which must be held in memory; they gain nothing by it. */
  static final int MAX_UNPACKED_IN_MEMORY = 64 * 1024 * 1024;

  /** Inflated bytes of one workbook: a full sheet of a million rows takes about 1 GiB. */
  static final long MAX_WORKBOOK_BYTES = 4L * 1024 * 1024 * 1024;

  /** Parts of one workbook; pictures and sheets together stay far below. */
  static final int MAX_WORKBOOK_PARTS = 10_000;

  /** Bytes of a workbook part that is held in memory: the list of sheets, the styles. */
  static final int MAX_SMALL_PART_BYTES = 16 * 1024 * 1024;

  /** Distinct texts of a workbook, held in memory. */
  static final int MAX_SHARED_STRINGS = 2_000_000;

  /** Characters of all distinct texts of a workbook, held in memory. */
  static final long MAX_SHARED_CHARS = 96L * 1024 * 1024;

  /** Merged ranges of one sheet, held in memory. */
  static final int MAX_MERGES = 200_000;

  /** Bytes between two angle brackets: a text far beyond Excel's limit, or a tag gone wild. */
  static final int MAX_XML_RUN = 512 * 1024;

  /** Depth of elements; worksheets need ten. */
  static final int MAX_XML_DEPTH = 64;

  /** Distinct element and attribute names; a parser keeps each one. */
  static final int MAX_XML_NAMES = 4_000;

  /** Depth of JSON that the parser follows. */
  static final int MAX_JSON_DEPTH = 64;

  /** Distinct keys of a JSON file; beyond that the keys are values in disguise. */
  static final int MAX_JSON_KEYS = 2_000;

  /** Remarks kept per file on its header; a workbook may have a thousand sheets. */
  static final int MAX_FILE_ISSUES = 500;
}
