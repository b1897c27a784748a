package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * One public table with all its margins as cells and relations. Ids name the measure and only those
 * classifications that are broken down, so that a margin of one table and the same row of another
 * are one cell: {@code proven_persons|pilkada-2020|act=APK}.
 */
public final class CrossTable {

  private final String measure;
  private final List<Hierarchy> dimensions;

  private CrossTable(String measure, List<Hierarchy> dimensions) {
    this.measure = measure;
    this.dimensions = List.copyOf(dimensions);
  }

  /**
   * A table.
   *
   * @param measure what is counted, with everything that stays the same in the table, such as
   *     {@code proven_persons|pilkada-2020}
   * @param dimensions in an order that must be the same in all tables that share them
   */
  public static CrossTable of(String measure, Hierarchy... dimensions) {
    return new CrossTable(measure, List.of(dimensions));
  }

  List<Hierarchy> dimensions() {
    return dimensions;
  }

  /** Id of the cell with these codes, one per dimension. */
  public String id(List<String> codes) {
    if (codes.size() != dimensions.size()) {
      throw new IllegalArgumentException(
          measure + ": " + codes + " for " + dimensions.size() + " dimensions");
    }
    StringBuilder id = new StringBuilder(measure);
    for (int i = 0; i < codes.size(); i++) {
      Hierarchy dimension = dimensions.get(i);
      if (!codes.get(i).equals(dimension.root())) {
        id.append('|').append(dimension.name()).append('=').append(codes.get(i));
      }
    }
    return id.toString();
  }

  /** Adds every cell as open, and what is known along every dimension. */
  public void addTo(LinkedTables.Builder tables, ToIntFunction<List<String>> count) {
    addTo(tables, count, codes -> Exposure.OPEN);
  }

  /** Adds every cell with its exposure. A cell that is there already stays as it is. */
  public void addTo(
      LinkedTables.Builder tables,
      ToIntFunction<List<String>> count,
      Function<List<String>, Exposure> exposure) {
    List<List<String>> keys = keys();
    for (List<String> key : keys) {
      String id = id(key);
      int value = count.applyAsInt(key);
      if (!tables.has(id)) {
        tables.add(Cell.of(id, value, exposure.apply(key)));
      } else if (tables.present(id).count() != value) {
        throw new IllegalArgumentException(
            id + ": " + value + " here, " + tables.present(id).count() + " in another table");
      }
    }
    for (List<String> key : keys) {
      for (int i = 0; i < dimensions.size(); i++) {
        addRelations(tables, key, i);
      }
    }
  }

  private void addRelations(LinkedTables.Builder tables, List<String> key, int dimension) {
    Hierarchy hierarchy = dimensions.get(dimension);
    List<String> parts = new ArrayList<>();
    for (String part : hierarchy.parts(key.get(dimension))) {
      List<String> partKey = new ArrayList<>(key);
      partKey.set(dimension, part);
      parts.add(id(partKey));
    }
    if (parts.isEmpty()) {
      return;
    }
    String total = id(key);
    switch (hierarchy.links()) {
      case PARTITION -> tables.total(total, parts);
      case ATTRIBUTE -> tables.attributeTotal(total, parts);
      case OVERLAPPING -> {
        tables.add(Relation.atMostSum(total, parts));
        parts.forEach(part -> tables.add(Relation.atLeast(total, part)));
      }
    }
  }

  private List<List<String>> keys() {
    List<List<String>> keys = List.of(List.of());
    for (Hierarchy dimension : dimensions) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String code : dimension.codes()) {
          List<String> next = new ArrayList<>(key);
          next.add(code);
          longer.add(List.copyOf(next));
        }
      }
      keys = longer;
    }
    return keys;
  }

  /**
   * Counts of every cell from counts of the finest ones, for tables in which everything adds up.
   *
   * @param leaves one code per dimension, none of which has parts; a combination that is missing is
   *     0
   */
  public ToIntFunction<List<String>> sums(Map<List<String>, Integer> leaves) {
    List<Map<String, List<String>>> above = dimensions.stream().map(CrossTable::ancestors).toList();
    Map<List<String>, Integer> all = new HashMap<>();
    leaves.forEach(
        (leaf, count) -> {
          List<List<String>> keys = List.of(List.of());
          for (int i = 0; i < dimensions.size(); i++) {
            List<List<String>> longer = new ArrayList<>();
            for (String code : lookUp(above.get(i), leaf.get(i), dimensions.get(i))) {
              for (List<String> key : keys) {
                List<String> next = new ArrayList<>(key);
                next.add(code);
                longer.add(next);
              }
            }
            keys = longer;
          }
          keys.forEach(key -> all.merge(key, count, Math::addExact));
        });
    return key -> all.getOrDefault(key, 0);
  }

  private static List<String> lookUp(
      Map<String, List<String>> above, String code, Hierarchy dimension) {
    List<String> codes = above.get(code);
    if (codes == null || !dimension.parts(code).isEmpty()) {
      throw new IllegalArgumentException(dimension.name() + ": no finest code " + code);
    }
    return codes;
  }

  private static Map<String, List<String>> ancestors(Hierarchy dimension) {
    Map<String, List<String>> above = new HashMap<>();
    above.put(dimension.root(), List.of(dimension.root()));
    for (String code : dimension.codes()) {
      List<String> own = above.getOrDefault(code, List.of());
      for (String part : dimension.parts(code)) {
        List<String> longer = new ArrayList<>(own);
        longer.add(part);
        above.put(part, List.copyOf(longer));
      }
    }
    return above;
  }
}
