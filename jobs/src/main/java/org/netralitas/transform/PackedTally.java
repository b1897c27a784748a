package org.netralitas.transform;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Counts packed rows by what they begin with: outcome of the row, election, file and reasons. There
 * are few such beginnings, and none is read but once.
 */
final class PackedTally {
  private final PackedRow reader;
  private final Map<Beginning, Counted> counts = new HashMap<>();
  private final Beginning asked = new Beginning();

  PackedTally(PackedRow reader) {
    this.reader = reader;
  }

  /** Some bytes, compared by content. */
  private static final class Beginning {
    private byte[] bytes = {};
    private int from;
    private int to;
    private int hash;

    Beginning over(byte[] bytes, int from, int to) {
      this.bytes = bytes;
      this.from = from;
      this.to = to;
      int hash = 0;
      for (int i = from; i < to; i++) {
        hash = 31 * hash + bytes[i];
      }
      this.hash = hash;
      return this;
    }

    Beginning copy() {
      return new Beginning().over(Arrays.copyOfRange(bytes, from, to), 0, to - from);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Beginning that
          && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private static final class Counted {
    private long rows;
    private int lastDay = Packing.NO_DAY;
  }

  /** Adds the row that begins at a place. */
  void add(byte[] bytes, int from) {
    PackedRow in = reader.over(bytes, from).toDays();
    asked.over(bytes, from, in.place());
    Counted counted = counts.get(asked);
    if (counted == null) {
      counted = new Counted();
      counts.put(asked.copy(), counted);
    }
    counted.rows++;
    for (int i = 0; i < Packing.DAYS; i++) {
      counted.lastDay = Math.max(counted.lastDay, in.day());
    }
  }

  /** Adds all that was counted. */
  void addTo(RowTally tally) {
    counts.forEach(
        (beginning, counted) -> {
          PackedRow in = reader.over(beginning.bytes, beginning.from);
          String disposition = Objects.requireNonNull(in.text());
          String election = Objects.requireNonNull(in.text());
          String file = Objects.requireNonNull(in.text());
          tally.add(election, file, disposition, counted.rows, counted.lastDay);
          for (long left = in.number(); left > 0; left--) {
            tally.add(
                election, file, Objects.requireNonNull(in.text()), counted.rows, counted.lastDay);
          }
        });
  }
}
