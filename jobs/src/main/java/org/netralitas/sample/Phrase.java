package org.netralitas.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A way to put something: text with choices {@code (one|other)} and slots {@code {name}}. Brackets
 * without a bar are text.
 */
final class Phrase {
  /** Fills slots. */
  interface Slots {
    void append(String slot, StringBuilder out, Dice dice);
  }

  /** Exactly one of the three is set. */
  private record Part(String text, List<String> choices, String slot) {}

  private final Part[] parts;

  private Phrase(List<Part> parts) {
    this.parts = parts.toArray(Part[]::new);
  }

  static Phrase parse(String written) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < written.length()) {
      char c = written.charAt(at);
      int end = c == '(' ? written.indexOf(')', at) : c == '{' ? written.indexOf('}', at) : -1;
      String inner = end < 0 ? "" : written.substring(at + 1, end);
      if (end < 0 || (c == '(' && inner.indexOf('|') < 0)) {
        at++;
        continue;
      }
      addText(parts, written.substring(from, at));
      parts.add(
          c == '{'
              ? new Part("", List.of(), inner)
              : new Part("", List.of(inner.split("\\|", -1)), ""));
      at = end + 1;
      from = at;
    }
    addText(parts, written.substring(from));
    return new Phrase(parts);
  }

  private static void addText(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, List.of(), ""));
    }
  }

  void append(StringBuilder out, Dice dice, Slots slots) {
    for (Part part : parts) {
      if (!part.slot.isEmpty()) {
        slots.append(part.slot, out, dice);
      } else if (!part.choices.isEmpty()) {
        out.append(dice.pick(part.choices));
      } else {
        out.append(part.text);
      }
    }
  }
}
