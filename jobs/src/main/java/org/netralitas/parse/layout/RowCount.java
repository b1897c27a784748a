package org.netralitas.parse.layout;

/** Counts physical rows while they are read. */
final class RowCount {
  long records;
  long blank;
  long titles;
  long headers;
  long repeatedHeaders;
  long unread;

  ReadTally tally() {
    return new ReadTally(records, blank, titles, headers, repeatedHeaders, unread);
  }
}
