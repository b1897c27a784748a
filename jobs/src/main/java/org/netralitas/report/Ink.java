package org.netralitas.report;

/**
 * The inks of the house style: distinct in colour, for colour-blind eyes, and in grey print.
 *
 * @see <a href="https://jfly.uni-koeln.de/color/">Colour Universal Design, Okabe and Ito</a>
 */
public enum Ink {
  /** Reported: light grey-blue. */
  REPORTED("rp", "#b9c4d0"),
  /** Proven: dark blue. */
  PROVEN("pv", "#1d4e79"),
  /** Followed up: orange. */
  FOLLOWED("fu", "#e08214"),
  /** Per head: dark red. */
  RATE("rt", "#a63603"),
  /** Context that should step back. */
  QUIET("qt", "#9aa5b1"),
  TEXT("tx", "#1c2733"),
  STRONG("st", "#1c2733"),
  MUTED("mu", "#52606d"),
  ON_DARK("od", "#ffffff"),
  GRID("gr", "#e1e6eb"),
  AXIS("ax", "#7b8794"),
  /** Withheld: hatched. */
  HIDDEN("hd", "#8793a0"),
  /** Disputed by another source: an empty bar. */
  DISPUTED("dp", "#ffffff"),
  NONE("no", "#ffffff"),
  OUTSIDE("ou", "#f2f4f7"),
  COUNT_1("c1", "#deebf7"),
  COUNT_2("c2", "#b3cfe6"),
  COUNT_3("c3", "#6fa5cf"),
  COUNT_4("c4", "#2f74ad"),
  COUNT_5("c5", "#123f6b"),
  RATE_1("r1", "#fde6d3"),
  RATE_2("r2", "#fbc49a"),
  RATE_3("r3", "#ee8f4e"),
  RATE_4("r4", "#c9550f"),
  RATE_5("r5", "#7a2a04");

  private final String cssClass;
  private final String colour;

  Ink(String cssClass, String colour) {
    this.cssClass = cssClass;
    this.colour = colour;
  }

  String cssClass() {
    return cssClass;
  }

  /** As {@code #rrggbb}. */
  String colour() {
    return colour;
  }
}
