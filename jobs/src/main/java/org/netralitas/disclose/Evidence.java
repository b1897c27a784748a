package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The moves found so far, and how far each unknown can go up and down by one of them. Printing a
 * cell takes away the moves that change it; they can be given back.
 */
final class Evidence {

  /** A move with a switch. */
  private static final class Entry {
    final Move move;
    boolean valid = true;

    Entry(Move move) {
      this.move = move;
    }
  }

  private final AttackSystem system;
  private final List<List<Entry>> entriesOf = new ArrayList<>();
  private final long[] up;
  private final long[] down;

  Evidence(AttackSystem system) {
    this.system = system;
    up = new long[system.unknowns];
    down = new long[system.unknowns];
    for (int j = 0; j < system.unknowns; j++) {
      entriesOf.add(new ArrayList<>());
    }
  }

  /** How far up some move takes it, 0 or more. */
  long up(int unknown) {
    return up[unknown];
  }

  /** How far down some move takes it, 0 or more. */
  long down(int unknown) {
    return down[unknown];
  }

  /** True when some move reaches another count. */
  boolean doubtful(int unknown) {
    return up[unknown] > 0 || down[unknown] > 0;
  }

  /** Adds a move as many times as it fits, and in the opposite direction as well. */
  void add(Move move) {
    addOne(move.times(Math.max(1, move.room(system))));
    Move back = move.times(-1);
    long room = back.room(system);
    if (room > 0) {
      addOne(back.times(room));
    }
  }

  private void addOne(Move move) {
    if (!useful(move)) {
      return;
    }
    Entry entry = new Entry(move);
    for (int k = 0; k < move.unknowns().length; k++) {
      int j = move.unknowns()[k];
      entriesOf.get(j).add(entry);
      extend(j, move.steps()[k]);
    }
  }

  /** True when it takes some unknown farther than any move before. */
  private boolean useful(Move move) {
    for (int k = 0; k < move.unknowns().length; k++) {
      int j = move.unknowns()[k];
      if (move.steps()[k] > up[j] || -move.steps()[k] > down[j]) {
        return true;
      }
    }
    return false;
  }

  private void extend(int unknown, long step) {
    up[unknown] = Math.max(up[unknown], step);
    down[unknown] = Math.max(down[unknown], -step);
  }

  /** The moves that hold at present. */
  List<Move> moves() {
    Set<Entry> entries = new LinkedHashSet<>();
    entriesOf.forEach(entries::addAll);
    return entries.stream().filter(entry -> entry.valid).map(entry -> entry.move).toList();
  }

  /** Takes away every move that changes an unknown. */
  Withdrawn withdraw(int unknown) {
    List<Entry> gone = new ArrayList<>();
    boolean[] affected = new boolean[system.unknowns];
    for (Entry entry : entriesOf.get(unknown)) {
      if (entry.valid) {
        entry.valid = false;
        gone.add(entry);
        for (int j : entry.move.unknowns()) {
          affected[j] = true;
        }
      }
    }
    List<Integer> unknowns = new ArrayList<>();
    for (int j = 0; j < affected.length; j++) {
      if (affected[j]) {
        unknowns.add(j);
        recompute(j);
      }
    }
    return new Withdrawn(unknown, gone, unknowns);
  }

  private void recompute(int unknown) {
    up[unknown] = 0;
    down[unknown] = 0;
    for (Entry entry : entriesOf.get(unknown)) {
      if (entry.valid) {
        extend(unknown, entry.move.stepOf(unknown));
      }
    }
  }

  /**
   * Pairs the moves taken away so that the unknown they all change stays where it is, and adds what
   * holds: this often replaces them without another search.
   */
  void mend(Withdrawn withdrawn) {
    for (Entry lost : withdrawn.entries) {
      if (!useful(lost.move)) {
        continue;
      }
      long step = lost.move.stepOf(withdrawn.unknown);
      for (Entry other : withdrawn.entries) {
        long otherStep = other.move.stepOf(withdrawn.unknown);
        if (other != lost && step % otherStep == 0) {
          Move mended = lost.move.less(step / otherStep, other.move, system);
          if (mended != null) {
            addOne(mended);
          }
        }
      }
    }
  }

  /** Gives back what was taken away. */
  void restore(Withdrawn withdrawn) {
    for (Entry entry : withdrawn.entries) {
      entry.valid = true;
      for (int k = 0; k < entry.move.unknowns().length; k++) {
        extend(entry.move.unknowns()[k], entry.move.steps()[k]);
      }
    }
  }

  /** Moves taken away, and the unknowns that lost one, ascending. */
  static final class Withdrawn {
    private final int unknown;
    private final List<Entry> entries;
    private final List<Integer> unknowns;

    private Withdrawn(int unknown, List<Entry> entries, List<Integer> unknowns) {
      this.unknown = unknown;
      this.entries = entries;
      this.unknowns = unknowns;
    }

    List<Integer> unknowns() {
      return unknowns;
    }
  }
}
