package org.netralitas.transform;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.util.AccumulatorV2;
import org.netralitas.parse.link.LinkBlocks;
import org.roaringbitmap.RoaringBitmap;

/**
 * The blocks that hold a record whose person is not settled by a number, about two bytes each, and
 * how many records with a full name each election has; collected while rows are labelled. A task
 * done twice says the same again: its bits are set already, and its counts stand under its own
 * number.
 */
public final class Seekers extends AccumulatorV2<Seekers.Named, Long> {
  private static final long serialVersionUID = 1L;

  private final RoaringBitmap bits = new RoaringBitmap();
  private final TreeMap<Integer, TreeMap<String, Long>> counts = new TreeMap<>();

  /** A row with a full name: its blocks, and whether its person is open. */
  public record Named(String electionId, LinkBlocks blocks, boolean seeks) {}

  @Override
  public boolean isZero() {
    return bits.isEmpty() && counts.isEmpty();
  }

  @Override
  public AccumulatorV2<Named, Long> copy() {
    Seekers copy = new Seekers();
    copy.merge(this);
    return copy;
  }

  @Override
  public void reset() {
    bits.clear();
    counts.clear();
  }

  @Override
  public void add(Named row) {
    TaskContext task = TaskContext.get();
    counts
        .computeIfAbsent(task == null ? -1 : task.partitionId(), unused -> new TreeMap<>())
        .merge(row.electionId(), 1L, Long::sum);
    if (row.seeks()) {
      row.blocks().forEach(bits::add);
    }
  }

  @Override
  public void merge(AccumulatorV2<Named, Long> other) {
    Seekers seen = (Seekers) other;
    bits.or(seen.bits);
    seen.counts.forEach((task, own) -> counts.put(task, new TreeMap<>(own)));
  }

  /** Records with a full name, which is all that Spark's pages show. */
  @Override
  public Long value() {
    return records().values().stream().mapToLong(Long::longValue).sum();
  }

  /** The blocks. */
  public RoaringBitmap blocks() {
    return bits.clone();
  }

  /** Records with a full name, by election. */
  public SortedMap<String, Long> records() {
    TreeMap<String, Long> records = new TreeMap<>();
    for (Map<String, Long> task : counts.values()) {
      task.forEach((election, rows) -> records.merge(election, rows, Long::sum));
    }
    return Collections.unmodifiableSortedMap(records);
  }
}
