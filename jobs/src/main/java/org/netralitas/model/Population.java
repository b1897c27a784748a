package org.netralitas.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many civil servants a rate is per.
 *
 * @param unit PNS, or ASN (PNS and PPPK)
 * @param asOf day of the figure
 * @param persons 1 or more
 * @param reason code of what the base leaves out; null when it fits
 * @param source where it was published
 */
public record Population(
    String unit, LocalDate asOf, long persons, @Nullable String reason, String source) {
  public Population {
    if (persons < 1) {
      throw new IllegalArgumentException("population is " + persons);
    }
    if (!unit.equals("PNS") && !unit.equals("ASN")) {
      throw new IllegalArgumentException("population unit is " + unit + ", not PNS or ASN");
    }
  }
}
