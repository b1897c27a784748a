package org.netralitas.parse.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a file gave.
 *
 * @param layout null when the file cannot be read; an issue says why and what to do
 * @param issues remarks on the file and its header
 */
public record Sniffed(@Nullable Layout layout, List<FileIssue> issues) {
  public Sniffed {
    issues = List.copyOf(issues);
    if (layout == null && issues.stream().noneMatch(FileIssue::stopsReading)) {
      throw new IllegalArgumentException("neither a layout nor a reason: " + issues);
    }
  }

  static Sniffed unreadable(FileIssue reason) {
    return new Sniffed(null, List.of(reason));
  }
}
