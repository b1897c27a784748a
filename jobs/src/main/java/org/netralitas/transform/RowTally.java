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
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
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
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int MESSAGE = Labelled.index(Labelled.MASKED_ROW);
  private static final int[] EVENTS = {
    Labelled.index("act_date"),
    Labelled.index("reported_date"),
    Labelled.index("recommendation_date"),
    Labelled.index("follow_up_date")
  };

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

  void add(InternalRow row) {
    String election = row.getUTF8String(ELECTION).toString();
    SortedMap<String, Long> codes =
        rowsByFile
            .computeIfAbsent(election, unused -> new TreeMap<>())
            .computeIfAbsent(row.getUTF8String(FILE).toString(), unused -> new TreeMap<>());
    String disposition = row.getUTF8String(DISPOSITION).toString();
    ArrayData reasons = row.getArray(CODES);
    if (disposition.equals(Labeller.FILE_NOTE)) {
      addNote(row, election, reasons.getUTF8String(0).toString(), codes);
      return;
    }
    codes.merge(disposition, 1L, Long::sum);
    for (int i = 0; i < reasons.numElements(); i++) {
      codes.merge(reasons.getUTF8String(i).toString(), 1L, Long::sum);
    }
    for (int event : EVENTS) {
      if (!row.isNullAt(event)) {
        latest(election, row.getInt(event));
      }
    }
  }

  private void addNote(
      InternalRow row, String election, String code, SortedMap<String, Long> codes) {
    String message = row.isNullAt(MESSAGE) ? null : row.getUTF8String(MESSAGE).toString();
    if (code.equals(Labeller.TEXTS) && message != null) {
      texts
          .computeIfAbsent(election, unused -> new TextSample())
          .merge(TextSample.ofLines(message));
      return;
    }
    long number = row.getLong(NUMBER);
    codes.merge(code, code.equals(Labeller.READ) ? number : 1, Long::sum);
    if (message != null) {
      String sheet = row.isNullAt(SHEET) ? null : row.getUTF8String(SHEET).toString();
      notes.add(new Note(election + "/" + row.getUTF8String(FILE), sheet, number, code, message));
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
                  SortedMap<String, Long> ours =
                      rowsByFile
                          .computeIfAbsent(election, unused -> new TreeMap<>())
                          .computeIfAbsent(file, unused -> new TreeMap<>());
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
