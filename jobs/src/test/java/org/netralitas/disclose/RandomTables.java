package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.netralitas.disclose.Hierarchy.Links;

/** Random linked tables with hierarchies, from a seed. */
final class RandomTables {
  private final SplittableRandom random;

  /** Decides which records were there early; separate, so that both days draw the same records. */
  private final SplittableRandom days;

  RandomTables(long seed) {
    random = new SplittableRandom(seed);
    days = new SplittableRandom(seed + 1_000_000);
  }

  /** A two-way table with margins, 2 to 3 by 2 to 3, few enough tables to write all down. */
  LinkedTables small() {
    Hierarchy rows = flat("r", 2 + random.nextInt(2), Links.PARTITION);
    Hierarchy columns =
        random.nextInt(3) == 0
            ? twoLevels("c", 2, 2)
            : flat("c", 2 + random.nextInt(2), Links.PARTITION);
    LinkedTables.Builder tables = LinkedTables.builder();
    fill(tables, CrossTable.of("n", rows, columns), 5);
    return tables.build();
  }

  /** Like {@link #small()}, with knowledge beyond sums. */
  LinkedTables smallWithKnowledge() {
    Hierarchy rows = flat("r", 2, Links.PARTITION);
    Links links = random.nextInt(2) == 0 ? Links.PARTITION : Links.ATTRIBUTE;
    Hierarchy columns = flat("c", 2 + random.nextInt(2), links);
    LinkedTables.Builder tables = LinkedTables.builder();
    CrossTable table = CrossTable.of("persons", rows, columns);
    fill(tables, table, 6);
    String cell = table.id(List.of("r1", "c1"));
    int persons = tables.present(cell).count();
    tables.open("cases|" + cell, persons + random.nextInt(3));
    tables.add(Relation.atLeast("cases|" + cell, cell));
    String other = table.id(List.of("r2", "c1"));
    int count = tables.present(other).count();
    if (random.nextInt(2) == 0) {
      tables.change(other, c -> c.knownWithin(Math.max(0, count - 2), count + 3));
    }
    String row = table.id(List.of("r1", "ALL"));
    if (tables.present(row).count() > 0 && random.nextInt(2) == 0) {
      tables.addAll(ratio(persons, tables.present(row).count()).of(cell, row));
    }
    return tables.build();
  }

  private static PrintedRatio ratio(int part, int base) {
    java.math.BigDecimal printed =
        java.math.BigDecimal.valueOf(100L * part)
            .divide(java.math.BigDecimal.valueOf(base), 0, java.math.RoundingMode.HALF_UP);
    return new PrintedRatio(printed, 100);
  }

  /**
   * Linked tables as an edition has them: region and position with two levels each, position and
   * act, outcome by region, a timeline that ends in the total.
   */
  LinkedTables edition() {
    return edition(100).build();
  }

  /**
   * The same on an earlier day.
   *
   * @param percent of the records that were there, 0 to 100
   */
  LinkedTables.Builder edition(int percent) {
    Hierarchy regions = twoLevels("region", 2 + random.nextInt(2), 2 + random.nextInt(3));
    Hierarchy positions = twoLevels("position", 2 + random.nextInt(2), 1 + random.nextInt(2));
    Hierarchy acts = flat("act", 3 + random.nextInt(2), Links.ATTRIBUTE);
    Hierarchy outcomes = flat("outcome", 3, Links.PARTITION);
    LinkedTables.Builder tables = LinkedTables.builder();
    CrossTable byOutcome = CrossTable.of("persons", outcomes, regions);
    CrossTable byRegion = CrossTable.of("persons|outcome=outcome1", positions, regions);
    CrossTable byAct = CrossTable.of("persons|outcome=outcome1", positions, acts);
    Map<List<String>, Integer> outcomeCounts = new HashMap<>();
    Map<List<String>, Integer> regionCounts = new HashMap<>();
    Map<List<String>, Integer> actCounts = new HashMap<>();
    int total = 0;
    for (String region : leaves(regions)) {
      for (String position : leaves(positions)) {
        int records = skewed(9);
        for (int i = 0; i < records; i++) {
          String act = "act" + (1 + Math.min(random.nextInt(4), leaves(acts).size() - 1));
          int there = there(percent);
          total += there;
          regionCounts.merge(List.of(position, region), there, Integer::sum);
          outcomeCounts.merge(List.of("outcome1", region), there, Integer::sum);
          actCounts.merge(List.of(position, act), there, Integer::sum);
        }
      }
      for (String outcome : List.of("outcome2", "outcome3")) {
        int records = skewed(5);
        for (int i = 0; i < records; i++) {
          outcomeCounts.merge(List.of(outcome, region), there(percent), Integer::sum);
        }
      }
    }
    byOutcome.addTo(tables, byOutcome.sums(outcomeCounts));
    byRegion.addTo(tables, byRegion.sums(regionCounts));
    byAct.addTo(tables, byAct.sums(actCounts));
    List<String> timeline = new ArrayList<>();
    for (int week = 1; week < 5; week++) {
      String id = "persons|outcome=outcome1|week=" + week;
      tables.open(id, total * week / 5);
      timeline.add(id);
    }
    timeline.add("persons|outcome=outcome1");
    tables.timeline(timeline, Exposure.AUXILIARY);
    return tables;
  }

  private int there(int percent) {
    return days.nextInt(100) < percent ? 1 : 0;
  }

  private void fill(LinkedTables.Builder tables, CrossTable table, int most) {
    Map<List<String>, Integer> counts = new HashMap<>();
    List<List<String>> keys = List.of(List.of());
    for (Hierarchy dimension : table.dimensions()) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> key : keys) {
        for (String leaf : leaves(dimension)) {
          List<String> next = new ArrayList<>(key);
          next.add(leaf);
          longer.add(next);
        }
      }
      keys = longer;
    }
    keys.forEach(key -> counts.put(key, skewed(most)));
    table.addTo(tables, table.sums(counts));
  }

  /** Mostly small, often zero. */
  private int skewed(int most) {
    int first = random.nextInt(most + 1);
    return random.nextInt(3) == 0
        ? random.nextInt(2 * most + 1)
        : Math.min(first, random.nextInt(most + 1));
  }

  private static Hierarchy flat(String name, int codes, Links links) {
    Hierarchy hierarchy = Hierarchy.of(name, "ALL", links);
    for (int i = 1; i <= codes; i++) {
      hierarchy.add("ALL", name + i);
    }
    return hierarchy;
  }

  private Hierarchy twoLevels(String name, int groups, int most) {
    Hierarchy hierarchy = Hierarchy.of(name, "ALL", Links.PARTITION);
    for (int g = 1; g <= groups; g++) {
      String group = name + g;
      hierarchy.add("ALL", group);
      int parts = random.nextInt(most + 1);
      for (int p = 1; p <= parts; p++) {
        hierarchy.add(group, group + "." + p);
      }
    }
    return hierarchy;
  }

  private static List<String> leaves(Hierarchy hierarchy) {
    return hierarchy.codes().stream().filter(code -> hierarchy.parts(code).isEmpty()).toList();
  }
}
