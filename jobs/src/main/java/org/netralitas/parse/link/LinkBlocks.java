package org.netralitas.parse.link;

import java.nio.ByteBuffer;
import java.util.function.IntConsumer;

/**
 * Where one row's person is compared, as keyed hashes of election, region and what records there
 * share; 32 bits, so that two blocks may be taken for one and compared for nothing.
 *
 * <p>Usual are those of a key of the name. Dense count in an election so large that a link needs
 * the same name, or birth or number beside a similar one (see {@link LinkModel#isDense}): the whole
 * name, and each key of the name with the year of birth.
 */
public final class LinkBlocks {
  private final int[] usual;
  private final int[] dense;

  /** Takes the arrays as they are. */
  LinkBlocks(int[] usual, int[] dense) {
    this.usual = usual;
    this.dense = dense;
  }

  /** Does something with each block, usual or dense. */
  public void forEach(IntConsumer use) {
    for (int block : usual) {
      use.accept(block);
    }
    for (int block : dense) {
      use.accept(block);
    }
  }

  int bytes() {
    return 2 + Integer.BYTES * (usual.length + dense.length);
  }

  void write(ByteBuffer out) {
    out.put((byte) usual.length).put((byte) dense.length);
    forEach(out::putInt);
  }

  /** Those that count, at the head of what {@link TraceSeal#seal} made. */
  static int[] read(ByteBuffer in, boolean isDense) {
    int usual = in.get();
    int dense = in.get();
    int[] blocks = new int[isDense ? dense : usual];
    in.position(in.position() + (isDense ? usual * Integer.BYTES : 0));
    for (int i = 0; i < blocks.length; i++) {
      blocks[i] = in.getInt();
    }
    return blocks;
  }

  /** Goes behind the blocks, where the rest lies. */
  static void skip(ByteBuffer in) {
    int blocks = in.get() + in.get();
    in.position(in.position() + blocks * Integer.BYTES);
  }
}
