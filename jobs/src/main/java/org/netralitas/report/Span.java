package org.netralitas.report;

import org.jspecify.annotations.Nullable;

/** A piece of running text. */
public sealed interface Span {

  /** Plain words. */
  record Words(String text) implements Span {}

  /** Words that carry the sentence. */
  record Strong(String text) implements Span {}

  /**
   * A number from a published cell.
   *
   * @param explanation why there is no number, shown on hover; null when there is one
   */
  record Amount(Quantity quantity, @Nullable String explanation) implements Span {
    static Amount of(Quantity quantity) {
      return new Amount(quantity, null);
    }
  }

  /** A link to a public page or to a section ({@code #id}). */
  record Link(String href, String text) implements Span {
    public Link {
      if (!href.startsWith("https://") && !href.startsWith("http://") && !href.startsWith("#")) {
        throw new IllegalArgumentException("not a link to a page or a section: " + href);
      }
    }
  }
}
