package org.netralitas.summary;

import org.jspecify.annotations.Nullable;

/** Numbers of tables are finite; what has no bound or no value is null. */
final class Finite {
  private Finite() {}

  static @Nullable Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
