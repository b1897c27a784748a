package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.List;

/**
 * The moves found so far, and how far each count can go up and down by one of them. Printing a cell
 * takes away the moves that change it; they can be given back.
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

  /** Smallest count of this unknown that some move reaches. */
  long low(int unknown) {
    return system.value[unknown] - down[unknown];
  }

  long high(int unknown) {
    return system.value[unknown] + up[unknown];
  }

  long up(int unknown) {
    return up[unknown];
  }

  long down(int unknown) {
    return down[unknown];
  }

  /** True when some move reaches another count. */
  boolean doubtful(int unknown) {
    return up[unknown] > 0 || down[unknown] > 0;
  }

  /** Adds a move, and as many times of it as fit in either direction. */
  void add(Move move) {
    Move forth = move.times(Math.max(1, move.room(system)));
    addOne(forth);
    Move back = move.times(-1);
    long room = back.room(system);
    if (room > 0) {
      addOne(back.times(room));
    }
  }

  private void addOne(Move move) {
    boolean useful = false;
    for (int k = 0; k < move.unknowns().length; k++) {
      useful |= farther(move.unknowns()[k], move.steps()[k]);
    }
    if (!useful) {
      return;
    }
    Entry entry = new Entry(move);
    for (int k = 0; k < move.unknowns().length; k++) {
      int j = move.unknowns()[k];
      entriesOf.get(j).add(entry);
      extend(j, move.steps()[k]);
    }
  }

  private boolean farther(int unknown, long step) {
    return step > up[unknown] || -step > down[unknown];
  }

  private void extend(int unknown, long step) {
    up[unknown] = Math.max(up[unknown], step);
    down[unknown] = Math.max(down[unknown], -step);
  }

  /** Takes away every move that changes a cell, and returns the cells that lost one, ascending. */
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
    List<Integer> cells = new ArrayList<>();
    for (int j = 0; j < affected.length; j++) {
      if (affected[j]) {
        cells.add(j);
        recompute(j);
      }
    }
    return new Withdrawn(gone, cells);
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

  /** Gives back what was taken away. */
  void restore(Withdrawn withdrawn) {
    for (Entry entry : withdrawn.entries) {
      entry.valid = true;
      for (int k = 0; k < entry.move.unknowns().length; k++) {
        extend(entry.move.unknowns()[k], entry.move.steps()[k]);
      }
    }
  }

  /** Moves taken away, and the cells that lost one. */
  static final class Withdrawn {
    private final List<Entry> entries;
    private final List<Integer> cells;

    private Withdrawn(List<Entry> entries, List<Integer> cells) {
      this.entries = entries;
      this.cells = cells;
    }

    List<Integer> cells() {
      return cells;
    }
  }
}
