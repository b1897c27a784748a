package org.netralitas.parse.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds links within one block. Two persons are compared only when one of them seeks: two sound NIP
 * that differ are two persons.
 */
public final class LinkFinder {
  /** Above this many comparisons, only equal names are compared. */
  private static final long MOST_COMPARISONS = 4_000_000;

  private final LinkModel model;
  private final double least;
  private final boolean namesMustAgree;

  /** {@code records}: of the election, with a full name; they set how much a link must weigh. */
  public LinkFinder(LinkModel model, long records) {
    this.model = model;
    this.least = model.threshold(LinkThreshold.LOOSE, records);
    this.namesMustAgree = model.isDense(records);
  }

  /** Links among the traces of one block and election; only those that can matter are opened. */
  public List<PersonLink> find(String electionId, Iterable<SealedTrace> block, TraceSeal seal) {
    Set<Integer> names = new HashSet<>();
    boolean byNumber = false;
    for (SealedTrace trace : block) {
      if (trace.seeks()) {
        names.add(trace.nameHash());
        byNumber |= trace.seeksByNumber();
      }
    }
    SortedMap<String, LinkedHashSet<PersonTrace>> traces = new TreeMap<>();
    for (SealedTrace trace : block) {
      if (byNumber || !namesMustAgree || names.contains(trace.nameHash())) {
        traces
            .computeIfAbsent(trace.person(), unused -> new LinkedHashSet<>())
            .add(seal.open(trace));
      }
    }
    return find(electionId, traces);
  }

  /**
   * Links at or above the loose threshold, in the order of the pseudonyms.
   *
   * @param traces what rows tell of each person, by pseudonym
   */
  List<PersonLink> find(
      String electionId, SortedMap<String, ? extends Iterable<PersonTrace>> traces) {
    List<String> seekers = new ArrayList<>();
    traces.forEach(
        (person, own) -> {
          if (seeks(own)) {
            seekers.add(person);
          }
        });
    if ((long) seekers.size() * traces.size() > MOST_COMPARISONS) {
      return byName(electionId, traces);
    }
    return compared(electionId, seekers, traces);
  }

  private List<PersonLink> compared(
      String electionId,
      List<String> seekers,
      SortedMap<String, ? extends Iterable<PersonTrace>> traces) {
    List<PersonLink> links = new ArrayList<>();
    for (String seeker : seekers) {
      Iterable<PersonTrace> own = traces.get(seeker);
      for (Map.Entry<String, ? extends Iterable<PersonTrace>> other : traces.entrySet()) {
        int order = seeker.compareTo(other.getKey());
        // Two who seek would meet twice.
        if (own == null || order == 0 || (order > 0 && seeks(other.getValue()))) {
          continue;
        }
        PersonLink best = best(electionId, seeker, own, other.getKey(), other.getValue());
        if (best != null && best.weight() >= least) {
          links.add(best);
        }
      }
    }
    return links;
  }

  private List<PersonLink> byName(
      String electionId, SortedMap<String, ? extends Iterable<PersonTrace>> traces) {
    SortedMap<String, SortedMap<String, Iterable<PersonTrace>>> named = new TreeMap<>();
    traces.forEach(
        (person, own) ->
            own.forEach(
                trace ->
                    named
                        .computeIfAbsent(trace.name(), unused -> new TreeMap<>())
                        .put(person, own)));
    List<PersonLink> links = new ArrayList<>();
    named
        .values()
        .forEach(
            same -> {
              List<String> seekers = same.keySet().stream().filter(p -> seeks(same, p)).toList();
              if ((long) seekers.size() * same.size() <= MOST_COMPARISONS) {
                links.addAll(compared(electionId, seekers, same));
              }
            });
    return links;
  }

  private static boolean hasNoNumber(PersonTrace a, PersonTrace b) {
    return a.standing() == PersonTrace.Standing.NONE || b.standing() == PersonTrace.Standing.NONE;
  }

  private static boolean seeks(SortedMap<String, Iterable<PersonTrace>> traces, String person) {
    Iterable<PersonTrace> own = traces.get(person);
    return own != null && seeks(own);
  }

  private static boolean seeks(Iterable<PersonTrace> traces) {
    for (PersonTrace trace : traces) {
      if (!trace.seeks()) {
        return false;
      }
    }
    return true;
  }

  private @Nullable PersonLink best(
      String electionId,
      String one,
      Iterable<PersonTrace> ones,
      String other,
      Iterable<PersonTrace> others) {
    PersonLink best = null;
    for (PersonTrace a : ones) {
      for (PersonTrace b : others) {
        if (namesMustAgree && hasNoNumber(a, b) && !a.name().equals(b.name())) {
          continue;
        }
        List<LinkLevel> levels = Agreement.of(a, b);
        double weight = model.weight(levels);
        boolean inOrder = one.compareTo(other) < 0;
        PersonLink link =
            new PersonLink(
                electionId,
                inOrder ? one : other,
                inOrder ? a.standing() : b.standing(),
                inOrder ? other : one,
                inOrder ? b.standing() : a.standing(),
                levels,
                weight);
        if (best == null || PersonLink.STRONGEST_FIRST.compare(link, best) < 0) {
          best = link;
        }
      }
    }
    return best;
  }
}
