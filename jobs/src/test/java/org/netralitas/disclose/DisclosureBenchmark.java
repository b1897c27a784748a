package org.netralitas.disclose;

import java.util.Locale;

/** Times the control and the audit of a full-size edition: run it from the test class path. */
final class DisclosureBenchmark {
  private DisclosureBenchmark() {}

  public static void main(String[] arguments) {
    for (int i = 0; i < 3; i++) {
      for (InformationLoss loss : InformationLoss.values()) {
        long t0 = System.nanoTime();
        LinkedTables tables = new SyntheticEdition(2020).tables();
        long t1 = System.nanoTime();
        ProtectedTables result = Suppression.of(PrimaryRule.standard(), loss).protect(tables);
        long t2 = System.nanoTime();
        AuditReport proof =
            AttackerAudit.of(PrimaryRule.standard(), AttackerAudit.Depth.PROOF)
                .audit(tables, result.hidden());
        long t3 = System.nanoTime();
        AuditReport exact =
            AttackerAudit.of(PrimaryRule.standard(), AttackerAudit.Depth.EXACT)
                .audit(tables, result.hidden());
        long t4 = System.nanoTime();
        long secondary =
            result.audit().hidden().stream().filter(c -> !c.reason().primary()).count();
        System.out.println(
            String.format(
                Locale.ROOT,
                "%s build %.2f protect %.2f proof %.2f exact %.2f s; safe %s %s; hidden %d of which"
                    + " complements %d; %s filled %.3f count %.3f; inexact %d",
                loss,
                (t1 - t0) / 1e9,
                (t2 - t1) / 1e9,
                (t3 - t2) / 1e9,
                (t4 - t3) / 1e9,
                proof.safe(),
                exact.safe(),
                result.hidden().size(),
                secondary,
                result.audit().kept(),
                result.audit().kept().filledCellShare(),
                result.audit().kept().countShare(),
                exact.hidden().stream()
                    .filter(c -> c.precision() != HiddenCell.Precision.EXACT)
                    .count()));
        result.audit().failures().stream().limit(5).forEach(System.out::println);
      }
    }
  }
}
