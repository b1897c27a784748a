package org.netralitas.report;

import java.util.List;

/**
 * A chart with the words that stand in for it.
 *
 * @param figureId unique in the document
 * @param finding what the chart shows, as one would say it: its alternative text
 * @param twin anchor of the table with the same numbers
 */
public record Figure(
    String figureId, Text title, Text finding, Chart chart, String twin, List<Text> notes)
    implements Block {
  public Figure {
    notes = List.copyOf(notes);
  }
}
