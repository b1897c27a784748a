package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.netralitas.disclose.Relation.Term;

/**
 * All public tables of an edition as one problem: the cells, and everything linear that an outsider
 * knows of their counts. Grain of {@link #cells()}: one per quantity, in the order of the ids.
 */
public final class LinkedTables {

  private final SortedMap<String, Cell> cells;
  private final List<Relation> relations;
  private final Set<Relation> implied;
  private final Set<String> hiddenBefore;
  private final Set<String> zerosInDoubt;
  private final Set<String> attributes;

  private LinkedTables(List<Relation> relations, Builder builder) {
    cells = new TreeMap<>(builder.cells);
    this.relations = List.copyOf(relations);
    implied = Set.copyOf(builder.implied);
    hiddenBefore = Set.copyOf(builder.hiddenBefore);
    zerosInDoubt = Set.copyOf(builder.zerosInDoubt);
    attributes =
        relations.stream()
            .filter(relation -> relation.kind() == Relation.Kind.ATTRIBUTE_TOTAL)
            .flatMap(relation -> relation.parts().stream())
            .map(Term::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Collection<Cell> cells() {
    return cells.values();
  }

  public Cell cell(String id) {
    Cell cell = cells.get(id);
    if (cell == null) {
      throw new IllegalArgumentException("no cell " + id);
    }
    return cell;
  }

  public boolean contains(String id) {
    return cells.containsKey(id);
  }

  public List<Relation> relations() {
    return relations;
  }

  /** True for a relation that follows from the others, so that an attack need not look at it. */
  boolean implied(Relation relation) {
    return implied.contains(relation);
  }

  /** True for a cell whose earlier count was hidden: the usual choice is to hide it again. */
  boolean hiddenBefore(String id) {
    return hiddenBefore.contains(id);
  }

  /**
   * Cells that may be hidden although they are zero, so that a mark does not say "at least one".
   */
  Set<String> zerosInDoubt() {
    return zerosInDoubt;
  }

  /** True for a cell of which a hidden count may be zero under the rule of the house. */
  public boolean mayHideZero(String id) {
    return zerosInDoubt.contains(id) || attributes.contains(id);
  }

  /** Parts by an attribute that a group should not be seen to share. */
  Set<String> attributes() {
    return attributes;
  }

  /** Collects cells and relations; everything is checked against the true counts at the end. */
  public static final class Builder {
    private final SortedMap<String, Cell> cells = new TreeMap<>();
    private final Set<Relation> relations = new HashSet<>();
    private final Set<Relation> implied = new HashSet<>();
    private final Set<String> hiddenBefore = new HashSet<>();
    private final Set<String> zerosInDoubt = new HashSet<>();

    private Builder() {}

    /** Adds a cell of a public table. The same quantity may be added again with the same count. */
    public Builder open(String id, int count) {
      return add(Cell.open(id, count));
    }

    /**
     * Adds a cell.
     *
     * @throws IllegalArgumentException when the id is there with another content
     */
    public Builder add(Cell cell) {
      Cell before = cells.putIfAbsent(cell.id(), cell);
      if (before != null && !before.equals(cell)) {
        throw new IllegalArgumentException("one id for two quantities: " + before + ", " + cell);
      }
      return this;
    }

    /** Changes a cell that is there, for instance to say that it is known or was withheld. */
    public Builder change(String id, UnaryOperator<Cell> change) {
      if (cells.computeIfPresent(id, (key, cell) -> change.apply(cell)) == null) {
        throw new IllegalArgumentException("no cell " + id);
      }
      return this;
    }

    /** Adds a relation; one that was added before is not added twice. */
    public Builder add(Relation relation) {
      relations.add(relation);
      return this;
    }

    public Builder addAll(Collection<Relation> several) {
      several.forEach(this::add);
      return this;
    }

    /** The total is the sum of its parts. */
    public Builder total(String totalId, Collection<String> partIds) {
      return add(Relation.total(totalId, partIds));
    }

    /** The total is the sum of its parts by an attribute that a group should not share. */
    public Builder attributeTotal(String totalId, Collection<String> partIds) {
      return add(Relation.attributeTotal(totalId, partIds));
    }

    /**
     * A timeline: cumulative counts in order of time. An outsider reads the differences off, so
     * they are cells of their own, with the id {@code later - earlier}.
     *
     * @param difference {@link Exposure#IMPLICIT} when a small difference must stay hidden, {@link
     *     Exposure#AUXILIARY} when only the order is known
     */
    public Builder timeline(List<String> cumulativeIds, Exposure difference) {
      for (int i = 1; i < cumulativeIds.size(); i++) {
        difference(cumulativeIds.get(i), cumulativeIds.get(i - 1), difference);
      }
      return this;
    }

    /** The difference of two cells as a cell of its own, with the id {@code greater - smaller}. */
    public Builder difference(String greaterId, String smallerId, Exposure exposure) {
      String id = greaterId + " - " + smallerId;
      int count = present(greaterId).count() - present(smallerId).count();
      if (count < 0) {
        throw new IllegalArgumentException(id + " is " + count);
      }
      add(Cell.of(id, count, exposure));
      return add(Relation.total(greaterId, List.of(smallerId, id)));
    }

    /**
     * Lets a zero be hidden like any other count. Where many counts are 1, their marks would else
     * be counted and give each of them away.
     */
    public Builder zeroInDoubt(String id) {
      zerosInDoubt.add(present(id).id());
      return this;
    }

    boolean has(Relation relation) {
      return relations.contains(relation);
    }

    /** Says that a relation that is there follows from others that are there. */
    void implied(Relation relation) {
      implied.add(relation);
    }

    void hiddenBefore(String id) {
      hiddenBefore.add(id);
    }

    boolean has(String id) {
      return cells.containsKey(id);
    }

    Cell present(String id) {
      Cell cell = cells.get(id);
      if (cell == null) {
        throw new IllegalArgumentException("no cell " + id);
      }
      return cell;
    }

    /**
     * The tables.
     *
     * @throws IllegalArgumentException when a relation names an unknown cell or does not hold for
     *     the true counts
     */
    public LinkedTables build() {
      List<Relation> checked = new ArrayList<>(relations.size());
      for (Relation relation : relations.stream().sorted(Relation.ORDER).toList()) {
        long sum = 0;
        for (Term term : relation.terms()) {
          sum += Math.multiplyExact(term.coefficient(), (long) present(term.id()).count());
        }
        if (sum < relation.lower() || sum > relation.upper()) {
          throw new IllegalArgumentException(
              "the counts contradict the relation " + relation + ": it comes to " + sum);
        }
        checked.add(relation);
      }
      return new LinkedTables(checked, this);
    }
  }
}
