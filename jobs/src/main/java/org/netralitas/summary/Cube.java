package org.netralitas.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.OutcomeStage;

/** Sums over the base cube of one election. */
record Cube(List<CubeCell> cells) {

  static final Predicate<CubeCell> REPORTED = cell -> true;
  static final Predicate<CubeCell> PROVEN = cell -> cell.key().outcome().isProven();
  static final Predicate<CubeCell> FOLLOWED_UP =
      cell -> cell.key().outcome() == OutcomeStage.FOLLOWED_UP;

  Cube where(Predicate<CubeCell> predicate) {
    return new Cube(cells.stream().filter(predicate).toList());
  }

  long cases() {
    return cases(REPORTED);
  }

  long cases(Predicate<CubeCell> predicate) {
    return cells.stream().filter(predicate).mapToLong(CubeCell::cases).sum();
  }

  /** Distinct persons, when this cube is cut to one value of the margin. */
  long persons(Margin margin) {
    return cells.stream().mapToLong(cell -> cell.persons(margin)).sum();
  }

  /** The cube cut by a code, in code order; values that do not occur are absent. */
  <K extends Comparable<K>> Map<K, Cube> by(Function<CubeCell.Key, K> code) {
    Map<K, List<CubeCell>> parts = new TreeMap<>();
    for (CubeCell cell : cells) {
      parts
          .computeIfAbsent(code.apply(cell.key()), unused -> new java.util.ArrayList<>())
          .add(cell);
    }
    Map<K, Cube> cubes = new TreeMap<>();
    parts.forEach((key, part) -> cubes.put(key, new Cube(part)));
    return cubes;
  }

  static Cube empty() {
    return new Cube(List.of());
  }

  static <K> Cube at(Map<K, Cube> parts, K key) {
    return parts.getOrDefault(key, empty());
  }

  static long total(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
