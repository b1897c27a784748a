package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.AttackSystem.Member;

/**
 * Cells that always differ alike from their true counts, while equations are being collected. Two
 * that turn out to be the same are merged into the first.
 */
final class Unknown {
  private final List<Member> members = new ArrayList<>();
  private long rise;
  private long fall;
  private double cost;
  private boolean hiddenBefore;
  private @Nullable Need need;
  private @Nullable Unknown mergedInto;

  private Unknown(long rise, long fall) {
    this.rise = rise;
    this.fall = fall;
  }

  /** The slack of an inequality. */
  static Unknown slack(long rise, long fall) {
    return new Unknown(rise, fall);
  }

  /** A cell with what an outsider holds possible of it. */
  static Unknown of(
      Cell cell, long lower, long upper, @Nullable Sensitive verdict, double cost, boolean before) {
    Unknown unknown = new Unknown(upper - cell.count(), cell.count() - lower);
    unknown.members.add(new Member(cell.id(), cell.count(), cell.exposure(), verdict));
    unknown.cost = cell.exposure() == Exposure.OPEN ? cost : 0;
    unknown.hiddenBefore = before;
    unknown.need = verdict == null ? null : verdict.need().from(cell.count());
    return unknown;
  }

  /** The unknown that this one has become part of, or itself. */
  Unknown representative() {
    Unknown at = this;
    while (at.mergedInto != null) {
      if (at.mergedInto.mergedInto != null) {
        at.mergedInto = at.mergedInto.mergedInto;
      }
      at = at.mergedInto;
    }
    return at;
  }

  /** Makes two representatives one. */
  void merge(Unknown other) {
    other.mergedInto = this;
    members.addAll(other.members);
    members.sort(Comparator.comparing(Member::id));
    rise = Math.min(rise, other.rise);
    fall = Math.min(fall, other.fall);
    cost += other.cost;
    hiddenBefore |= other.hiddenBefore;
    need = need == null ? other.need : need.and(other.need);
  }

  /** Takes away all room: the equations leave it no other value than the true one. */
  void fix() {
    rise = 0;
    fall = 0;
  }

  boolean fixed() {
    return rise == 0 && fall == 0;
  }

  /** Fixed, and nobody asks for it. */
  boolean idle() {
    return fixed() && members.stream().allMatch(member -> member.exposure() == Exposure.AUXILIARY);
  }

  List<Member> members() {
    return List.copyOf(members);
  }

  long rise() {
    return rise;
  }

  long fall() {
    return fall;
  }

  double cost() {
    return cost;
  }

  boolean hiddenBefore() {
    return hiddenBefore;
  }

  @Nullable Need need() {
    return need;
  }

  boolean neverPrinted() {
    return members.stream().allMatch(member -> member.exposure().neverPrinted());
  }
}
