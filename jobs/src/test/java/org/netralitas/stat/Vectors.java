package org.netralitas.stat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;

/**
 * Known answers that were computed outside this project: the files of one folder, of the form that
 * {@code src/test/resources/vectors/README.md} describes.
 */
record Vectors(Path folder) {
  /** Names a folder with more known answers; it and the folders in it are read. */
  static final String ELSEWHERE = "netralitas.vectors";

  /** Every folder that has this file: of the project, and of {@link #ELSEWHERE}. */
  static List<Vectors> with(String file) {
    List<Path> roots = new ArrayList<>();
    roots.add(ofTheProject());
    String elsewhere = System.getProperty(ELSEWHERE);
    if (elsewhere != null) {
      roots.add(Path.of(elsewhere));
    }
    return roots.stream()
        .flatMap(Vectors::folders)
        .filter(folder -> Files.exists(folder.resolve(file)))
        .map(Vectors::new)
        .toList();
  }

  private static Path ofTheProject() {
    try {
      return Path.of(Objects.requireNonNull(Vectors.class.getResource("/vectors")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> folders(Path root) {
    try (Stream<Path> inside = Files.list(root)) {
      List<Path> folders = inside.filter(Files::isDirectory).sorted().toList();
      return Stream.concat(Stream.of(root), folders.stream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<NamedCsvRecord> read(String file) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(folder.resolve(file))) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one value that a file of names and values gives to this name. */
  double value(String file, String name) {
    return read(file).stream()
        .filter(row -> row.getField("name").equals(name))
        .mapToDouble(row -> number(row, "value"))
        .findFirst()
        .orElseThrow();
  }

  /** As R writes numbers: NaN for NA, and infinite for Inf. */
  static double number(NamedCsvRecord row, String field) {
    String text = row.getField(field);
    return switch (text) {
      case "", "NA", "NaN" -> Double.NaN;
      case "Inf" -> Double.POSITIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
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

  @Override
  public String toString() {
    return folder.getFileName().toString();
  }
}
