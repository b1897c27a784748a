package org.netralitas.transform;

import org.apache.spark.sql.Row;
import org.apache.spark.util.AccumulatorV2;
import org.roaringbitmap.RoaringBitmap;

/**
 * The blocks that hold a record whose person is not settled by a number, collected while rows are
 * labelled: about two bytes each. Blocks whose hashes agree in 32 bits are compared for nothing,
 * never missed. A task done twice sets the same bits again.
 */
public final class SeekerBlocks extends AccumulatorV2<Long, RoaringBitmap> {
  private static final long serialVersionUID = 1L;
  private static final int BLOCK = Labelled.index(Labelled.BLOCK);
  private static final int OTHER_BLOCK = Labelled.index(Labelled.OTHER_BLOCK);

  private final RoaringBitmap bits = new RoaringBitmap();

  @Override
  public boolean isZero() {
    return bits.isEmpty();
  }

  @Override
  public AccumulatorV2<Long, RoaringBitmap> copy() {
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
    bits.add(bit(block));
  }

  @Override
  public void merge(AccumulatorV2<Long, RoaringBitmap> other) {
    bits.or(other.value());
  }

  @Override
  public RoaringBitmap value() {
    return bits;
  }

  /** Whether the row lies in one of the blocks. */
  static boolean hold(RoaringBitmap blocks, Row row) {
    return (!row.isNullAt(BLOCK) && blocks.contains(bit(row.getLong(BLOCK))))
        || (!row.isNullAt(OTHER_BLOCK) && blocks.contains(bit(row.getLong(OTHER_BLOCK))));
  }

  private static int bit(long block) {
    return (int) block;
  }
}
