package org.netralitas.parse.link;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.link.PersonTrace.Standing;

/**
 * Which records are one person, at each threshold. Links are taken strongest first, and never bring
 * two sound NIP or two NIK together; so groups at a stricter threshold are parts of those at a
 * looser one.
 *
 * <p>A record that fits two persons nearly equally well is linked to neither: such links are held,
 * whatever they weigh.
 */
public final class PersonGroups implements Serializable {
  private static final long serialVersionUID = 1L;

  /** How many bits the best counterpart must be ahead of the next: 8 to 1. */
  static final double CLEAR_LEAD = 3;

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;
  private static final int PSEUDONYM_DIGITS = 32;

  /** Places per record, so that few others seem to be reached. */
  private static final int PLACES = 32;

  private final EnumMap<LinkThreshold, HashMap<String, String>> groups =
      new EnumMap<>(LinkThreshold.class);
  private final ArrayList<Judged> judged = new ArrayList<>();
  private final HashMap<String, Judged> through = new HashMap<>();

  /** The places of the bits of all records that links reach; as many as a power of two. */
  private final BitSet reached = new BitSet();

  private int reachedPlaces = 1;

  /** What became of a link. */
  public enum Decision {
    LINKED,
    HELD
  }

  /**
   * A link and what became of it.
   *
   * @param hold why it was held: {@code BELOW_DEFAULT}, {@code AMBIGUOUS}, {@code TWO_NUMBERS};
   *     null when linked
   */
  public record Judged(PersonLink link, Decision decision, @Nullable String hold)
      implements Serializable {}

  private PersonGroups() {}

  /**
   * The groups that links make; a link given twice counts once, with its larger weight.
   *
   * @param records with a full name, by election
   */
  public static PersonGroups of(
      Collection<PersonLink> links, LinkModel model, Map<String, Long> records) {
    SortedMap<String, List<PersonLink>> elections = new TreeMap<>();
    for (PersonLink link : links) {
      elections.computeIfAbsent(link.electionId(), unused -> new ArrayList<>()).add(link);
    }
    PersonGroups groups = new PersonGroups();
    elections.forEach(
        (election, own) -> groups.add(own, model, records.getOrDefault(election, 0L)));
    groups.markReached();
    return groups;
  }

  private void markReached() {
    HashMap<String, String> loose = groups.getOrDefault(LinkThreshold.LOOSE, new HashMap<>());
    reachedPlaces = Integer.highestOneBit((int) Math.min(1L * loose.size() * PLACES + 1, 1 << 30));
    for (String key : loose.keySet()) {
      int tab = key.indexOf('\t');
      reached.set(place(bits(key.substring(0, tab), key.substring(tab + 1))));
    }
  }

  private void add(List<PersonLink> links, LinkModel model, long records) {
    Map<List<String>, PersonLink> once = new TreeMap<>(PersonGroups::compare);
    for (PersonLink link : links) {
      once.merge(
          List.of(link.electionId(), link.left(), link.right()),
          link,
          (a, b) -> PersonLink.STRONGEST_FIRST.compare(a, b) <= 0 ? a : b);
    }
    List<PersonLink> ordered = new ArrayList<>(once.values());
    ordered.sort(PersonLink.STRONGEST_FIRST);
    Map<String, double[]> leads = leads(ordered);
    Union union = new Union();
    int next = 0;
    for (LinkThreshold threshold : LinkThreshold.values()) {
      double least = model.threshold(threshold, records);
      while (next < ordered.size() && ordered.get(next).weight() >= least) {
        PersonLink link = ordered.get(next++);
        String hold = null;
        if (isAmbiguous(link, leads)) {
          hold = "AMBIGUOUS";
        } else if (!union.join(link)) {
          hold = "TWO_NUMBERS";
        } else if (threshold == LinkThreshold.LOOSE) {
          hold = "BELOW_DEFAULT";
        }
        Judged own = new Judged(link, hold == null ? Decision.LINKED : Decision.HELD, hold);
        judged.add(own);
        if (hold == null) {
          through.putIfAbsent(key(link.electionId(), link.left()), own);
          through.putIfAbsent(key(link.electionId(), link.right()), own);
        }
      }
      groups.computeIfAbsent(threshold, unused -> new HashMap<>()).putAll(union.names());
    }
  }

  /**
   * 64 bits that stand for a record; two records may share them.
   *
   * @param record a pseudonym, of whose digits they are the first
   */
  public static long bits(String electionId, String record) {
    long bits = record.hashCode() * GOLDEN;
    if (record.length() == PSEUDONYM_DIGITS) {
      bits = 0;
      for (int i = 0; i < 2 * Long.BYTES; i++) {
        bits = bits << 4 | Character.digit(record.charAt(i), 16);
      }
    }
    return bits ^ electionId.hashCode() * GOLDEN;
  }

