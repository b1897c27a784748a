package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/** The attack's linear programs put to a general solver. */
final class SolverAttacker {
  private SolverAttacker() {}

  /** How far one unknown can change in a direction, fractions allowed; only hidden ones change. */
  static double farthest(AttackSystem system, boolean[] hidden, int unknown, int direction) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<Variable> variables = new ArrayList<>();
    for (int j = 0; j < system.unknowns; j++) {
      variables.add(
          model
              .newVariable("d" + j)
              .lower(hidden[j] ? -system.fall[j] : 0)
              .upper(hidden[j] ? system.rise[j] : 0));
    }
    for (int i = 0; i < system.rows; i++) {
      Expression sum = model.newExpression("row" + i).level(0);
      for (int k = 0; k < system.rowUnknowns[i].length; k++) {
        sum.set(variables.get(system.rowUnknowns[i][k]), system.rowCoefficients[i][k]);
      }
    }
    variables.get(unknown).weight(direction);
    return Math.abs(model.maximise().getValue());
  }

  static AttackSystem largestPart(LinkedTables tables, PrimaryRule rule) {
    AttackSystem largest = null;
    for (AttackSystem part : AttackSystems.of(tables, rule, InformationLoss.CELLS)) {
      largest = largest == null || part.unknowns > largest.unknowns ? part : largest;
    }
    if (largest == null) {
      throw new IllegalStateException("nothing to attack");
    }
    return largest;
  }
}
