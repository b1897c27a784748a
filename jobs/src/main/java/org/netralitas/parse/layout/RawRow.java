package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;

/**
 * One record of a file before anything is taken to mean something. Grain: one physical row of text
 * or sheet, one object of JSON. Texts are stripped of surrounding blanks; a blank cell is null.
 */
public final class RawRow {
  private final @Nullable String sheet;
  private final long rowNumber;
  private final @Nullable String[] values;
  private final Map<String, String> extras;
  private final List<Issue> issues;

  /** Takes the array as it is: {@link RawField} order, not to be changed any more. */
  RawRow(
      @Nullable String sheet,
      long rowNumber,
      @Nullable String[] values,
      Map<String, String> extras,
      List<Issue> issues) {
    this.sheet = sheet;
    this.rowNumber = rowNumber;
    this.values = values;
    this.extras = extras;
    this.issues = issues;
  }

  /** The sheet's name; null where the format has none. */
  public @Nullable String sheet() {
    return sheet;
  }

  /**
   * Where a person finds the row, 1-based: the line on which it starts in a text file, the row of
   * the sheet, the ordinal of the object in a JSON file.
   */
  public long rowNumber() {
    return rowNumber;
  }

  /** The raw text of a field; null when blank, or when no column was taken for it. */
  public @Nullable String value(RawField field) {
    return values[field.position()];
  }

  /** Copies all values, in {@link RawField} order, to a place in an array; without a map. */
  public void copyValues(@Nullable Object[] target, int from) {
    System.arraycopy(values, 0, target, from, values.length);
  }

  /** Values under canonical names, those that are not blank, in field order. */
  public Map<String, String> values() {
    return new FieldTexts(values);
  }

  /** Texts of columns that are no known field, by the column's own title, in column order. */
  public Map<String, String> extras() {
    return extras;
  }

  /** Remarks of the reading; codes of {@link LayoutRule}, in the order in which they arose. */
  public List<Issue> issues() {
    return issues;
  }

  RawRow withIssues(List<Issue> more) {
    List<Issue> all = new ArrayList<>(issues);
    all.addAll(more);
    return new RawRow(sheet, rowNumber, values, extras, List.copyOf(all));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawRow row
        && rowNumber == row.rowNumber
        && Objects.equals(sheet, row.sheet)
        && Arrays.equals(values, row.values)
        && extras.equals(row.extras)
        && issues.equals(row.issues);
  }

  @Override
  public int hashCode() {
    return Objects.hash(sheet, rowNumber, Arrays.hashCode(values), extras, issues);
  }

  /** Place and remarks only: rows hold names and numbers of persons, and logs must not. */
  @Override
  public String toString() {
    return "RawRow[sheet=" + sheet + ", row=" + rowNumber + ", issues=" + issues + "]";
  }
}
