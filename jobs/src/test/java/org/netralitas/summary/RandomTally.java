package org.netralitas.summary;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.Election;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.ElectionTally.DayEvents;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.table.TableRows;

/** A made-up election, skewed as real ones are. */
public final class RandomTally {
  private static final LocalDate VOTING = LocalDate.of(2020, 12, 9);

  private RandomTally() {}

  /** The internal tables of {@code cases} random cases in {@code regencies} regencies. */
  public static TableRows tables(int cases, int regencies, long seed) {
    return tables(cases, regencies, seed, Integer.MAX_VALUE);
  }

  /**
   * The same with persons who have a second case of the same kind.
   *
   * @param every one in so many persons
   */
  public static TableRows tables(int cases, int regencies, long seed, int every) {
    Random random = new Random(seed);
    TreeSet<String> regions = new TreeSet<>();
    while (regions.size() < regencies) {
      regions.add("%02d.%02d".formatted(11 + random.nextInt(34), 1 + random.nextInt(25)));
    }
    List<String> codes = List.copyOf(regions);
    Map<CubeCell.Key, CubeCell> cells =
        new TreeMap<>(java.util.Comparator.comparing(Object::toString));
    TreeMap<LocalDate, DayEvents> days = new TreeMap<>();
    for (int i = 0; i < cases; i++) {
      CubeCell.Key key = key(random, codes);
      cells.merge(key, new CubeCell(key, 1, onePerson(key)), CubeCell::plus);
      if (every < Integer.MAX_VALUE && i % every == 0) {
        cells.merge(key, new CubeCell(key, 1, Map.of()), CubeCell::plus);
      }
      boolean proven = key.outcome().isProven();
      boolean acted = key.outcome() == OutcomeStage.FOLLOWED_UP;
      days.merge(
          VOTING.minusDays(random.nextInt(200)),
          new DayEvents(1, proven ? 1 : 0, acted ? 1 : 0),
          DayEvents::plus);
    }
    Election election = election();
    ElectionTally tally =
        new ElectionTally(election.electionId(), List.copyOf(cells.values()), days);
    VotingRegions voting = new VotingRegions(Set.copyOf(codes), Map.of());
    TableRows counts = new Counts(election, tally, VOTING.plusDays(10), voting).tables();
    counts.put(
        org.netralitas.table.Tables.TIMELINE,
        Timelines.of(election, tally, VOTING.plusDays(10), List.of()));
    return counts;
  }

  static Election election() {
    return Election.held(
        "pilkada-2020",
        Election.Kind.PILKADA,
        "Pilkada 2020",
        "2020 regional elections",
        LocalDate.of(2020, 9, 4),
        LocalDate.of(2020, 9, 23),
        LocalDate.of(2020, 9, 26),
        LocalDate.of(2020, 12, 5),
        VOTING);
  }

  private static CubeCell.Key key(Random random, List<String> codes) {
    String region = codes.get((int) (Math.pow(random.nextDouble(), 2.5) * codes.size()));
    OutcomeStage outcome =
        random.nextInt(10) < 8
            ? (random.nextInt(10) < 9 ? OutcomeStage.FOLLOWED_UP : OutcomeStage.RECOMMENDED)
            : List.of(OutcomeStage.NOT_PROVEN, OutcomeStage.INCOMPLETE, OutcomeStage.IN_PROCESS)
                .get(random.nextInt(3));
    PositionSubgroup[] subgroups = PositionSubgroup.values();
    Act[] acts = Act.values();
    Sanction[] sanctions = Sanction.values();
    Source[] sources = Source.values();
    return new CubeCell.Key(
        region,
        region.substring(0, 2),
        subgroups[(int) (Math.pow(random.nextDouble(), 1.5) * subgroups.length)],
        acts[(int) (Math.pow(random.nextDouble(), 2) * acts.length)],
        "T2",
        outcome,
        sources[(int) (Math.pow(random.nextDouble(), 3) * sources.length)].name(),
        outcome.isProven() ? sanctions[random.nextInt(sanctions.length)].name() : CubeCell.Key.NONE,
        outcome == OutcomeStage.FOLLOWED_UP
            ? sanctions[random.nextInt(sanctions.length)].name()
            : CubeCell.Key.NONE,
        0,
        0,
        0);
  }

  private static Map<Margin, Long> onePerson(CubeCell.Key key) {
    Map<Margin, Long> persons = new EnumMap<>(Margin.class);
    for (Margin margin : Margin.values()) {
      boolean counts =
          margin == Margin.REPORTED_TOTAL
              || (key.outcome().isProven() && margin != Margin.FOLLOWED_UP_TOTAL)
              || key.outcome() == OutcomeStage.FOLLOWED_UP;
      if (counts) {
        persons.put(margin, 1L);
      }
    }
    return persons;
  }
}
