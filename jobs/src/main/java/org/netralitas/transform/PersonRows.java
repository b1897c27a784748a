package org.netralitas.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;

/**
 * Walks sorted labelled rows person by person and settles each person's rows. A row that is alone
 * is settled as it stands.
 */
final class PersonRows implements Iterator<InternalRow> {
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final UTF8String EARLIER =
      UTF8String.fromString(Labelled.Disposition.EARLIER.name());

  private final Iterator<InternalRow> rows;
  private final CaseMerge merge;
  private final PersonGroups linked;
  private final SparkRows form;
  private final Deque<InternalRow> settled = new ArrayDeque<>();
  private @Nullable InternalRow ahead;

  /**
   * {@code rows}: Spark may use one object for all of them; {@code linked}: the persons whom links
   * reach are handed on unsettled.
   */
  PersonRows(Iterator<InternalRow> rows, SparkRows form, Pseudonym ids, PersonGroups linked) {
    this.rows = rows;
    this.form = form;
    this.linked = linked;
    this.merge = new CaseMerge(ids);
    this.ahead = advance();
  }

  @Override
  public boolean hasNext() {
    return !settled.isEmpty() || ahead != null;
  }

  @Override
  public InternalRow next() {
    if (settled.isEmpty()) {
      List<InternalRow> person = nextPerson();
      InternalRow first = person.get(0);
      if (isWithheld(first)) {
        person.forEach(row -> settled.add(unsettled(row)));
      } else if (person.size() == 1 && !isEarlier(first)) {
        settled.add(first);
      } else {
        merge
            .settle(new ArrayList<>(person.stream().map(form::row).toList()))
            .forEach(row -> settled.add(form.of(row)));
      }
    }
    return settled.remove();
  }

  private boolean isWithheld(InternalRow first) {
    return linked.size() > 0
        && linked.holds(
            first.getUTF8String(ELECTION).toString(), first.getUTF8String(PERSON).toString());
  }

  private static boolean isEarlier(InternalRow row) {
    return row.getUTF8String(DISPOSITION).equals(EARLIER);
  }

  private InternalRow unsettled(InternalRow row) {
    if (isEarlier(row)) {
      return row;
    }
    @Nullable Object[] values = CaseMerge.values(form.row(row));
    values[DISPOSITION] = Labelled.Disposition.WITHHELD.name();
    return form.of(RowFactory.create(values));
  }

  private List<InternalRow> nextPerson() {
    InternalRow first = ahead;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<InternalRow> person = new ArrayList<>(1);
    InternalRow row = first;
    while (row != null && samePerson(first, row)) {
      person.add(row);
      row = advance();
    }
    ahead = row;
    return person;
  }

  private @Nullable InternalRow advance() {
    return rows.hasNext() ? rows.next().copy() : null;
  }

  private static boolean samePerson(InternalRow a, InternalRow b) {
    return a.getUTF8String(PERSON).equals(b.getUTF8String(PERSON))
        && a.getUTF8String(ELECTION).equals(b.getUTF8String(ELECTION));
  }
}
