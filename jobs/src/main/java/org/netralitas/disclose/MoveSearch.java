package org.netralitas.disclose;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Looks for tables other than the true one that an outsider cannot exclude, by linear programming
 * with branching to whole numbers. Not for concurrent use.
 */
final class MoveSearch {

  /** Programs solved for one move before the search gives up. */
  private static final int BRANCHES = 400;

  /** Makes one solution of many cheapest and keeps the method from going in circles. */
  private static final double PERTURBATION = 1e-6;

  private static final double WHOLE = 1e-6;

  private final AttackSystem system;
  private final LinearProgram program;
  private final DualSimplex simplex;
  private final double[] perturbation;
  private int branchesLeft;

  /** True when the last search ended before it could tell. */
  private boolean undecided;

  MoveSearch(AttackSystem system) {
    this.system = system;
    program = new LinearProgram(system);
    simplex = new DualSimplex(program);
    perturbation = new double[system.unknowns];
    for (int j = 0; j < system.unknowns; j++) {
      // A fixed scatter between 1 and 2: the fractional part of multiples of the golden ratio.
      double scatter = (j + 1) * 0.6180339887498949;
      perturbation[j] = PERTURBATION * (1 + scatter - Math.floor(scatter));
    }
  }

  /** True when the last answer "none" or "no further" rests on giving up, not on proof. */
  boolean undecided() {
    return undecided;
  }

  /** Steps of the simplex method so far: a measure of work that is the same on every machine. */
  long steps() {
    return simplex.steps();
  }

  /**
   * A move among hidden cells by which one count changes by {@code step}; null when none exists.
   */
  @Nullable Move among(boolean[] hidden, int unknown, long step) {
    freeOnly(hidden);
    return exactly(unknown, step);
  }

  /**
   * A move by which one count changes by {@code step} and that costs little: beside hidden cells,
   * others may change, at the cost of hiding them. Null when none exists.
   */
  @Nullable Move cheapest(boolean[] hidden, int unknown, long step) {
    double size = Math.abs(step);
    for (int j = 0; j < system.unknowns; j++) {
      if (hidden[j]) {
        free(j);
      } else {
        free(j);
        // The price per unit at which moving the cell as far as it is of use pays for hiding it.
        program.costUp[j] += system.cost[j] / Math.max(1, Math.min(size, program.high[j]));
        program.costDown[j] += system.cost[j] / Math.max(1, Math.min(size, -program.low[j]));
      }
    }
    Move first = exactly(unknown, step);
    if (first == null || priceOf(first, hidden) == 0) {
      return first;
    }
    Move second = again(first, hidden, unknown, step);
    return second != null && priceOf(second, hidden) < priceOf(first, hidden) ? second : first;
  }

  /** Once more with prices that make the cells of a first answer cost what hiding them costs. */
  private @Nullable Move again(Move first, boolean[] hidden, int unknown, long step) {
    for (int k = 0; k < first.unknowns().length; k++) {
      int j = first.unknowns()[k];
      if (!hidden[j]) {
        double perUnit = system.cost[j] / Math.abs(first.steps()[k]);
        program.costUp[j] = perUnit + perturbation[j];
        program.costDown[j] = perUnit + perturbation[j];
      }
    }
    return exactly(unknown, step);
  }

  /** What hiding the printed cells of a move costs. */
  double priceOf(Move move, boolean[] hidden) {
    double price = 0;
    for (int j : move.unknowns()) {
      price += hidden[j] ? 0 : system.cost[j];
    }
    return price;
  }

  /**
   * The move among hidden cells that changes one count the farthest in a direction.
   *
   * @param direction 1 or -1
   * @param known the farthest that is known already; nothing at or below it is looked for
   * @param enough nothing beyond it is looked for either
   * @return null when nothing farther than {@code known} exists
   */
  @Nullable Move farthest(boolean[] hidden, int unknown, int direction, long known, long enough) {
    undecided = false;
    long reach = Math.min(enough, direction > 0 ? system.rise[unknown] : system.fall[unknown]);
    if (reach <= known) {
      return null;
    }
    freeOnly(hidden);
    program.low[unknown] = Math.min(0, direction * reach);
    program.high[unknown] = Math.max(0, direction * reach);
    program.start[unknown] = direction * reach;
    program.costUp[unknown] = 1;
    program.costDown[unknown] = 1;
    if (simplex.solve() != DualSimplex.Status.OPTIMAL) {
      undecided = true;
      return null;
    }
    long far = (long) Math.floor(Math.abs(simplex.change(unknown)) + WHOLE);
    Move move = far > known ? wholeSolution() : null;
    if (move != null && move.stepOf(unknown) == direction * far) {
      return move;
    }
    boolean anyUndecided = false;
    for (long step = far; step > known; step--) {
      move = among(hidden, unknown, direction * step);
      anyUndecided |= undecided;
      if (move != null) {
        break;
      }
    }
    undecided = anyUndecided;
    return far > known ? move : null;
  }

