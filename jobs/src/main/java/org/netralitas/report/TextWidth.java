package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** Widths of text in the report's font, so that labels can be placed without a screen. */
final class TextWidth {
  /** Advance widths of Plus Jakarta Sans Bold per 1000, from the space to the tilde. */
  private static final int[] BOLD = {
    230, 371, 498, 915, 647, 1046, 793, 311, 379, 379, 540, 660, 357, 600, 378, 506, 708,
    403, 597, 611, 654, 615, 602, 559, 632, 602, 378, 398, 660, 660, 660, 583, 927, 712,
    691, 774, 740, 595, 586, 808, 733, 279, 393, 679, 543, 893, 741, 878, 648, 878, 661,
    647, 542, 718, 697, 1020, 661, 660, 571, 416, 506, 416, 660, 663, 381, 580, 672, 608,
    672, 612, 406, 652, 593, 252, 252, 577, 252, 924, 593, 652, 672, 672, 374, 514, 413,
    593, 566, 883, 558, 586, 481, 398, 395, 398, 660
  };

  private static final int[] REGULAR = {
    230, 282, 395, 790, 646, 974, 734, 245, 295, 295, 479, 606, 270, 498, 286, 429, 732,
    371, 600, 609, 630, 616, 597, 543, 628, 597, 286, 306, 606, 606, 606, 499, 929, 652,
    693, 781, 742, 612, 581, 821, 736, 256, 383, 654, 531, 836, 736, 878, 643, 878, 641,
    646, 512, 700, 652, 984, 597, 623, 584, 315, 429, 315, 606, 598, 352, 572, 667, 600,
    667, 615, 393, 662, 573, 229, 229, 548, 229, 908, 573, 655, 667, 667, 338, 509, 388,
    573, 517, 797, 487, 536, 449, 317, 300, 317, 606
  };

  private TextWidth() {}

  /** Width in pixels in the cut that is used, digits of equal width as in the PDF's font. */
  static double exact(String text, double size, boolean isBold) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        width += 600;
      } else {
        width += c >= 32 && c < 127 ? (isBold ? BOLD : REGULAR)[c - 32] : c == '\u2212' ? 606 : 568;
      }
    }
    return width * size / 1000;
  }

  /** Width in pixels, never less than the font needs: measured in the bold cut. */
  static double of(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      width += c >= 32 && c < 127 ? BOLD[c - 32] : 700;
    }
    return width * size / 1000;
  }

  /** The text on as many lines as the width needs; a word longer than a line stays whole. */
  static List<String> lines(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int start = 0;
    while (start < text.length()) {
      int space = text.indexOf(' ', start);
      String word = text.substring(start, space < 0 ? text.length() : space);
      if (line.length() > 0 && of(line + " " + word, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
      start += word.length() + 1;
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    return lines;
  }

  /** The text cut with an ellipsis where it does not fit. */
  static String fitted(String text, double size, double width) {
    if (of(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && of(text.substring(0, end) + "\u2026", size) > width) {
      end--;
    }
    return text.substring(0, end).stripTrailing() + "\u2026";
  }
}
