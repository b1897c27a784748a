package org.netralitas.sample;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Source;

/** Rows that say again what another row said; they must not be counted twice. */
final class Repeats {
  private static final int LATEST_DAYS = 14;

  private final Scribe scribe;

  Repeats(Scribe scribe) {
    this.scribe = scribe;
  }

  /**
   * A row that repeats {@code original}; null when the case leaves no room for it.
   *
   * @param layouts files that a second office may have written it into
   */
  @Nullable SampleRow repeat(
      FaultTable.Fault fault, SampleRow original, Layouts layouts, Dice dice) {
    SampleRow again =
        switch (fault.code()) {
          case "EXACT_DUPLICATE" -> copy(original);
          case "RETYPED_DUPLICATE" -> retyped(original, dice);
          case "SAME_EVENT_TWO_SOURCES" -> reportedAgain(original, layouts, dice);
          default -> throw new IllegalArgumentException("no repeat " + fault.code());
        };
    if (again != null) {
      again.faults.add(fault.code());
      again.disposition = SampleRow.Disposition.DUPLICATE;
      again.repeats = original;
    }
    return again;
  }

  private static SampleRow copy(SampleRow original) {
    SampleRow copy = new SampleRow(original.truth, original.person, original.layout);
    copy.texts.putAll(original.texts);
    copy.days.putAll(original.days);
    return copy;
  }

  /** The same report in other words, in the same file, so that it comes after the first. */
  private SampleRow retyped(SampleRow original, Dice dice) {
    SampleRow retyped = scribe.write(original.truth, original.person, original.layout, dice);
    retyped.texts.put(Field.REPORT_NO, original.text(Field.REPORT_NO));
    return retyped;
  }

  private @Nullable SampleRow reportedAgain(SampleRow original, Layouts layouts, Dice dice) {
    SampleCase first = original.truth;
    LocalDate later = first.reportedDate().plusDays(dice.between(1, LATEST_DAYS));
    LocalDate decided = first.recommendationDate();
    if (decided != null && later.isAfter(decided)) {
      return null;
    }
    Source other = first.source() == Source.TEMUAN ? Source.LAPORAN : Source.TEMUAN;
    SampleCase second =
        new SampleCase(
            first.election(),
            first.subgroup(),
            first.act(),
            first.place(),
            other,
            first.actDate(),
            later,
            first.outcome(),
            first.recommendationDate(),
            first.recommended(),
            first.followUpDate(),
            first.imposed());
    return scribe.write(second, original.person, layouts.pick(later, dice), dice);
  }
}
