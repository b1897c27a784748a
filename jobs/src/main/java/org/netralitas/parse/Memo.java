package org.netralitas.parse;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers the meaning of texts already read, up to a bound. Two generations: when the young one
 * is full it becomes the old one, and what is asked for again moves back; so a stream of texts that
 * never repeat cannot push memory up. Safe for many threads; a text may be read twice, never wrong.
 */
public final class Memo<K, V> {
  private final int bound;
  private final Function<K, V> reader;
  private volatile Generations<K, V> generations =
      new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

  private record Generations<K, V>(ConcurrentHashMap<K, V> young, ConcurrentHashMap<K, V> old) {}

  /** {@code bound}: entries kept per generation, at least 1. */
  public Memo(int bound, Function<K, V> reader) {
    if (bound < 1) {
      throw new IllegalArgumentException("memo bound " + bound + " is below 1");
    }
    this.bound = bound;
    this.reader = reader;
  }

  /** What the reader makes of the key. */
  public V of(K key) {
    Generations<K, V> now = generations;
    V known = now.young().get(key);
    if (known != null) {
      return known;
    }
    V earlier = now.old().get(key);
    V value = earlier == null ? reader.apply(key) : earlier;
    if (now.young().mappingCount() >= bound) {
      now = aged();
    }
    now.young().put(key, value);
    return value;
  }

  private synchronized Generations<K, V> aged() {
    Generations<K, V> now = generations;
    if (now.young().mappingCount() >= bound) {
      now = new Generations<>(new ConcurrentHashMap<>(), now.young());
      generations = now;
    }
    return now;
  }

  /** Entries held now, both generations. */
  long size() {
    Generations<K, V> now = generations;
    return now.young().mappingCount() + now.old().mappingCount();
  }
}