  /**
   * The most that the equations of one unknown alone allow it to change: a bound, rarely reached.
   */
  long reach(boolean[] hidden, int unknown, int direction) {
    long reach = direction > 0 ? system.rise[unknown] : system.fall[unknown];
    for (int row : system.columnRows[unknown]) {
      long own = 0;
      double room = 0;
      int[] unknowns = system.rowUnknowns[row];
      for (int k = 0; k < unknowns.length; k++) {
        int j = unknowns[k];
        long coefficient = system.rowCoefficients[row][k];
        if (j == unknown) {
          own = coefficient;
        }
      }
      for (int k = 0; k < unknowns.length; k++) {
        int j = unknowns[k];
        if (j != unknown && hidden[j]) {
          long coefficient = system.rowCoefficients[row][k];
          // The others together must change against the own change.
          boolean up = (coefficient > 0) != (own * direction > 0);
          long single = up ? system.rise[j] : system.fall[j];
          room += (double) single * Math.abs(coefficient);
        }
      }
      reach = Math.min(reach, (long) Math.floor(room / Math.abs(own) + WHOLE));
    }
    return reach;
  }

  private void freeOnly(boolean[] hidden) {
    for (int j = 0; j < system.unknowns; j++) {
      if (hidden[j]) {
        free(j);
      } else {
        fix(j);
      }
    }
  }

  private void free(int j) {
    program.low[j] = -system.fall[j];
    program.high[j] = system.rise[j];
    program.start[j] = 0;
    program.costUp[j] = perturbation[j];
    program.costDown[j] = perturbation[j];
  }

  private void fix(int j) {
    program.low[j] = 0;
    program.high[j] = 0;
    program.start[j] = 0;
    program.costUp[j] = 0;
    program.costDown[j] = 0;
  }

  private @Nullable Move exactly(int unknown, long step) {
    undecided = false;
    if (step < program.low[unknown] || step > program.high[unknown]) {
      return null;
    }
    double oldLow = program.low[unknown];
    double oldHigh = program.high[unknown];
    program.low[unknown] = step;
    program.high[unknown] = step;
    program.start[unknown] = step;
    branchesLeft = BRANCHES;
    Move found = branch();
    undecided &= found == null;
    program.low[unknown] = oldLow;
    program.high[unknown] = oldHigh;
    program.start[unknown] = 0;
    return found;
  }

  private @Nullable Move branch() {
    if (branchesLeft-- <= 0) {
      undecided = true;
      return null;
    }
    DualSimplex.Status status = simplex.solve();
    if (status != DualSimplex.Status.OPTIMAL) {
      undecided |= status == DualSimplex.Status.STOPPED;
      return null;
    }
    int split = fractional();
    if (split < 0) {
      Move move = wholeSolution();
      undecided |= move == null;
      return move;
    }
    double at = simplex.change(split);
    double low = program.low[split];
    double high = program.high[split];
    double start = program.start[split];
    // The side nearer to the true table first.
    Move found = at > 0 ? below(split, at) : above(split, at);
    reset(split, low, high, start);
    if (found == null) {
      found = at > 0 ? above(split, at) : below(split, at);
      reset(split, low, high, start);
    }
    return found;
  }

  private @Nullable Move below(int split, double at) {
    program.high[split] = Math.floor(at);
    program.start[split] = Math.min(program.start[split], program.high[split]);
    return branch();
  }

  private @Nullable Move above(int split, double at) {
    program.low[split] = Math.ceil(at);
    program.start[split] = Math.max(program.start[split], program.low[split]);
    return branch();
  }

  private void reset(int split, double low, double high, double start) {
    program.low[split] = low;
    program.high[split] = high;
    program.start[split] = start;
  }

  private int fractional() {
    for (int j = 0; j < system.unknowns; j++) {
      double change = simplex.change(j);
      if (Math.abs(change - Math.rint(change)) > WHOLE) {
        return j;
      }
    }
    return -1;
  }

  /** The solution as a move, or null when it is not whole or not exact. */
  private @Nullable Move wholeSolution() {
    int[] unknowns = new int[system.unknowns];
    long[] steps = new long[system.unknowns];
    boolean[] movable = new boolean[system.unknowns];
    int count = 0;
    for (int j = 0; j < system.unknowns; j++) {
      double change = simplex.change(j);
      double whole = Math.rint(change);
      if (Math.abs(change - whole) > WHOLE) {
        return null;
      }
      if (whole != 0) {
        unknowns[count] = j;
        steps[count++] = (long) whole;
        movable[j] = true;
      }
    }
    Move move = new Move(Arrays.copyOf(unknowns, count), Arrays.copyOf(steps, count));
    return count > 0 && move.holds(system, movable) ? move : null;
  }
}
