package org.netralitas.job;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Two editions side by side.
 *
 * @param zone public or internal: the tables that were compared
 * @param causes everything that differs between what the editions were made from
 * @param headlines every headline number that differs, split by cause as far as that can be done
 * @param tables every table, also those without a difference
 * @param cells every value that differs in rows that both editions have, {@code as_of} left out
 */
public record Comparison(
    String older,
    String newer,
    String zone,
    List<Cause> causes,
    List<HeadlineChange> headlines,
    List<TableChange> tables,
    List<CellChange> cells) {

  public Comparison {
    causes = List.copyOf(causes);
    headlines = List.copyOf(headlines);
    tables = List.copyOf(tables);
    cells = List.copyOf(cells);
  }

  /** Why a number can differ. */
  public enum Kind {
    /** Records that were not there before: new files, or events after the older edition's day. */
    LATE_DATA,
    /** Records that say something else than before. */
    CORRECTION,
    CODE_LIST,
    /** The population that a rate is per. */
    DENOMINATOR,
    PROGRAM,
    /** What was asked for: elections, smallest count. */
    OPTION,
    /** The day up to which records count. */
    AS_OF,
    /** Languages, or names of the agency; no number changes. */
    WORDING;

    /** As a person reads it. */
    public String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * One thing that differs.
   *
   * @param electionId empty when it concerns all
   */
  public record Cause(Kind kind, String electionId, String what) {}

  /**
   * One number of the headline.
   *
   * @param before null when hidden, or when the older edition does not have the election
   * @param after null when hidden, or when the newer edition does not have the election
   * @param parts the change by cause; empty when a side is missing
   */
  public record HeadlineChange(
      String electionId,
      String measure,
      @Nullable Long before,
      @Nullable Long after,
      List<Part> parts) {

    public HeadlineChange {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part of a change.
   *
   * @param causes several when they cannot be separated; none when nothing explains the part
   */
  public record Part(Set<Kind> causes, long change) {

    public Part {
      causes = java.util.Collections.unmodifiableSet(new TreeSet<>(causes));
    }
  }

  /** Rows of one table. */
  public record TableChange(String table, int added, int removed, int changed) {}

  /**
   * One value.
   *
   * @param key key columns, joined by a slash
   * @param before empty when missing or hidden
   * @param after empty when missing or hidden
   */
  public record CellChange(String table, String key, String column, String before, String after) {}
}
