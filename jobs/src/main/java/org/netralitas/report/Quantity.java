package org.netralitas.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as it will be printed, with its address.
 *
 * @param value null unless {@code standing} is SHOWN
 */
public record Quantity(
    @Nullable Double value, NumberStyle style, Standing standing, Binding binding) {

  /** No number where a table has a place for one. */
  static final Quantity NONE =
      new Quantity(null, NumberStyle.COUNT, Standing.ABSENT, new Binding.Nothing());

  /** Whether there is a number to print. */
  public enum Standing {
    SHOWN,
    /** Withheld by disclosure control: printed as [c]. */
    HIDDEN,
    /** Not available: printed as [x]. */
    ABSENT
  }

  public Quantity {
    if ((value != null) != (standing == Standing.SHOWN)) {
      throw new IllegalArgumentException(standing + " with value " + value + " at " + binding);
    }
  }

  static Quantity shown(double value, NumberStyle style, Binding binding) {
    return new Quantity(value, style, Standing.SHOWN, binding);
  }

  boolean isShown() {
    return standing == Standing.SHOWN;
  }

  boolean isHidden() {
    return standing == Standing.HIDDEN;
  }

  /** The value, or {@code fallback} when there is none to show. */
  double orElse(double fallback) {
    return value == null ? fallback : value;
  }

  /** This number and another; hidden with either, absent without either. */
  Quantity plus(Quantity other) {
    Binding sum = new Binding.Sum(List.of(binding, other.binding));
    if (value != null && other.value != null) {
      return shown(value + other.value, style, sum);
    }
    Standing none = isHidden() || other.isHidden() ? Standing.HIDDEN : Standing.ABSENT;
    return new Quantity(null, style, none, sum);
  }

  /** This number over another; hidden with either, absent without either or over 0. */
  Quantity over(Quantity denominator, NumberStyle resultStyle) {
    Binding ratio = new Binding.Ratio(binding, denominator.binding);
    if (value != null && denominator.value != null && denominator.value > 0) {
      return shown(value / denominator.value, resultStyle, ratio);
    }
    Standing none = isHidden() || denominator.isHidden() ? Standing.HIDDEN : Standing.ABSENT;
    return new Quantity(null, resultStyle, none, ratio);
  }
}
