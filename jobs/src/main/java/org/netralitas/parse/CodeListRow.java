package org.netralitas.parse;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One row of a code list, with access by column name; every complaint names file and row.
 *
 * @param line line in the file, 1 being the header
 */
public record CodeListRow(String file, long line, Map<String, String> values) {

  public CodeListRow {
    values = Map.copyOf(values);
  }

  /** The text of a column that must be filled. */
  public String text(String column) {
    String value = optionalText(column);
    if (value == null) {
      throw error(column + " is empty");
    }
    return value;
  }

  /** The text of a column; null when empty. */
  public @Nullable String optionalText(String column) {
    String value = values.get(column);
    if (value == null) {
      throw error("has no column " + column);
    }
    String stripped = value.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** A day as {@code 2020-12-09}. */
  public LocalDate date(String column) {
    LocalDate value = optionalDate(column);
    if (value == null) {
      throw error(column + " is empty");
    }
    return value;
  }

  /** A day as {@code 2020-12-09}; null when empty. */
  public @Nullable LocalDate optionalDate(String column) {
    String value = optionalText(column);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw error(column + " is not a day: " + value);
    }
  }

  public long count(String column) {
    String value = text(column);
    try {
      long count = Long.parseLong(value);
      if (count >= 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      // Falls through to the message below, which fits both.
    }
    throw error(column + " is not a count: " + value);
  }

  public double number(String column) {
    String value = text(column);
    try {
      return Double.parseDouble(value);
    } catch (NumberFormatException e) {
      throw error(column + " is not a number: " + value);
    }
  }

  public <E extends Enum<E>> E code(String column, Class<E> codes) {
    String value = text(column);
    try {
      return Enum.valueOf(codes, value);
    } catch (IllegalArgumentException e) {
      throw error(
          column + " is " + value + ", not one of " + Arrays.toString(codes.getEnumConstants()));
    }
  }

  /** {@code 1} or {@code 0}. */
  public boolean flag(String column) {
    String value = text(column);
    return switch (value) {
      case "1" -> true;
      case "0" -> false;
      default -> throw error(column + " is " + value + ", not 0 or 1");
    };
  }

  /** Turns the row into a value; a complaint of the value's own checks gets file and row. */
  <T> T read(Function<CodeListRow, T> toValue) {
    try {
      return toValue.apply(this);
    } catch (IllegalArgumentException e) {
      throw new CodeListException(file, line, String.valueOf(e.getMessage()), e);
    }
  }

  /** A complaint about this row, to be thrown. */
  public CodeListException error(String what) {
    return new CodeListException(file, line, what, null);
  }
}
