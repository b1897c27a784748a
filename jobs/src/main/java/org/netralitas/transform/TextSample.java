package org.netralitas.transform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Distinct texts of some fields, of each field those whose hash is smallest. Which texts are kept
 * depends on the set of texts alone, not on their order, number or partition, and two samples merge
 * into the one that all texts together would have given.
 */
public final class TextSample implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Distinct texts kept of one field. */
  public static final int MOST = 300;

  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;
  private static final int LONGEST = 200;

  private final TreeMap<String, TreeMap<Long, String>> byField = new TreeMap<>();

  /** Largest hash kept of each field that is full. */
  private final HashMap<String, Long> largest = new HashMap<>();

  /** True when {@link #add} would change the sample: asked first, as most texts are known. */
  boolean wants(String field, String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    long hash = hash(text);
    Long bound = largest.get(field);
    if (bound != null && hash >= bound) {
      return false;
    }
    TreeMap<Long, String> kept = byField.get(field);
    return kept == null || !kept.containsKey(hash);
  }

  void add(String field, String text) {
    TreeMap<Long, String> kept = byField.computeIfAbsent(field, unused -> new TreeMap<>());
    kept.putIfAbsent(hash(text), text);
    if (kept.size() > MOST) {
      kept.pollLastEntry();
    }
    if (kept.size() == MOST) {
      largest.put(field, kept.lastKey());
    }
  }

  void merge(TextSample other) {
    other.byField.forEach((field, texts) -> texts.values().forEach(text -> add(field, text)));
  }

  /** The texts of each field in their natural order. */
  public SortedMap<String, List<String>> texts() {
    SortedMap<String, List<String>> texts = new TreeMap<>();
    byField.forEach((field, kept) -> texts.put(field, kept.values().stream().sorted().toList()));
    return texts;
  }

  /** As one text, a line per field and text. */
  String lines() {
    List<String> lines = new ArrayList<>();
    texts().forEach((field, texts) -> texts.forEach(text -> lines.add(field + "\t" + text)));
    return String.join("\n", lines);
  }

  /** The sample that {@link #lines} wrote. */
  static TextSample ofLines(String lines) {
    TextSample sample = new TextSample();
    lines
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              sample.add(line.substring(0, tab), line.substring(tab + 1));
            });
    return sample;
  }

  private static long hash(String text) {
    long hash = OFFSET;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    // Neighbouring texts differ in the low bits only; order must not follow the alphabet.
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 32);
  }
}
