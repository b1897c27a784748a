package org.netralitas.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;

/** Walks sorted labelled rows person by person and settles each person's rows. */
final class PersonRows implements Iterator<Row> {
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");

  private final Iterator<Row> rows;
  private final CaseMerge merge;
  private final Deque<Row> settled = new ArrayDeque<>();
  private @Nullable Row ahead;

  PersonRows(Iterator<Row> rows, Pseudonym ids) {
    this.rows = rows;
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
      settled.addAll(merge.settle(nextPerson()));
    }
    return settled.remove();
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
