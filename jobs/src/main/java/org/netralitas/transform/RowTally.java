package org.netralitas.transform;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * A mergeable count of settled rows by election, file and code. Codes are dispositions, reason
 * codes, and {@link Labeller#READ}, the rows that the reader handed out.
 */
public final class RowTally implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int ELECTION = Labelled.index("election_id");
  private static final int FILE = Labelled.index("source_file");
  private static final int SHEET = Labelled.index("source_sheet");
  private static final int NUMBER = Labelled.index("source_row");
  private static final int CODES = Labelled.index("reason_codes");
  private static final int MESSAGE = Labelled.index(Labelled.MASKED_ROW);

  private final TreeMap<String, SortedMap<String, SortedMap<String, Long>>> rowsByFile =
      new TreeMap<>();
  private final HashMap<String, Integer> lastDays = new HashMap<>();
  private final TreeMap<String, TextSample> texts = new TreeMap<>();
  private final ArrayList<Note> notes = new ArrayList<>();

  /**
   * A remark on a file.
   *
   * @param file election and path below its folder
   * @param sheet null or empty where there is none
   * @param row 1-based; 0 when nowhere special
   */
  public record Note(String file, @Nullable String sheet, long row, String code, String message)
      implements Serializable {}

  /** Election, then file, then code, to raw rows. */
  public SortedMap<String, SortedMap<String, SortedMap<String, Long>>> rowsByFile() {
    return rowsByFile;
  }

  /** Latest day of the rows by election. */
  public Map<String, LocalDate> lastEvents() {
    Map<String, LocalDate> days = new TreeMap<>();
    lastDays.forEach((election, day) -> days.put(election, LocalDate.ofEpochDay(day)));
    return days;
  }

  /** Some distinct texts of the rows by election; the same ones however the rows are parted. */
  public SortedMap<String, TextSample> texts() {
    return texts;
  }

  /** Remarks on files, by file and row. */
  public List<Note> notes() {
    return notes.stream()
        .sorted(Comparator.comparing(Note::file).thenComparing(Note::row).thenComparing(Note::code))
        .toList();
  }

  /**
   * Adds rows of one file.
   *
   * @param code what they have in common
   * @param lastDay the latest that they name, in days since 1970-01-01; {@link Packing#NO_DAY} when
   *     they name none
   */
  void add(String election, String file, String code, long rows, int lastDay) {
    codes(election, file).merge(code, rows, Long::sum);
    if (lastDay != Packing.NO_DAY) {
      latest(election, lastDay);
    }
  }

  private SortedMap<String, Long> codes(String election, String file) {
    return rowsByFile
        .computeIfAbsent(election, unused -> new TreeMap<>())
        .computeIfAbsent(file, unused -> new TreeMap<>());
  }

  /** Adds a row that closes a piece of a file. */
  void addNote(Row row) {
    String election = row.getString(ELECTION);
    String code = row.<String[]>getAs(CODES)[0];
    String message = row.getString(MESSAGE);
    if (code.equals(Labeller.TEXTS) && message != null) {
      texts
          .computeIfAbsent(election, unused -> new TextSample())
          .merge(TextSample.ofLines(message));
      return;
    }
    String file = row.getString(FILE);
    long number = row.getLong(NUMBER);
    codes(election, file).merge(code, code.equals(Labeller.READ) ? number : 1, Long::sum);
    if (message != null) {
      notes.add(new Note(election + "/" + file, row.getString(SHEET), number, code, message));
    }
  }

  private void latest(String election, int day) {
    lastDays.merge(election, day, Math::max);
  }

  /** Adds the counts of other rows. */
  public RowTally merge(RowTally other) {
    other.rowsByFile.forEach(
        (election, files) ->
            files.forEach(
                (file, codes) -> {
                  SortedMap<String, Long> ours = codes(election, file);
                  codes.forEach((code, rows) -> ours.merge(code, rows, Long::sum));
                }));
    other.lastDays.forEach(this::latest);
    other.texts.forEach(
        (election, sample) ->
            texts.computeIfAbsent(election, unused -> new TextSample()).merge(sample));
    notes.addAll(other.notes);
    return this;
  }
}
