package org.netralitas.disclose;

/** Verdict of the primary rule on one cell. */
public record Sensitive(HiddenReason reason, Need need) {
  public Sensitive {
    if (reason == HiddenReason.SECONDARY) {
      throw new IllegalArgumentException("a complement is no verdict of the primary rule");
    }
  }

  Sensitive and(Sensitive other) {
    return new Sensitive(reason, need.and(other.need));
  }
}
