package org.netralitas.parse.link;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where one row's person is compared, as keyed hashes of election, region and what records there
 * share; 32 bits, so that two blocks may be taken for one and compared for nothing.
 *
 * @param usual a key of the name
 * @param dense in an election so large that a link needs the same name, or birth or number beside a
 *     similar one (see {@link LinkModel#isDense}): the whole name, and each key of the name with
 *     the year of birth
 */
public record LinkBlocks(List<Integer> usual, List<Integer> dense) {
  public LinkBlocks {
    usual = List.copyOf(usual);
    dense = List.copyOf(dense);
  }

  static int bytes(LinkBlocks blocks) {
    return 2 + Integer.BYTES * (blocks.usual.size() + blocks.dense.size());
  }

  static void write(ByteBuffer out, LinkBlocks blocks) {
    out.put((byte) blocks.usual.size()).put((byte) blocks.dense.size());
    blocks.usual.forEach(out::putInt);
    blocks.dense.forEach(out::putInt);
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
