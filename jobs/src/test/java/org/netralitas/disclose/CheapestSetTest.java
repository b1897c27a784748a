package org.netralitas.disclose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

class CheapestSetTest {

  @Test
  void isTheCheapestOfAllSets() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      int choices = 1 + random.nextInt(9);
      long[] costs = random.longs(choices, 0, 6).toArray();
      int[] conditions = random.ints(random.nextInt(8), 1, 1 << choices).toArray();

      Integer found = CheapestSet.of(costs, conditions);

      long cheapest = Long.MAX_VALUE;
      for (int set = 0; set < 1 << choices; set++) {
        cheapest = meets(set, conditions) ? Math.min(cheapest, cost(set, costs)) : cheapest;
      }
      assertThat(found).isNotNull();
      assertThat(meets(found, conditions)).isTrue();
      assertThat(cost(found, costs))
          .as("%s of %s", Arrays.toString(conditions), Arrays.toString(costs))
          .isEqualTo(cheapest);
    }
  }

  @Test
  void withoutConditionsIsEmpty() {
    assertThat(CheapestSet.of(new long[] {3, 1}, new int[0])).isZero();
  }

  @Test
  void thereIsNoneForAConditionWithoutChoices() {
    assertThat(CheapestSet.of(new long[] {3, 1}, new int[] {0b01, 0})).isNull();
  }

  /** Many small conditions on as many choices as there may be, held against a general solver. */
  @Test
  void isAsCheapAsASolverFindsIt() {
    Random random = new Random(3);
    for (int round = 0; round < 5; round++) {
      long[] costs = random.longs(CheapestSet.MOST, 1, 20).toArray();
      int[] conditions = new int[60];
      for (int i = 0; i < conditions.length; i++) {
        conditions[i] =
            random.ints(3, 0, CheapestSet.MOST).map(b -> 1 << b).reduce(0, (a, b) -> a | b);
      }

      Integer found = CheapestSet.of(costs, conditions);

      assertThat(found).isNotNull();
      assertThat(meets(found, conditions)).isTrue();
      assertThat((double) cost(found, costs)).isCloseTo(solved(costs, conditions), within(1e-6));
      assertThat(CheapestSet.of(costs, conditions, 3)).as("given up after three steps").isNull();
    }
  }

  private static double solved(long[] costs, int[] conditions) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] variables = new Variable[costs.length];
    for (int c = 0; c < costs.length; c++) {
      variables[c] = model.newVariable("c" + c).binary().weight(costs[c]);
    }
    for (int i = 0; i < conditions.length; i++) {
      Expression condition = model.newExpression("condition" + i).lower(1);
      for (int c = 0; c < costs.length; c++) {
        if ((conditions[i] >> c & 1) == 1) {
          condition.set(variables[c], 1);
        }
      }
    }
    return model.minimise().getValue();
  }

  private static boolean meets(int set, int[] conditions) {
    return Arrays.stream(conditions).allMatch(condition -> (condition & set) != 0);
  }

  private static long cost(int set, long[] costs) {
    long cost = 0;
    for (int choice = 0; choice < costs.length; choice++) {
      cost += (set >> choice & 1) * costs[choice];
    }
    return cost;
  }
}
