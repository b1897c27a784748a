package org.netralitas.transform;

import java.util.BitSet;
import org.apache.spark.sql.Row;
import org.apache.spark.util.AccumulatorV2;

/**
 * The blocks that hold a record whose person is not settled by a number, collected while rows are
 * labelled: one bit each, so that its size does not grow with the records. Blocks that share a bit
 * are compared for nothing, never missed. A task done twice sets the same bits again.
 */
public final class SeekerBlocks extends AccumulatorV2<Long, BitSet> {
  private static final long serialVersionUID = 1L;
  private static final int BITS = 22;
  private static final int BLOCK = Labelled.index(Labelled.BLOCK);
  private static final int OTHER_BLOCK = Labelled.index(Labelled.OTHER_BLOCK);

  private final BitSet bits = new BitSet();

  @Override
  public boolean isZero() {
    return bits.isEmpty();
  }

  @Override
  public AccumulatorV2<Long, BitSet> copy() {
    SeekerBlocks copy = new SeekerBlocks();
    copy.bits.or(bits);
    return copy;
  }

  @Override
  public void reset() {
    bits.clear();
  }

  @Override
  public void add(Long block) {
    bits.set(bit(block));
  }

  @Override
  public void merge(AccumulatorV2<Long, BitSet> other) {
    bits.or(other.value());
  }

  @Override
  public BitSet value() {
    return bits;
  }

  /** Whether the row lies in one of the blocks. */
  static boolean hold(BitSet blocks, Row row) {
    return (!row.isNullAt(BLOCK) && blocks.get(bit(row.getLong(BLOCK))))
        || (!row.isNullAt(OTHER_BLOCK) && blocks.get(bit(row.getLong(OTHER_BLOCK))));
  }

  private static int bit(long block) {
    return (int) (block & ((1 << BITS) - 1));
  }
}
