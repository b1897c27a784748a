package org.netralitas.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a raw text was taken to mean, and every remark made on the way.
 *
 * @param value null when the text is empty or cannot be read
 */
public record Parsed<T>(@Nullable T value, List<Issue> issues) {
  public Parsed {
    issues = List.copyOf(issues);
  }

  public static <T> Parsed<T> of(T value) {
    return new Parsed<>(value, List.of());
  }

  public static <T> Parsed<T> of(T value, Issue issue) {
    return new Parsed<>(value, List.of(issue));
  }

  public static <T> Parsed<T> failed(Issue issue) {
    return new Parsed<>(null, List.of(issue));
  }

  public static <T> Parsed<T> empty() {
    return new Parsed<>(null, List.of());
  }
}
