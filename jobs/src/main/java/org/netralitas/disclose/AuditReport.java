package org.netralitas.disclose;

import java.util.List;

/**
 * Outcome of an attack on what is about to be published.
 *
 * @param hidden every count an outsider does not read, in the order of the ids
 * @param failures reasons not to publish, in the order of the ids; empty when it is safe
 */
public record AuditReport(
    List<HiddenCell> hidden, List<AuditFailure> failures, InformationKept kept) {

  public AuditReport {
    hidden = List.copyOf(hidden);
    failures = List.copyOf(failures);
  }

  public boolean safe() {
    return failures.isEmpty();
  }

  /**
   * Stops a publication that is not safe.
   *
   * @throws DisclosureException naming the cells
   */
  public AuditReport requireSafe() {
    if (!safe()) {
      throw new DisclosureException(failures);
    }
    return this;
  }
}
