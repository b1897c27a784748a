package org.netralitas.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;

/**
 * Walks labelled rows person by person and settles each person's rows. A row that is alone is
 * settled as it stands, and not even read.
 */
final class PersonRows implements Iterator<byte[]> {
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final String EARLIER = Labelled.Disposition.EARLIER.name();

  private final Iterator<InternalRow> rows;
  private final CaseMerge merge;
  private final PersonGroups linked;
  private final Packing packing;
  private final Deque<byte[]> settled = new ArrayDeque<>();
  private byte @Nullable [] ahead;
  private long bitsAhead;

  /**
   * {@code rows}: those of equal bits next to each other; {@code linked}: the persons whom links
   * reach are handed on unsettled.
   */
  PersonRows(Iterator<InternalRow> rows, Packing packing, Pseudonym ids, PersonGroups linked) {
    this.rows = rows;
    this.packing = packing;
    this.linked = linked;
    this.merge = new CaseMerge(ids);
    advance();
  }

  @Override
  public boolean hasNext() {
    return !settled.isEmpty() || ahead != null;
  }

  @Override
  public byte[] next() {
    while (settled.isEmpty()) {
      settleNext();
    }
    return settled.remove();
  }

  private void settleNext() {
    byte[] first = ahead;
    if (first == null) {
      throw new NoSuchElementException();
    }
    long bits = bitsAhead;
    advance();
    boolean alone = ahead == null || bitsAhead != bits;
    if (alone && !linked.mayHold(bits) && !packing.disposition(first).equals(EARLIER)) {
      settled.add(first);
      return;
    }
    // By election and person, as bits may be those of two.
    TreeMap<String, List<Row>> persons = new TreeMap<>();
    for (byte[] next = first; next != null; next = takeIf(bits)) {
      Row row = packing.row(next);
      persons
          .computeIfAbsent(
              row.getString(ELECTION) + "\t" + row.getString(PERSON), unused -> new ArrayList<>())
          .add(row);
    }
    persons.values().forEach(this::settle);
  }

  private void settle(List<Row> person) {
    Row first = person.get(0);
    if (linked.holds(first.getString(ELECTION), first.getString(PERSON))) {
      person.forEach(row -> settled.add(unsettled(row)));
    } else {
      person.sort(CaseMerge.BY_ACT);
      merge.settle(person).forEach(row -> settled.add(packing.pack(CaseMerge.values(row))));
    }
  }

  private byte[] unsettled(Row row) {
    @Nullable Object[] values = CaseMerge.values(row);
    if (!row.getString(DISPOSITION).equals(EARLIER)) {
      values[DISPOSITION] = Labelled.Disposition.WITHHELD.name();
    }
    return packing.pack(values);
  }

  /** The next row if it has these bits; null when it has others or there is none. */
  private byte @Nullable [] takeIf(long bits) {
    byte[] next = ahead;
    if (next == null || bitsAhead != bits) {
      return null;
    }
    advance();
    return next;
  }

  private void advance() {
    ahead = null;
    if (rows.hasNext()) {
      InternalRow row = rows.next();
      bitsAhead = PersonOrder.bits(row);
      ahead = PersonOrder.packed(row);
    }
  }
}
