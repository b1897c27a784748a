package org.netralitas.job;

import java.util.Map;
import java.util.TreeMap;

/** What every Parquet file of an edition says of itself in its footer. */
final class Footers {
  private Footers() {}

  static Map<String, String> of(RunPlan plan) {
    Map<String, String> footer = new TreeMap<>();
    footer.put("netralitas.edition", plan.editionId());
    footer.put("netralitas.synthetic", Boolean.toString(plan.inputs().synthetic()));
    footer.put("netralitas.program", plan.program().version());
    return footer;
  }
}
