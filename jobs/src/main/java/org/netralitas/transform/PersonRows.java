package org.netralitas.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.link.PersonGroups;

/** Walks sorted labelled rows person by person and settles each person's rows. */
final class PersonRows implements Iterator<Row> {
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");

  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);

  private final Iterator<Row> rows;
  private final CaseMerge merge;
  private final PersonGroups linked;
  private final Deque<Row> settled = new ArrayDeque<>();
  private @Nullable Row ahead;

  /** {@code linked}: the persons whom links reach are handed on unsettled. */
  PersonRows(Iterator<Row> rows, Pseudonym ids, PersonGroups linked) {
    this.rows = rows;
    this.linked = linked;
    this.merge = new CaseMerge(ids);
    this.ahead = rows.hasNext() ? rows.next() : null;
  }

  @Override
  public boolean hasNext() {
    return !settled.isEmpty() || ahead != null;
  }

  @Override
  public Row next() {
    if (settled.isEmpty()) {
      List<Row> person = nextPerson();
      settled.addAll(isWithheld(person) ? unsettled(person) : merge.settle(person));
    }
    return settled.remove();
  }

  private boolean isWithheld(List<Row> person) {
    Row first = person.get(0);
    return linked.holds(first.getString(ELECTION), first.getString(PERSON));
  }

  private static List<Row> unsettled(List<Row> person) {
    List<Row> unsettled = new ArrayList<>(person.size());
    for (Row row : person) {
      if (row.getString(DISPOSITION).equals(Labelled.Disposition.EARLIER.name())) {
        unsettled.add(row);
        continue;
      }
      @Nullable Object[] values = CaseMerge.values(row);
      values[DISPOSITION] = Labelled.Disposition.WITHHELD.name();
      unsettled.add(RowFactory.create(values));
    }
    return unsettled;
  }

  private List<Row> nextPerson() {
    Row first = ahead;
    if (first == null) {
      throw new NoSuchElementException();
    }
    List<Row> person = new ArrayList<>();
    Row row = first;
    while (row != null && samePerson(first, row)) {
      person.add(row);
      row = rows.hasNext() ? rows.next() : null;
    }
    ahead = row;
    return person;
  }

  private static boolean samePerson(Row a, Row b) {
    return Objects.equals(a.getString(PERSON), b.getString(PERSON))
        && Objects.equals(a.getString(ELECTION), b.getString(ELECTION));
  }
}