  /** False when no link reaches any record of these bits; true of a few more than it reaches. */
  public boolean mayHold(long bits) {
    return reached.get(place(bits));
  }

  private int place(long bits) {
    return (int) (bits & reachedPlaces - 1);
  }

  /** Whether a link reaches the record at any threshold; all others are settled by themselves. */
  public boolean holds(String electionId, String record) {
    HashMap<String, String> loose = groups.get(LinkThreshold.LOOSE);
    return loose != null && loose.containsKey(key(electionId, record));
  }

  /** How many records {@link #holds} is true of. */
  public int size() {
    HashMap<String, String> loose = groups.get(LinkThreshold.LOOSE);
    return loose == null ? 0 : loose.size();
  }

  /** The pseudonym of the person whom a record names, at a threshold. */
  public String person(LinkThreshold threshold, String electionId, String record) {
    HashMap<String, String> persons = groups.get(threshold);
    return persons == null ? record : persons.getOrDefault(key(electionId, record), record);
  }

  /** The strongest link that was made for a record; null without one. */
  public @Nullable Judged through(String electionId, String record) {
    return through.get(key(electionId, record));
  }

  /** All links, those of each election strongest first. */
  public List<Judged> judged() {
    return List.copyOf(judged);
  }

  private static String key(String electionId, String record) {
    return electionId + "\t" + record;
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = a.get(i).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Of each record without a sound NIP the weights of its two best counterparts that have one. */
  private static Map<String, double[]> leads(List<PersonLink> strongestFirst) {
    Map<String, double[]> leads = new HashMap<>();
    for (PersonLink link : strongestFirst) {
      boolean left = link.leftStanding() == Standing.NIP;
      boolean right = link.rightStanding() == Standing.NIP;
      if (left != right) {
        String seeker = key(link.electionId(), left ? link.right() : link.left());
        double[] best =
            leads.computeIfAbsent(seeker, unused -> new double[] {link.weight(), -1e9, 0});
        if (best[2]++ == 1) {
          best[1] = link.weight();
        }
      }
    }
    return leads;
  }

  private static boolean isAmbiguous(PersonLink link, Map<String, double[]> leads) {
    double[] left = leads.get(key(link.electionId(), link.left()));
    double[] right = leads.get(key(link.electionId(), link.right()));
    return isClose(left) || isClose(right);
  }

  private static boolean isClose(double @Nullable [] lead) {
    return lead != null && lead[0] - lead[1] < CLEAR_LEAD;
  }

  /** Sets of records that grow together. */
  private static final class Union {
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, String> nips = new HashMap<>();
    private final Map<String, String> niks = new HashMap<>();

    /** False when the two sets have different sound numbers of one register. */
    boolean join(PersonLink link) {
      String left = root(link.electionId(), link.left(), link.leftStanding());
      String right = root(link.electionId(), link.right(), link.rightStanding());
      if (left.equals(right)) {
        return true;
      }
      if ((nips.containsKey(left) && nips.containsKey(right))
          || (niks.containsKey(left) && niks.containsKey(right))) {
        return false;
      }
      String kept = left.compareTo(right) < 0 ? left : right;
      String lost = kept.equals(left) ? right : left;
      parents.put(lost, kept);
      move(nips, lost, kept);
      move(niks, lost, kept);
      return true;
    }

    private static void move(Map<String, String> names, String from, String to) {
      String name = names.remove(from);
      if (name != null) {
        names.put(to, name);
      }
    }

    private String root(String electionId, String record, Standing standing) {
      String own = key(electionId, record);
      if (parents.putIfAbsent(own, own) == null) {
        if (standing == Standing.NIP) {
          nips.put(own, record);
        } else if (standing == Standing.NIK) {
          niks.put(own, record);
        }
      }
      return root(own);
    }

    private String root(String own) {
      String root = own;
      while (!root.equals(parents.get(root))) {
        root = Objects.requireNonNull(parents.get(root));
      }
      return root;
    }

    /** Every record to the name of its set: its NIP's, else its NIK's, else the smallest. */
    Map<String, String> names() {
      Map<String, String> names = new HashMap<>();
      for (String record : parents.keySet()) {
        String root = root(record);
        String name = nips.get(root);
        name = name == null ? niks.get(root) : name;
        names.put(record, name == null ? root.substring(root.indexOf('\t') + 1) : name);
      }
      return names;
    }
  }
}
