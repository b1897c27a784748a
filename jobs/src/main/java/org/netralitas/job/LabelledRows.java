package org.netralitas.job;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.RawFiles.RawRecord;
import org.netralitas.transform.Labeller;
import org.netralitas.transform.TextSample;

/** The labelled rows of raw ones, and behind each piece of a file the rows that close it. */
final class LabelledRows implements Iterator<@Nullable Object[]> {
  private final Iterator<RawRecord> records;
  private final Labeller labeller;
  private final ReadingWatch.Counts counts;
  private final ArrayDeque<@Nullable Object[]> ready = new ArrayDeque<>();
  private TextSample texts = new TextSample();

  LabelledRows(Iterator<RawRecord> records, Labeller labeller, ReadingWatch.Counts counts) {
    this.records = records;
    this.labeller = labeller;
    this.counts = counts;
    counts.parts().add(1);
  }

  @Override
  public boolean hasNext() {
    return !ready.isEmpty() || records.hasNext();
  }

  @Override
  public @Nullable Object[] next() {
    if (ready.isEmpty()) {
      if (!records.hasNext()) {
        throw new NoSuchElementException();
      }
      read(records.next());
    }
    return ready.removeFirst();
  }

  private void read(RawRecord record) {
    if (record.row() != null) {
      ready.add(labeller.label(record.electionId(), record.file(), record.row(), texts));
      return;
    }
    counts.rows().add(record.read());
    ready.addAll(
        labeller.close(record.electionId(), record.file(), record.read(), record.notes(), texts));
    texts = new TextSample();
  }
}
