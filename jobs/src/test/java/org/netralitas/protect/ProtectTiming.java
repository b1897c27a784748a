package org.netralitas.protect;

import org.netralitas.disclose.*;
import org.netralitas.summary.RandomTally;
import org.netralitas.table.TableRows;

final class ProtectTiming {
  public static void main(String[] a) {
    TableRows t = RandomTally.tables(2034, 260, 3);
    for (int k = 0; k < 2; k++) {
      long t0 = System.nanoTime();
      LinkedTables l = LinkedCounts.of(t);
      long t1 = System.nanoTime();
      System.out.println(
          "link "
              + (t1 - t0) / 1e9
              + " cells "
              + l.cells().size()
              + " relations "
              + l.relations().size());
      PrimaryRule rule = PrimaryRule.ofSmallestCount(5);
      ProtectedTables p = Suppression.of(rule, InformationLoss.LOG_COUNTS).protect(l);
      long t2 = System.nanoTime();
      System.out.println(
          "protect " + (t2 - t1) / 1e9 + " hidden " + p.hidden().size() + " " + p.audit().kept());
      AttackerAudit.of(rule, AttackerAudit.Depth.PROOF).audit(l, p.hidden()).requireSafe();
      System.out.println("audit " + (System.nanoTime() - t2) / 1e9);
    }
  }
}
