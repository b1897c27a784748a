package org.netralitas.stat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;

/** Known answers that were computed outside this project; see the README beside them. */
final class Vectors {
  private Vectors() {}

  static List<NamedCsvRecord> read(String name) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Objects.requireNonNull(
                        Vectors.class.getResourceAsStream("/vectors/" + name), name),
                    StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static double number(NamedCsvRecord row, String field) {
    return Double.parseDouble(row.getField(field));
  }

  static long count(NamedCsvRecord row, String field) {
    return Long.parseLong(row.getField(field));
  }

  static double[] numbers(List<NamedCsvRecord> rows, String field) {
    return rows.stream().mapToDouble(row -> number(row, field)).toArray();
  }

  static List<String> texts(List<NamedCsvRecord> rows, String field) {
    return rows.stream().map(row -> row.getField(field)).toList();
  }

  /** Within this relative distance of the expected value. */
  static Offset<Double> relative(double expected, double tolerance) {
    return Offset.offset(Math.abs(expected) * tolerance);
  }
}
