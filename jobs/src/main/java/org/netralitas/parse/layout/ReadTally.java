package org.netralitas.parse.layout;

import java.io.Serializable;

/**
 * What became of the physical rows of a file, or of a chunk of it: every one is counted once.
 * Mergeable.
 *
 * @param records rows handed out as {@link RawRow}
 * @param blank rows without any text
 * @param titles rows with text above the header
 * @param headers rows of the header
 * @param repeatedHeaders rows further down that repeat the header, or number its columns
 * @param unread rows with text on sheets that have no table
 */
public record ReadTally(
    long records, long blank, long titles, long headers, long repeatedHeaders, long unread)
    implements Serializable {

  public static final ReadTally NONE = new ReadTally(0, 0, 0, 0, 0, 0);

  public ReadTally {
    if (records < 0
        || blank < 0
        || titles < 0
        || headers < 0
        || repeatedHeaders < 0
        || unread < 0) {
      throw new IllegalArgumentException("negative count among the rows of a file");
    }
  }

  public ReadTally plus(ReadTally other) {
    return new ReadTally(
        records + other.records,
        blank + other.blank,
        titles + other.titles,
        headers + other.headers,
        repeatedHeaders + other.repeatedHeaders,
        unread + other.unread);
  }

  /** All rows of the file: records and non-records. */
  public long physicalRows() {
    return records + blank + titles + headers + repeatedHeaders + unread;
  }
}
