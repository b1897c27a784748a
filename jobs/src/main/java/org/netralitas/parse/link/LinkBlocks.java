package org.netralitas.parse.link;

import java.nio.ByteBuffer;
import java.util.ArrayList;
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

  /** Those that count in an election. */
  public List<Integer> of(boolean isDense) {
    return isDense ? dense : usual;
  }

  static int bytes(LinkBlocks blocks) {
    return 2 + Integer.BYTES * (blocks.usual.size() + blocks.dense.size());
  }

  static void write(ByteBuffer out, LinkBlocks blocks) {
    out.put((byte) blocks.usual.size()).put((byte) blocks.dense.size());
    blocks.usual.forEach(out::putInt);
    blocks.dense.forEach(out::putInt);
  }

  /** The blocks at the head of what {@link TraceSeal#seal} made; behind them lies the rest. */
  static LinkBlocks read(ByteBuffer in) {
    int usual = in.get();
    int dense = in.get();
    return new LinkBlocks(ints(in, usual), ints(in, dense));
  }

  private static List<Integer> ints(ByteBuffer in, int size) {
    List<Integer> ints = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      ints.add(in.getInt());
    }
    return ints;
  }
}
