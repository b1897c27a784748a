package org.netralitas.parse;

/**
 * A name in the form in which names are compared, kept in memory only.
 *
 * @param normal lower-case words without titles and degrees, one blank between; never printed by
 *     {@link #toString}
 * @param form whether it is a name or only its first letters
 */
public record PersonName(String normal, Form form) {
  /** How much of the name was written. */
  public enum Form {
    FULL,
    /** First letters only, as newspapers write: no link may rest on it. */
    INITIALS
  }

  public PersonName {
    if (normal.isBlank()) {
      throw new IllegalArgumentException("name without a word");
    }
  }

  @Override
  public String toString() {
    return form + " name [hidden]";
  }
}
