package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something linear that an outsider knows of the true counts: {@code lower <= sum of coefficient *
 * count <= upper}.
 *
 * @param terms at least one, each cell once, no zero coefficient; sorted by id, behind the total
 * @param lower {@link #OPEN_LOW} when open below
 * @param upper {@link #OPEN_HIGH} when open above
 */
public record Relation(Kind kind, List<Term> terms, long lower, long upper) {

  public static final long OPEN_LOW = Long.MIN_VALUE;
  public static final long OPEN_HIGH = Long.MAX_VALUE;

  /** What the relation says, as far as the primary rule needs to know. */
  public enum Kind {
    /** A total and its parts; the first term is the total. */
    TOTAL,
    /**
     * A total and its parts by an attribute that a group should not be seen to share as a whole
     * (act, sanction, outcome); the first term is the total.
     */
    ATTRIBUTE_TOTAL,
    /** Anything else: an order, a bound, a printed share. */
    KNOWLEDGE
  }

  /** One cell with its factor. */
  public record Term(String id, long coefficient) {
    public Term {
      if (coefficient == 0) {
        throw new IllegalArgumentException(id + ": coefficient 0 in a relation");
      }
    }
  }

  /** The order of writing, so that the same facts give the same bytes whoever collects them. */
  static final Comparator<Relation> ORDER =
      Comparator.comparing(Relation::firstId)
          .thenComparing(Relation::toString)
          .thenComparing(Relation::kind);

  public Relation {
    terms = inOrder(kind, terms);
    Set<String> seen = new HashSet<>();
    for (Term term : terms) {
      if (!seen.add(term.id())) {
        throw new IllegalArgumentException(term.id() + ": twice in one relation");
      }
    }
    if (terms.isEmpty() || lower > upper || (lower == OPEN_LOW && upper == OPEN_HIGH)) {
      throw new IllegalArgumentException(
          "relation that says nothing or nothing possible: "
              + lower
              + " <= "
              + terms
              + " <= "
              + upper);
    }
  }

  /** The total is the sum of its parts. */
  public static Relation total(String totalId, Collection<String> partIds) {
    return new Relation(Kind.TOTAL, totalAndParts(totalId, partIds), 0, 0);
  }

  /** The total is the sum of its parts, and the parts are an attribute of the persons in it. */
  public static Relation attributeTotal(String totalId, Collection<String> partIds) {
    return new Relation(Kind.ATTRIBUTE_TOTAL, totalAndParts(totalId, partIds), 0, 0);
  }

  /** Both ids show the same quantity. Prefer one cell with one id. */
  public static Relation equal(String firstId, String secondId) {
    return new Relation(
        Kind.KNOWLEDGE, List.of(new Term(firstId, 1), new Term(secondId, -1)), 0, 0);
  }

  /** Never fewer of the first than of the second: cases and persons, later and earlier, ranks. */
  public static Relation atLeast(String greaterId, String smallerId) {
    return new Relation(
        Kind.KNOWLEDGE, List.of(new Term(greaterId, 1), new Term(smallerId, -1)), 0, OPEN_HIGH);
  }

  /** The total is at most the sum of its parts: persons who can be in several parts at once. */
  public static Relation atMostSum(String totalId, Collection<String> partIds) {
    return new Relation(Kind.KNOWLEDGE, totalAndParts(totalId, partIds), 0, OPEN_HIGH);
  }

  private String firstId() {
    return terms.get(0).id();
  }

  private static List<Term> inOrder(Kind kind, List<Term> terms) {
    List<Term> sorted = new ArrayList<>(terms);
    int from = kind == Kind.KNOWLEDGE ? 0 : Math.min(1, terms.size());
    sorted.subList(from, sorted.size()).sort(Comparator.comparing(Term::id));
    return List.copyOf(sorted);
  }

  private static List<Term> totalAndParts(String totalId, Collection<String> partIds) {
    List<Term> terms = new ArrayList<>(partIds.size() + 1);
    terms.add(new Term(totalId, -1));
    for (String part : partIds) {
      terms.add(new Term(part, 1));
    }
    return terms;
  }

  /** The cells after the first: the parts of a total. */
  List<Term> parts() {
    return terms.subList(1, terms.size());
  }

  Relation renamed(Map<String, String> names) {
    return new Relation(
        kind,
        terms.stream()
            .map(t -> new Term(names.getOrDefault(t.id(), t.id()), t.coefficient()))
            .toList(),
        lower,
        upper);
  }

  /** The same sum, of quantities that are no attribute of anybody. */
  Relation withoutAttribute() {
    return kind == Kind.ATTRIBUTE_TOTAL ? new Relation(Kind.TOTAL, terms, lower, upper) : this;
  }

  @Override
  public String toString() {
    String sum =
        terms.stream()
            .map(t -> (t.coefficient() < 0 ? "- " : "+ ") + factor(t) + t.id())
            .collect(Collectors.joining(" "));
    String low = lower == OPEN_LOW ? "" : lower + " <= ";
    String high = upper == OPEN_HIGH ? "" : " <= " + upper;
    return lower == upper ? sum + " = " + lower : low + sum + high;
  }

  private static String factor(Term term) {
    long size = Math.abs(term.coefficient());
    return size == 1 ? "" : size + " * ";
  }
}
