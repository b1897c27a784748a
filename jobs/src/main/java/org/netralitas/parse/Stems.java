package org.netralitas.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The root of an Indonesian word, among the roots that are known: {@code mengunggahnya}, {@code
 * diunggah} and {@code unggahan} are {@code unggah}. Affixes are taken off only when a known root
 * is left, so that a strange word stays as it is.
 */
final class Stems {
  private static final List<String> SUFFIXES =
      List.of("", "nya", "kan", "an", "i", "kannya", "annya", "inya", "lah", "kah");

  /** Prefix and the letters that it may have swallowed. */
  private record Prefix(String text, List<String> swallowed) {}

  private static final List<Prefix> PREFIXES =
      List.of(
          new Prefix("meny", List.of("s")),
          new Prefix("peny", List.of("s")),
          new Prefix("menge", List.of("")),
          new Prefix("penge", List.of("")),
          new Prefix("nge", List.of("")),
          new Prefix("meng", List.of("", "k")),
          new Prefix("peng", List.of("", "k")),
          new Prefix("ng", List.of("", "k")),
          new Prefix("mem", List.of("", "p")),
          new Prefix("pem", List.of("", "p")),
          new Prefix("men", List.of("", "t")),
          new Prefix("pen", List.of("", "t")),
          new Prefix("ny", List.of("s")),
          new Prefix("me", List.of("")),
          new Prefix("pe", List.of("")),
          new Prefix("per", List.of("")),
          new Prefix("ber", List.of("")),
          new Prefix("be", List.of("")),
          new Prefix("ter", List.of("")),
          new Prefix("te", List.of("")),
          new Prefix("di", List.of("")),
          new Prefix("ke", List.of("")),
          new Prefix("se", List.of("")));

  private static final int SHORTEST_ROOT = 3;
  private static final int MOST_PREFIXES = 2;

  private final Set<String> roots;

  Stems(Set<String> roots) {
    this.roots = Set.copyOf(roots);
  }

  /**
   * The forms of a root that sentences use most: active and passive, bare and with {@code -kan} and
   * {@code -i}, and with {@code ber-}, {@code ter-} and {@code -an}.
   */
  static List<String> inflected(String root) {
    List<String> forms = new ArrayList<>();
    for (String begun : List.of(active(root), "di" + root)) {
      forms.addAll(List.of(begun, begun + "kan", begun + "i"));
    }
    forms.addAll(List.of("ber" + root, "ter" + root, root + "an"));
    return forms;
  }

  /** With {@code me-} and the nasal that the first letter asks for. */
  private static String active(String root) {
    return switch (root.charAt(0)) {
      case 'p' -> "mem" + root.substring(1);
      case 't' -> "men" + root.substring(1);
      case 's' -> "meny" + root.substring(1);
      case 'k' -> "meng" + root.substring(1);
      case 'b', 'f' -> "mem" + root;
      case 'c', 'd', 'j' -> "men" + root;
      case 'a', 'e', 'g', 'h', 'i', 'o', 'u' -> "meng" + root;
      default -> "me" + root;
    };
  }

  /**
   * The known root, or null when none is left after taking affixes off. As few prefixes as possible
   * go: {@code pemenangan} is {@code menang}, not {@code tangan}.
   */
  @Nullable String root(String word) {
    for (int prefixes = 0; prefixes <= MOST_PREFIXES; prefixes++) {
      for (String suffix : SUFFIXES) {
        if (!word.endsWith(suffix) || word.length() - suffix.length() < SHORTEST_ROOT) {
          continue;
        }
        String root = withoutPrefix(word.substring(0, word.length() - suffix.length()), prefixes);
        if (root != null) {
          return root;
        }
      }
    }
    return null;
  }

  private @Nullable String withoutPrefix(String word, int layers) {
    if (roots.contains(word)) {
      return word;
    }
    if (layers == 0) {
      return null;
    }
    for (Prefix prefix : PREFIXES) {
      if (word.length() < prefix.text().length() + SHORTEST_ROOT - 1
          || !word.startsWith(prefix.text())) {
        continue;
      }
      String rest = word.substring(prefix.text().length());
      for (String swallowed : prefix.swallowed()) {
        if (swallowed.length() + rest.length() < SHORTEST_ROOT) {
          continue;
        }
        String root = withoutPrefix(swallowed + rest, layers - 1);
        if (root != null) {
          return root;
        }
      }
    }
    return null;
  }
}
