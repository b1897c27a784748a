package org.netralitas.job;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a dry run found out about one raw file.
 *
 * @param name election and path below its folder
 * @param look format, encoding and delimiter in words; null when the file cannot be read
 * @param tables one for a text file, one per sheet with a table, none for JSON
 * @param read raw rows handed out
 * @param setAside raw rows that would go to quarantine
 * @param remarks on file and headers
 * @param issues rows by reason code
 * @param firstPlaces sheet and row of the first of them, by the same codes
 */
public record CheckedFile(
    String name,
    @Nullable String look,
    List<CheckedTable> tables,
    long read,
    long setAside,
    List<String> remarks,
    Map<String, Long> issues,
    Map<String, String> firstPlaces) {

  public CheckedFile {
    tables = List.copyOf(tables);
    remarks = List.copyOf(remarks);
  }

  /**
   * One table of a file.
   *
   * @param sheet null where there is none
   * @param firstRow first row of the header, 1-based
   * @param lastRow last row of the header
   * @param mapped field and title of each column that is used, in column order
   * @param unmapped titles of columns that are kept as they are
   * @param conflicts fields that two columns claim, so that neither is used
   */
  public record CheckedTable(
      @Nullable String sheet,
      long firstRow,
      long lastRow,
      List<Mapped> mapped,
      List<String> unmapped,
      List<String> conflicts) {

    public CheckedTable {
      mapped = List.copyOf(mapped);
      unmapped = List.copyOf(unmapped);
      conflicts = List.copyOf(conflicts);
    }
  }

  /** A column that is used: what it is taken for, and its title. */
  public record Mapped(String field, String title) {}
}
