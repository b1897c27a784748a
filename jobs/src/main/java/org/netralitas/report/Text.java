package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;

/** Running text whose numbers keep their address. */
public record Text(List<Span> spans) {
  static final Text EMPTY = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  static Text of(String words) {
    return words.isEmpty() ? EMPTY : new Text(List.of(new Span.Words(words)));
  }

  static Text of(Span span) {
    return new Text(List.of(span));
  }

  /** This text and another after a blank. */
  Text then(Text next) {
    if (isEmpty() || next.isEmpty()) {
      return isEmpty() ? next : this;
    }
    List<Span> both = new ArrayList<>(spans);
    both.add(new Span.Words(" "));
    both.addAll(next.spans);
    return new Text(both);
  }

  boolean isEmpty() {
    return spans.isEmpty();
  }

  /** The text without marks, as alternative text and plain cells need it. */
  String plain(Numbers numbers) {
    StringBuilder plain = new StringBuilder();
    for (Span span : spans) {
      if (span instanceof Span.Words words) {
        plain.append(words.text());
      } else if (span instanceof Span.Strong strong) {
        plain.append(strong.text());
      } else if (span instanceof Span.Link link) {
        plain.append(link.text());
      } else if (span instanceof Span.Amount amount) {
        plain.append(numbers.text(amount.quantity()));
      }
    }
    return plain.toString();
  }
}
