package org.netralitas.parse;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.KnownError;
import org.netralitas.model.PublishedFigure;

/** The errors that we know of in the published record, each tied to a figure that exists. */
final class KnownErrorFile {
  static final String FILE = "reference/known_errors.csv";

  private KnownErrorFile() {}

  /**
   * Reads the errors.
   *
   * @param rows of the published record, in its order, beside {@code figures}
   * @throws CodeListException naming the row whose figure does not exist or is another one
   */
  static List<KnownError> read(
      ReferenceSource source, List<CodeListRow> rows, List<PublishedFigure> figures) {
    List<KnownError> errors = new ArrayList<>();
    int last = 0;
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      int number = (int) row.count("figure");
      if (number < 1 || number > rows.size()) {
        throw row.error("there is no figure " + number + ", the last is " + rows.size());
      }
      if (number <= last) {
        throw row.error("figure " + number + " stands after figure " + last + "; one row each");
      }
      last = number;
      CodeListRow figure = rows.get(number - 1);
      FigureKey.requireSame(row, figure);
      for (String column : List.of("election", "source")) {
        String found = figure.text(column.equals("source") ? "source_url" : column);
        if (!row.text(column).equals(found)) {
          throw row.error(
              column + " is " + row.text(column) + ", but figure " + number + " has " + found);
        }
      }
      errors.add(row.read(r -> error(r, figures.get(number - 1))));
    }
    return List.copyOf(errors);
  }

  private static KnownError error(CodeListRow row, PublishedFigure figure) {
    return new KnownError(
        figure.number(),
        figure.electionId(),
        figure.metric(),
        figure.category(),
        figure.value(),
        row.code("kind", KnownError.Kind.class),
        row.optionalText("likely_value") == null ? null : row.number("likely_value"),
        row.text("what_id"),
        row.text("what_en"),
        row.text("evidence"),
        figure.sourceUrl());
  }
}
