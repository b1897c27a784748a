package org.netralitas.model;

/**
 * Persons with a proven case in so many elections and so many proven cases over all of them.
 *
 * @param elections 1 or more
 * @param acts not fewer than elections
 */
public record RepeatCount(int elections, int acts, long persons) {
  public RepeatCount {
    if (elections < 1 || acts < elections || persons < 0) {
      throw new IllegalArgumentException(
          persons + " persons with " + acts + " acts in " + elections + " elections");
    }
  }
}
