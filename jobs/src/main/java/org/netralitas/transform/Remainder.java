package org.netralitas.transform;

import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Walks settled rows, counts the raw ones but those withheld, hands out those that are no clean
 * case, then the count.
 */
final class Remainder implements Iterator<Serializable> {
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int UNREAD = Labelled.index(Labelled.UNREAD);

  private static final UTF8String ACCEPTED =
      UTF8String.fromString(Labelled.Disposition.ACCEPTED.name());

  private final Iterator<InternalRow> settled;
  private final RowTally tally = new RowTally();
  private @Nullable Serializable next;

  Remainder(Iterator<InternalRow> settled) {
    this.settled = settled;
    this.next = advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Serializable next() {
    Serializable current = next;
    if (current == null) {
      throw new NoSuchElementException();
    }
    next = current == tally ? null : advance();
    return current;
  }

  private Serializable advance() {
    while (settled.hasNext()) {
      InternalRow row = settled.next();
      UTF8String disposition = row.getUTF8String(DISPOSITION);
      boolean isCase = disposition.equals(ACCEPTED);
      if (isCase || isRaw(disposition.toString())) {
        tally.add(row);
      }
      if (!isCase || row.getArray(UNREAD).numElements() > 0) {
        return (Serializable) row;
      }
    }
    return tally;
  }

  private static boolean isRaw(String disposition) {
    return Labelled.Disposition.isFinal(disposition) || disposition.equals(Labeller.FILE_NOTE);
  }
}
