package org.netralitas.disclose;

import java.util.List;
import java.util.stream.Collectors;

/** What was about to be published gives a count away. The message names cells, never counts. */
public final class DisclosureException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  DisclosureException(List<AuditFailure> failures) {
    super(
        failures.stream()
                .limit(SHOWN)
                .map(f -> f.cellId() + ": " + f.message())
                .collect(Collectors.joining("; "))
            + (failures.size() > SHOWN ? "; and " + (failures.size() - SHOWN) + " more" : ""));
  }
}
