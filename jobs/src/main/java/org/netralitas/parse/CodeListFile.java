package org.netralitas.parse;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * One CSV file of code lists, read whole: UTF-8, comma, header row, {@code #} starts a comment.
 *
 * @param name path below {@code data/}
 * @param rows one per data row, in file order
 * @param sha256 hash of the file's bytes, lower-case hex
 */
public record CodeListFile(String name, List<CodeListRow> rows, String sha256) {

  public CodeListFile {
    rows = List.copyOf(rows);
  }

  /**
   * Reads the file.
   *
   * @throws CodeListException when it is missing, empty or not a table
   */
  public static CodeListFile read(ReferenceSource source, String name) {
    byte[] bytes;
    try (InputStream in = source.open(name)) {
      bytes = in.readAllBytes();
    } catch (IOException e) {
      throw new CodeListException(name, 0, "cannot be read: " + e, e);
    }
    List<CodeListRow> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : reader) {
        rows.add(new CodeListRow(name, row.getStartingLineNumber(), row.getFieldsAsMap()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      throw new CodeListException(name, 0, "is not a table: " + e.getMessage(), e);
    }
    if (rows.isEmpty()) {
      throw new CodeListException(name, 0, "has no rows", null);
    }
    return new CodeListFile(name, rows, sha256(bytes));
  }

  /** One value per row, in file order. */
  public <T> List<T> map(Function<CodeListRow, T> toValue) {
    return rows.stream().map(row -> row.read(toValue)).toList();
  }

  /** Lower-case hex. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
