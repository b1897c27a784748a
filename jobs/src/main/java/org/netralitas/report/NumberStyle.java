package org.netralitas.report;

/** How a number is written. */
public enum NumberStyle {
  /** Whole, with thousands separated. */
  COUNT,
  /** A ratio from 0 to 1 written as a percentage with one decimal. */
  SHARE,
  /** Per 100,000: two decimals below 10, one from there. */
  RATE,
  /** A place in an order. */
  RANK,
  /** As published: up to two decimals, none when whole. */
  AS_PUBLISHED,
  /** As published, with its sign. */
  DIFFERENCE,
  /** Of two numbers per 100,000, with its sign and as many decimals as they. */
  RATE_DIFFERENCE
}
