package org.netralitas.transform;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Walks settled rows, counts the raw ones but those withheld, hands out those that are no clean
 * case, then the {@link RowTally}.
 */
final class Remainder implements Iterator<Serializable> {
  private static final String ACCEPTED = Labelled.Disposition.ACCEPTED.name();

  private final Iterator<RowBatch> settled;
  private final Packing packing;
  private final PackedTally counts;
  private final RowTally tally = new RowTally();
  private final Deque<Serializable> ready = new ArrayDeque<>();
  private boolean ended;

  Remainder(Iterator<RowBatch> settled, Packing packing) {
    this.settled = settled;
    this.packing = packing;
    this.counts = new PackedTally(packing.reader());
  }

  @Override
  public boolean hasNext() {
    return !ended || !ready.isEmpty();
  }

  @Override
  public Serializable next() {
    while (ready.isEmpty()) {
      if (ended) {
        throw new NoSuchElementException();
      } else if (settled.hasNext()) {
        settled.next().forEach(this::take);
      } else {
        counts.addTo(tally);
        ready.add(tally);
        ended = true;
      }
    }
    return ready.remove();
  }

  private void take(byte[] bytes, int from, int to) {
    String disposition = packing.disposition(bytes, from);
    boolean isCase = disposition.equals(ACCEPTED);
    if (disposition.equals(Labeller.FILE_NOTE)) {
      tally.addNote(packing.row(Arrays.copyOfRange(bytes, from, to)));
    } else if (Labelled.Disposition.isFinal(disposition)) {
      counts.add(bytes, from);
    }
    if (!isCase || packing.hasUnread(bytes, from)) {
      ready.add(Arrays.copyOfRange(bytes, from, to));
    }
  }
}
