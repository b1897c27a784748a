package org.netralitas.recount;

import java.util.ArrayList;
import java.util.List;

/** What a notebook shows: stands in for the kernel's own {@code display}. */
public final class NotebookOutput {
  /** One thing shown. */
  public record Shown(String type, String text) {}

  private static final List<Shown> SHOWN = new ArrayList<>();

  private NotebookOutput() {}

  /** Shows a value as the kernel would, as plain text unless told otherwise. */
  public static void display(Object value, String... types) {
    SHOWN.add(new Shown(types.length == 0 ? "text/plain" : types[0], String.valueOf(value)));
  }

  /** Everything shown since the last call. */
  static List<Shown> take() {
    List<Shown> shown = List.copyOf(SHOWN);
    SHOWN.clear();
    return shown;
  }
}
