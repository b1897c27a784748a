package org.netralitas.parse.link;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.netralitas.parse.link.PersonTrace.Standing;

/**
 * Two records that may name one person; persons only as pseudonyms.
 *
 * @param left the smaller pseudonym
 * @param right the larger pseudonym
 * @param levels agreement per field
 * @param weight in bits, to three decimals
 */
public record PersonLink(
    String electionId,
    String left,
    Standing leftStanding,
    String right,
    Standing rightStanding,
    List<LinkLevel> levels,
    double weight)
    implements Serializable {

  /** Strongest first; ties by pseudonym and levels. */
  static final Comparator<PersonLink> STRONGEST_FIRST =
      Comparator.comparingDouble(PersonLink::weight)
          .reversed()
          .thenComparing(PersonLink::electionId)
          .thenComparing(PersonLink::left)
          .thenComparing(PersonLink::right)
          .thenComparing(link -> link.levels().toString());

  public PersonLink {
    levels = List.copyOf(levels);
    // The last bits of a logarithm differ between machines.
    weight = Math.round(weight * 1000) / 1000.0;
    if (left.compareTo(right) >= 0) {
      throw new IllegalArgumentException("link from " + left + " to " + right);
    }
  }

  /** Why the two are taken for one. */
  public enum Reason {
    /** The name agrees, and so does the day of birth or what is left of the number. */
    NAME_BIRTH,
    /** No single field decides; the weights together do. */
    FELLEGI_SUNTER
  }

  public Reason reason() {
    boolean name =
        levels.contains(LinkLevel.NAME_EXACT)
            || levels.contains(LinkLevel.NAME_EXACT_ONE_WORD)
            || levels.contains(LinkLevel.NAME_CLOSE);
    boolean birth =
        levels.contains(LinkLevel.BIRTH_DATE_EQUAL)
            || levels.contains(LinkLevel.NUMBER_LONG_BEGINNING)
            || levels.contains(LinkLevel.NUMBER_CLOSE);
    return name && birth ? Reason.NAME_BIRTH : Reason.FELLEGI_SUNTER;
  }
}
