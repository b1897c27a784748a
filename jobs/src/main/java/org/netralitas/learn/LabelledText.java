package org.netralitas.learn;

/**
 * A text with the code that it stands for.
 *
 * @param origin who said so
 */
public record LabelledText(String text, String code, Origin origin) {

  /** Who gave the code; where two did, the first of them counts. */
  public enum Origin {
    /** A person, for a text that the rules cannot read. */
    HAND_UNREAD,
    /** A person, for a text that the rules read, rightly or not. */
    HAND_READ,
    /** The rules themselves. */
    RULES
  }

  public LabelledText {
    if (code.isBlank()) {
      throw new IllegalArgumentException("no code for the text \"" + text + "\"");
    }
  }
}
