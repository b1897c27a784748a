package org.netralitas.disclose;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.Relation.Term;

/**
 * Which counts are sensitive, and how much doubt must remain about each. A function of counts
 * alone: no name, region or post enters.
 *
 * @param smallestCount counts from 1 to {@code smallestCount - 1} are small; 1 hides nothing
 * @param protectionWidth an outsider must be left with an interval at least this wide, 1 or more
 * @param dominance null when contributors are not looked at
 */
public record PrimaryRule(
    int smallestCount,
    int protectionWidth,
    ZeroPolicy zeros,
    SharedAttribute sharedAttribute,
    @Nullable Dominance dominance) {

  public PrimaryRule {
    if (smallestCount < 1 || protectionWidth < 1) {
      throw new IllegalArgumentException(
          "smallest count " + smallestCount + ", protection width " + protectionWidth);
    }
  }

  /** The rule of the house for a smallest count: every count from 1 to it stays possible. */
  public static PrimaryRule ofSmallestCount(int smallestCount) {
    return new PrimaryRule(
        smallestCount,
        Math.max(1, smallestCount - 2),
        ZeroPolicy.SHOWN,
        SharedAttribute.HIDDEN,
        new Dominance(1, 90));
  }

  /** {@code --smallest-count 5}. */
  public static PrimaryRule standard() {
    return ofSmallestCount(5);
  }

  public PrimaryRule withZeros(ZeroPolicy other) {
    return new PrimaryRule(smallestCount, protectionWidth, other, sharedAttribute, dominance);
  }

  public PrimaryRule withSharedAttribute(SharedAttribute other) {
    return new PrimaryRule(smallestCount, protectionWidth, zeros, other, dominance);
  }

  public PrimaryRule withDominance(@Nullable Dominance other) {
    return new PrimaryRule(smallestCount, protectionWidth, zeros, sharedAttribute, other);
  }

  public PrimaryRule withProtectionWidth(int other) {
    return new PrimaryRule(smallestCount, other, zeros, sharedAttribute, dominance);
  }

  boolean small(int count) {
    return count < smallestCount && (count > 0 || zeros == ZeroPolicy.HIDDEN);
  }

  /**
   * Every cell whose count needs protection, by id: the sensitive ones among those that are not
   * known anyway, and all that an earlier edition hid.
   */
  public SortedMap<String, Sensitive> sensitive(LinkedTables tables) {
    SortedMap<String, Sensitive> verdicts = new TreeMap<>();
    for (Cell cell : tables.cells()) {
      Sensitive verdict = ofCell(cell);
      if (verdict != null) {
        verdicts.put(cell.id(), verdict);
      }
    }
    if (sharedAttribute == SharedAttribute.HIDDEN) {
      for (Relation relation : tables.relations()) {
        if (relation.kind() == Relation.Kind.ATTRIBUTE_TOTAL) {
          addShared(relation, tables, verdicts);
        }
      }
    }
    return verdicts;
  }

  private @Nullable Sensitive ofCell(Cell cell) {
    if (cell.exposure() == Exposure.KNOWN || cell.exposure() == Exposure.AUXILIARY) {
      return null;
    }
    if (small(cell.count())) {
      return new Sensitive(
          HiddenReason.SMALL_COUNT, new Need(protectionWidth, Long.MIN_VALUE, Long.MAX_VALUE));
    }
    if (dominance != null
        && cell.largestContributions().isPresent()
        && dominance.dominated(cell.count(), cell.largestContributions().getAsInt())) {
      long clear = dominance.smallestUndominated(cell.largestContributions().getAsInt());
      return new Sensitive(
          HiddenReason.DOMINANCE, new Need(protectionWidth, clear, Long.MAX_VALUE));
    }
    return cell.exposure() == Exposure.WITHHELD
        ? new Sensitive(HiddenReason.EARLIER_EDITION, Need.DOUBT)
        : null;
  }

  private static void addShared(
      Relation relation, LinkedTables tables, Map<String, Sensitive> verdicts) {
    Cell full = null;
    int others = 0;
    for (Term part : relation.parts()) {
      Cell cell = tables.cell(part.id());
      if (cell.exposure() == Exposure.KNOWN) {
        if (cell.count() > 0) {
          return;
        }
      } else if (cell.count() == 0) {
        others++;
      } else if (full == null) {
        full = cell;
      } else {
        return;
      }
    }
    // With no other category to fall in, the attribute says nothing.
    if (full != null && others > 0) {
      Sensitive shared =
          new Sensitive(
              HiddenReason.SHARED_ATTRIBUTE, new Need(1, Long.MIN_VALUE, full.count() - 1L));
      verdicts.merge(full.id(), shared, Sensitive::and);
    }
  }
}
