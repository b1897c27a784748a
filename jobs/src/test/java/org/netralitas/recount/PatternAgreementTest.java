package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.SharedSpark;
import org.netralitas.stat.ActPatterns;

/** The sets of acts and their persons against MLlib's FP-Growth on the same persons. */
class PatternAgreementTest {
  private static final int ACTS = 12;
  private static final int PERSONS = 500;
  private static final int SMALLEST = 4;
  private static final int LARGEST_SET = 3;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void setsAndPersonsAreThoseOfFpGrowth(long seed) {
    int[] persons = persons(new Random(seed));
    SortedMap<Integer, Long> found = new TreeMap<>();
    ActPatterns.find(persons, SMALLEST, LARGEST_SET, 2, 1)
        .forEach(pattern -> found.put(pattern.acts(), (long) pattern.persons()));
    assertThat(found).hasSizeGreaterThan(20).isEqualTo(byFpGrowth(persons));
  }

  private static int[] persons(Random random) {
    int[] persons = new int[PERSONS];
    for (int i = 0; i < PERSONS; i++) {
      do {
        for (int act = 0; act < ACTS; act++) {
          persons[i] |= random.nextInt(act + 4) == 0 ? 1 << act : 0;
        }
      } while (persons[i] == 0);
    }
    return persons;
  }

  private static SortedMap<Integer, Long> byFpGrowth(int[] persons) {
    List<Row> baskets = new ArrayList<>();
    for (int person : persons) {
      List<Integer> acts = new ArrayList<>();
      for (int act = 0; act < ACTS; act++) {
        if ((person & 1 << act) != 0) {
          acts.add(act);
        }
      }
      baskets.add(RowFactory.create((Object) acts.toArray(Integer[]::new)));
    }
    Dataset<Row> items =
        SharedSpark.session()
            .createDataFrame(
                baskets,
                new StructType().add("items", DataTypes.createArrayType(DataTypes.IntegerType)));
    SortedMap<Integer, Long> sets = new TreeMap<>();
    for (Row row :
        new FPGrowth()
            .setMinSupport((SMALLEST - 0.5) / PERSONS)
            .fit(items)
            .freqItemsets()
            .collectAsList()) {
      List<Integer> acts = row.getList(0);
      if (acts.size() > 1 && acts.size() <= LARGEST_SET) {
        sets.put(acts.stream().mapToInt(act -> 1 << act).sum(), row.getLong(1));
      }
    }
    return sets;
  }
}
