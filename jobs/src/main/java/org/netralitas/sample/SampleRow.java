package org.netralitas.sample;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One raw row: what an office wrote, what is true, and what a reader should make of it. */
final class SampleRow {
  /** What correct reading does with the row. */
  enum Disposition {
    ACCEPTED,
    DUPLICATE,
    QUARANTINED
  }

  final SampleCase truth;
  final Person person;
  final Layout layout;

  /** As written; a field without text is an empty cell. */
  final Map<Field, String> texts = new EnumMap<>(Field.class);

  /** Days that are written in the file's own style. */
  final Map<Field, LocalDate> days = new EnumMap<>(Field.class);

  final TreeSet<String> faults = new TreeSet<>();
  Disposition disposition = Disposition.ACCEPTED;

  /** The row of the same case that counts; set on duplicates. */
  @Nullable SampleRow repeats;

  /** False when nobody can tell the region from the row. */
  boolean placeIsKnown = true;

  /** False when the day of the act cannot be read. */
  boolean actDateIsKnown = true;

  String sheet = "";
  long number;

  SampleRow(SampleCase truth, Person person, Layout layout) {
    this.truth = truth;
    this.person = person;
    this.layout = layout;
  }

  String text(Field field) {
    return texts.getOrDefault(field, "");
  }

  /** Writes a date as text instead of in the file's style. */
  void writeDay(Field field, String text) {
    days.remove(field);
    texts.put(field, text);
  }

  String address() {
    return layout.electionId() + "/" + layout.file() + "#" + sheet + "#" + number;
  }
}
