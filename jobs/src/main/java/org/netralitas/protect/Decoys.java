package org.netralitas.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.netralitas.disclose.Cell;
import org.netralitas.disclose.Exposure;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.disclose.Relation;
import org.netralitas.disclose.Relation.Term;

/**
 * Zeros that are hidden so that marks cannot be counted. Where a printed total leaves five cases
 * for five marks, whoever takes a mark for at least one case reads five ones. So zeros are hidden
 * beside them, until there are more marks than cases, which says to everybody that a mark may be
 * none. Only zeros that stay in doubt are of use: each has another hidden count in all its sums.
 */
final class Decoys {
  private final LinkedTables linked;
  private final int width;
  private final Set<String> hidden;
  private final Map<String, List<Relation>> sums = new HashMap<>();

  private Decoys(LinkedTables linked, int width, Set<String> hidden) {
    this.linked = linked;
    this.width = width;
    this.hidden = new TreeSet<>(hidden);
  }

  /**
   * These ids and the zeros to be hidden with them.
   *
   * @param width what is narrowed down to fewer counts than this and one more is too certain
   */
  static Set<String> with(LinkedTables linked, int width, Set<String> hidden) {
    Decoys decoys = new Decoys(linked, width, hidden);
    List<Relation> divisions =
        linked.relations().stream()
            .filter(relation -> relation.kind() != Relation.Kind.KNOWLEDGE)
            .toList();
    for (Relation division : divisions) {
      for (Term term : division.terms()) {
        decoys.sums.computeIfAbsent(term.id(), unused -> new ArrayList<>()).add(division);
      }
    }
    divisions.forEach(decoys::hideZeros);
    return decoys.hidden;
  }

  /** More marks than cases, where the marks alone would say nearly all. */
  private void hideZeros(Relation division) {
    String total = division.terms().get(0).id();
    if (isHidden(total)) {
      return;
    }
    long left = linked.cell(total).count();
    long marks = 0;
    List<String> zeros = new ArrayList<>();
    for (Term part : division.terms().subList(1, division.terms().size())) {
      if (isHidden(part.id())) {
        marks++;
      } else {
        left -= linked.cell(part.id()).count();
        if (isZero(part.id())) {
          zeros.add(part.id());
        }
      }
    }
    for (String zero : zeros) {
      if (marks == 0 || left - marks < 0 || left - marks >= width) {
        return;
      }
      Set<String> together = inDoubt(zero);
      if (!together.isEmpty()) {
        hidden.addAll(together);
        marks++;
      }
    }
  }

  /**
   * The zero, alone or with one other that keeps it in doubt; empty when it could be worked out.
   */
  private Set<String> inDoubt(String zero) {
    Set<String> together = new LinkedHashSet<>(Set.of(zero));
    for (Relation lone : lone(zero, together)) {
      String partner =
          lone.terms().stream()
              .map(Term::id)
              .filter(id -> !id.equals(zero) && isZero(id) && !hidden.contains(id))
              .filter(id -> lone(id, Set.of(zero, id)).isEmpty())
              .findFirst()
              .orElse(null);
      if (partner == null) {
        return Set.of();
      }
      together.add(partner);
    }
    return together;
  }

  /** The sums in which nothing is hidden but this. */
  private List<Relation> lone(String id, Set<String> together) {
    return sums.getOrDefault(id, List.of()).stream()
        .filter(
            sum ->
                sum.terms().stream()
                    .map(Term::id)
                    .noneMatch(
                        other ->
                            !other.equals(id) && (isHidden(other) || together.contains(other))))
        .toList();
  }

  private boolean isHidden(String id) {
    return hidden.contains(id) || linked.cell(id).exposure() != Exposure.OPEN;
  }

  /** A printed zero of a table in which zeros may be hidden. */
  private boolean isZero(String id) {
    Cell cell = linked.cell(id);
    return cell.count() == 0 && cell.exposure() == Exposure.OPEN && linked.mayHideZero(id);
  }
}
