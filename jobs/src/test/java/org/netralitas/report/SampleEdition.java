package org.netralitas.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.table.ByActRow;
import org.netralitas.table.ByPositionAndActRow;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.BySanctionRow;
import org.netralitas.table.BySourceRow;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;
import org.netralitas.table.TrendRow;

/**
 * An edition to look at: seven elections of made-up cases with hidden cells and missing
 * populations, and the real published figures.
 */
final class SampleEdition {
  /** A PNG of one pixel. */
  private static final String LOGO =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  static final LocalDate AS_OF = LocalDate.of(2025, 6, 30);
  private static final String PRIMARY = "C";
  private static final String FREE = "F";
  private static final long SMALLEST = 5;

  private final Map<String, CodeListRow> provinces = new TreeMap<>();
  private final Map<String, CodeListRow> regencies = new TreeMap<>();
  private final List<HeadlineRow> headline = new ArrayList<>();
  private final List<ByPositionGroupRow> positions = new ArrayList<>();
  private final List<ByActRow> acts = new ArrayList<>();
  private final List<ByRegionRow> regions = new ArrayList<>();
  private final List<BySanctionRow> sanctions = new ArrayList<>();
  private final List<BySourceRow> sources = new ArrayList<>();
  private final List<ByPositionAndActRow> crossed = new ArrayList<>();
  private final List<TimelineRow> timeline = new ArrayList<>();
  private final List<DataQualityRow> quality = new ArrayList<>();

  private SampleEdition() {
    for (CodeListRow row : read("reference/provinces.csv")) {
      provinces.put(row.text("code"), row);
    }
    for (CodeListRow row : read("reference/regencies.csv")) {
      regencies.put(row.text("code"), row);
    }
  }

  private static List<CodeListRow> read(String name) {
    return CodeListFile.read(ReferenceSource.packaged(), name).rows();
  }

  static ReportInput input() {
    return new SampleEdition().build();
  }

  static List<Election> elections() {
    return List.of(
        election(
            "pilkada-2015", "Pilkada 2015", "2015-07-26", "2015-08-24", "2015-12-05", "2015-12-09"),
        election(
            "pilkada-2017", "Pilkada 2017", "2016-09-21", "2016-10-24", "2017-02-11", "2017-02-15"),
        election(
            "pilkada-2018", "Pilkada 2018", "2018-01-08", "2018-02-12", "2018-06-23", "2018-06-27"),
        election(
            "pemilu-2019", "Pemilu 2019", "2018-07-04", "2018-09-20", "2019-04-13", "2019-04-17"),
        election(
            "pilkada-2020", "Pilkada 2020", "2020-09-04", "2020-09-23", "2020-12-05", "2020-12-09"),
        election(
            "pemilu-2024", "Pemilu 2024", "2023-10-19", "2023-11-03", "2024-02-10", "2024-02-14"),
        election(
            "pilkada-2024",
            "Pilkada 2024",
            "2024-08-27",
            "2024-09-22",
            "2024-11-23",
            "2024-11-27"));
  }

  private static Election election(
      String id, String name, String registration, String fixed, String campaignEnd, String vote) {
    LocalDate candidates = LocalDate.parse(fixed);
    return Election.held(
        id,
        id.startsWith("pemilu") ? Election.Kind.PEMILU : Election.Kind.PILKADA,
        name,
        name.replace("Pilkada", "Regional election").replace("Pemilu", "General election"),
        LocalDate.parse(registration),
        candidates,
        candidates.plusDays(3),
        LocalDate.parse(campaignEnd),
        LocalDate.parse(vote));
  }

  private static int[] chain(String id) {
    return switch (id) {
      case "pilkada-2015" -> new int[] {41, 29, 29, 18};
      case "pilkada-2017" -> new int[] {74, 52, 52, 30};
      case "pilkada-2018" -> new int[] {508, 491, 482, 83};
      case "pemilu-2019" -> new int[] {470, 386, 386, 147};
      case "pilkada-2020" -> new int[] {2034, 1596, 1596, 1450};
      case "pemilu-2024" -> new int[] {450, 240, 240, 180};
      default -> new int[] {1158, 455, 455, 19};
    };
  }

  private ReportInput build() {
    for (Election election : elections()) {
      add(election);
    }
    EditionTables tables =
        EditionTables.builder()
            .put(Tables.HEADLINE, headline)
            .put(Tables.BY_POSITION_GROUP, positions)
            .put(Tables.BY_ACT, acts)
            .put(Tables.BY_REGION, regions)
            .put(Tables.BY_SANCTION, sanctions)
            .put(Tables.BY_SOURCE, sources)
            .put(Tables.BY_POSITION_AND_ACT, crossed)
            .put(Tables.TIMELINE, timeline)
            .put(Tables.DATA_QUALITY, quality)
            .put(Tables.TREND_BY_ACT, List.of(brokenTrend("APK"), brokenTrend("DEKLARASI")))
            .put(Tables.PUBLISHED_TIMELINE, SampleFigures.publishedTimeline(elections()))
            .put(Tables.RECONCILIATION, SampleFigures.reconciliation(elections(), headline))
            .build();
    return new ReportInput(
        "2025-06-30-3f9a1c7e",
        AS_OF,
        Zone.PUBLIC,
        DataKind.SYNTHETIC,
        elections(),
        tables,
        SampleLabels.of(provinces.values(), regencies.values()),
        provinces.values().stream()
            .map(
                row ->
                    new ProvinceTile(
                        row.text("code"),
                        row.text("iso_3166_2").substring(3),
                        (int) row.count("tile_row"),
                        (int) row.count("tile_col")))
            .toList(),
        new Agency(
            "BKN",
            new Agency.Names(
                "Badan Kepegawaian Negara", "Kepala Badan", List.of("Republik Indonesia")),
            new Agency.Names(
                "National Civil Service Agency", "Head of the Agency", List.of("Jalan Contoh 12")),
            LOGO),
        new Provenance(
            "netralitas 0.1.0",
            "b95e5c2",
            List.of(
                new Provenance.Option("--as-of", "2025-06-30"),
                new Provenance.Option("--smallest-count", "5")),
            List.of(
                new Provenance.InputFile(
                    "pilkada-2020/rekap_kasn.csv",
                    "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                    412338),
                new Provenance.InputFile(
                    "reference/elections.csv",
                    "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752",
                    2114))));
  }

  /** Another agency decides since the earlier election. */
  private static TrendRow brokenTrend(String act) {
    return new TrendRow(
        "pilkada-2024",
        "pilkada-2020",
        1,
        act,
        "_T",
        "ELECTION_TOTAL",
        AS_OF,
        "SAME_KIND",
        66L,
        26L,
        1596L,
        455L,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        true,
        "AGENCY",
        "BREAK_IN_SERIES",
        null,
        null,
        null,
        "A",
        FREE);
  }

  private void add(Election election) {
    String id = election.electionId();
    int[] chain = chain(id);
    boolean isNational = election.kind() == Election.Kind.PEMILU;
    Map<String, Integer> weights = new LinkedHashMap<>();
    for (String code : provinces.keySet()) {
      boolean exists =
          provinces.get(code).optionalDate("valid_from") == null || id.contains("2024");
      if (exists) {
        weights.put(code, 4 + Math.floorMod(code.hashCode() * 31 + id.hashCode(), 13));
      }
    }
    weights.put("74", 90);
    weights.put("52", 83);
    weights.put("33", 74);
    weights.put("73", 49);
    weights.put("82", 45);
    weights.put("00", 30);
    List<String> participating =
        regencies.keySet().stream()
            .filter(code -> isNational || id.contains("2024") || code.hashCode() % 2 == 0)
            .toList();
    List<SampleCases.Case> cases = SampleCases.of(election, chain, weights, participating);
    Predicate<SampleCases.Case> proven = c -> c.reached("PROVEN");
    long persons = id.equals("pemilu-2024") ? chain[1] : chain[1] - chain[1] / 25;
    headline.add(
        new HeadlineRow(
            id,
            AS_OF,
            (long) chain[0],
            (long) chain[0] - count(cases, c -> c.state().equals("REPORTED")),
            (long) chain[1],
            count(cases, c -> c.state().equals("NOT_PROVEN")),
            count(cases, c -> c.state().equals("INCOMPLETE")),
            count(cases, c -> c.state().equals("REPORTED")),
            (long) chain[2],
            (long) chain[3],
            count(cases, c -> c.state().equals("IMPOSED")),
            (long) chain[0] - 12,
            persons,
            (long) (chain[3] * 0.97),
            id.equals("pilkada-2020") ? 2034L : null,
            id.equals("pilkada-2020") ? 1597L : null,
            id.equals("pilkada-2020") ? 1450L : null,
            id.equals("pilkada-2020") ? LocalDate.of(2024, 2, 6) : null,
            id.equals("pilkada-2020") ? "KASN via Antara" : null,
            "A",
            FREE));
    addPositions(election, cases, persons);
    addActs(election, cases);
    addRegions(election, cases, participating, isNational);
    for (Sanction sanction : Sanction.values()) {
      Long recommended = shown(count(cases, c -> c.recommended().equals(sanction.name())));
      Long imposed = shown(count(cases, c -> c.imposed().equals(sanction.name())));
      sanctions.add(
          new BySanctionRow(
              id,
              AS_OF,
              sanction.name(),
              recommended,
              ratio(recommended, chain[2]),
              imposed,
              ratio(imposed, count(cases, c -> c.state().equals("IMPOSED"))),
              "A",
              recommended == null || imposed == null ? PRIMARY : FREE));
    }
    for (Source source : Source.values()) {
      Long reported = shown(count(cases, c -> c.source().equals(source.name())));
      Long provenCases =
          shown(count(cases, c -> c.source().equals(source.name()) && proven.test(c)));
      sources.add(
          new BySourceRow(
              id,
              AS_OF,
              source.name(),
              reported,
              ratio(reported, chain[0]),
              provenCases,
              reported == null || reported == 0 ? null : ratio(provenCases, reported),
              "A",
              reported == null || provenCases == null ? PRIMARY : FREE));
    }
    for (int days = 210; days >= -180; days -= days > 30 || days <= -30 ? 30 : 10) {
      int day = days;
      timeline.add(
          new TimelineRow(
              id,
              AS_OF,
              day,
              SampleCases.day(election, day),
              shown(count(cases, c -> c.daysToVoting() >= day)),
              shown(count(cases, c -> proven.test(c) && c.daysToVoting() - 35 >= day)),
              shown(count(cases, c -> c.reached("FOLLOWED_UP") && c.daysToVoting() - 90 >= day)),
              "A",
              FREE));
    }
    addQuality(id, chain[0]);
  }

  private void addQuality(String id, int accepted) {
    long[] rows = {accepted + 61L, accepted, 37, 24};
    String[] tallies = {"READ", "ACCEPTED", "DUPLICATE", "QUARANTINED"};
    int counted = tallies.length;
    if (id.equals("pilkada-2015")) {
      // Nothing was double or set aside, and no row says so.
      rows[0] = accepted;
      counted = 2;
    }
    for (String file : List.of("_T", id + "/rekap_" + id.substring(id.length() - 4) + ".csv")) {
      for (int i = 0; i < counted; i++) {
        quality.add(new DataQualityRow(id, file, tallies[i], "TALLY", rows[i], "A", FREE));
      }
    }
    quality.add(new DataQualityRow(id, "_T", "DATE_UNREADABLE", "REJECT", 14L, "A", FREE));
    quality.add(new DataQualityRow(id, "_T", "REGION_AMBIGUOUS", "HOLD", 10L, "A", FREE));
    quality.add(new DataQualityRow(id, "_T", "NAME_REPAIRED", "WARN", null, "A", PRIMARY));
  }

  private void addPositions(Election election, List<SampleCases.Case> cases, long persons) {
    Map<String, Long> populations = populations(election.electionId());
    List<ByPositionGroupRow> groupRows = new ArrayList<>();
    for (PositionGroup group : PositionGroup.values()) {
      groupRows.add(
          position(
              election,
              1,
              group,
              "_T",
              cases,
              c -> PositionSubgroup.valueOf(c.subgroup()).group() == group,
              persons,
              populations.get(group.name())));
    }
    positions.addAll(ranked(groupRows));
    for (PositionSubgroup subgroup : PositionSubgroup.values()) {
      positions.add(
          position(
              election,
              2,
              subgroup.group(),
              subgroup.name(),
              cases,
              c -> c.subgroup().equals(subgroup.name()),
              persons,
              subgroup == PositionSubgroup.GURU ? populations.get("GURU") : null));
    }
    for (PositionGroup group : PositionGroup.values()) {
      Predicate<SampleCases.Case> isGroup =
          c -> PositionSubgroup.valueOf(c.subgroup()).group() == group && c.reached("PROVEN");
      long all = count(cases, isGroup);
      for (Act act : Act.values()) {
        long n = count(cases, c -> isGroup.test(c) && c.act().equals(act.name()));
        if (n > 0) {
          Long number = shown(n);
          crossed.add(
              new ByPositionAndActRow(
                  election.electionId(),
                  AS_OF,
                  1,
                  group.name(),
                  "_T",
                  act.name(),
                  number,
                  number,
                  ratio(number, all),
                  "A",
                  number == null ? PRIMARY : FREE));
        }
      }
    }
  }

  private static Map<String, Long> populations(String id) {
    return switch (id) {
      case "pilkada-2020" ->
          Map.of(
              "FUNGSIONAL",
              2053115L,
              "JPT",
              19538L,
              "ADMINISTRATOR",
              95225L,
              "PENGAWAS",
              301355L,
              "PELAKSANA",
              1518340L,
              "GURU",
              1418266L);
      case "pemilu-2024", "pilkada-2024" ->
          Map.of("FUNGSIONAL", 3330060L, "JPT", 21992L, "PELAKSANA", 1096916L, "GURU", 2026704L);
      default -> Map.of();
    };
  }

  private ByPositionGroupRow position(
      Election election,
      int level,
      PositionGroup group,
      String subgroup,
      List<SampleCases.Case> cases,
      Predicate<SampleCases.Case> is,
      long persons,
      @Nullable Long population) {
    long proven = count(cases, c -> is.test(c) && c.reached("PROVEN"));
    long people = election.electionId().equals("pemilu-2024") ? proven : proven - proven / 25;
    Long shown = shown(people);
    String day = election.electionId().contains("2024") ? "2024-07-01" : "2021-12-31";
    return new ByPositionGroupRow(
        election.electionId(),
        AS_OF,
        level,
        group.name(),
        subgroup,
        shown(count(cases, is)),
        shown(proven),
        shown,
        ratio(shown, persons),
        population,
        population == null ? null : day.startsWith("2024") ? "ASN" : "PNS",
        population == null ? null : LocalDate.parse(day),
        per100000(shown, population, n -> n),
        per100000(shown, population, SampleEdition::low),
        per100000(shown, population, SampleEdition::high),
        population == null ? "NO_POPULATION" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        "A",
        shown == null ? PRIMARY : FREE);
  }

  private static List<ByPositionGroupRow> ranked(List<ByPositionGroupRow> rows) {
    Ranks<ByPositionGroupRow> counts = new Ranks<>(rows, r -> interval(r.provenPersons(), 1.0));
    Ranks<ByPositionGroupRow> rates =
        new Ranks<>(
            rows,
            r -> {
              Double low = r.rateLow();
              Double high = r.rateHigh();
              return low == null || high == null ? null : new double[] {low, high};
            });
    List<ByPositionGroupRow> ranked = new ArrayList<>();
    for (ByPositionGroupRow r : rows) {
      ranked.add(
          new ByPositionGroupRow(
              r.electionId(),
              r.asOf(),
              r.level(),
              r.positionGroup(),
              r.positionSubgroup(),
              r.reportedCases(),
              r.provenCases(),
              r.provenPersons(),
              r.share(),
              r.population(),
              r.populationUnit(),
              r.populationDate(),
              r.ratePer100000(),
              r.rateLow(),
              r.rateHigh(),
              r.rateReason(),
              counts.low(r),
              counts.high(r),
              counts.first(r),
              rates.low(r),
              rates.high(r),
              rates.first(r),
              r.obsStatus(),
              r.confStatus()));
    }
    return ranked;
  }

  private void addActs(Election election, List<SampleCases.Case> cases) {
    List<ByActRow> rows = new ArrayList<>();
    long all = count(cases, c -> c.reached("PROVEN"));
    for (Act act : Act.values()) {
      long reported = count(cases, c -> c.act().equals(act.name()));
      long proven = count(cases, c -> c.act().equals(act.name()) && c.reached("PROVEN"));
      if (reported > 0) {
        Long shown = shown(proven);
        rows.add(
            new ByActRow(
                election.electionId(),
                AS_OF,
                act.name(),
                shown == null ? null : shown(reported),
                shown,
                shown,
                ratio(shown, all),
                null,
                null,
                null,
                "A",
                shown == null ? PRIMARY : FREE));
      }
    }
    Ranks<ByActRow> ranks = new Ranks<>(rows, r -> interval(r.provenCases(), 1.0));
    for (ByActRow r : rows) {
      acts.add(
          new ByActRow(
              r.electionId(),
              r.asOf(),
              r.actCode(),
              r.reportedCases(),
              r.provenCases(),
              r.provenPersons(),
              r.share(),
              ranks.low(r),
              ranks.high(r),
              ranks.first(r),
              r.obsStatus(),
              r.confStatus()));
    }
  }

  private void addRegions(
      Election election,
      List<SampleCases.Case> cases,
      List<String> participating,
      boolean isNational) {
    Map<String, Long> pns = new HashMap<>();
    for (CodeListRow row : read("reference/populations.csv")) {
      if (row.text("level").equals("province") && row.text("as_of").equals("2023-12-31")) {
        pns.put(row.text("code"), row.count("population"));
      }
    }
    boolean hasRates = election.electionId().contains("2024");
    List<ByRegionRow> rows = new ArrayList<>();
    for (String code : provinces.keySet()) {
      if (provinces.get(code).optionalDate("valid_from") == null || hasRates) {
        rows.add(
            region(
                election,
                1,
                code,
                code,
                provinces.get(code).text("name"),
                cases,
                c -> c.province().equals(code),
                hasRates ? pns.get(code) : null,
                true));
      }
    }
    Ranks<ByRegionRow> counts = new Ranks<>(rows, r -> interval(r.provenPersons(), 1.0));
    Ranks<ByRegionRow> rates =
        new Ranks<>(
            rows,
            r -> {
              Double low = r.rateLow();
              Double high = r.rateHigh();
              return low == null || high == null ? null : new double[] {low, high};
            });
    for (ByRegionRow r : rows) {
      regions.add(
          new ByRegionRow(
              r.electionId(),
              r.asOf(),
              r.level(),
              r.regionCode(),
              r.provinceCode(),
              r.regionName(),
              r.isParticipant(),
              r.reportedCases(),
              r.provenCases(),
              r.provenPersons(),
              r.share(),
              r.population(),
              r.populationUnit(),
              r.populationDate(),
              r.ratePer100000(),
              r.rateLow(),
              r.rateHigh(),
              r.rateReason(),
              counts.low(r),
              counts.high(r),
              counts.first(r),
              rates.low(r),
              rates.high(r),
              rates.first(r),
              r.obsStatus(),
              r.confStatus()));
    }
    regions.add(
        region(
            election,
            1,
            "00",
            "00",
            "Instansi pusat",
            cases,
            c -> c.province().equals("00"),
            null,
            isNational));
    String office = "74";
    regions.add(
        region(
            election,
            2,
            office,
            office,
            provinces.get(office).text("name"),
            cases,
            c -> c.province().equals(office),
            null,
            true));
    for (String code : participating) {
      CodeListRow row = regencies.get(code);
      if (row != null) {
        regions.add(
            region(
                election,
                2,
                code,
                row.text("province_code"),
                row.text("type") + " " + row.text("name"),
                cases,
                c -> c.regency().equals(code),
                null,
                true));
      }
    }
  }

  private static ByRegionRow region(
      Election election,
      int level,
      String code,
      String province,
      String name,
      List<SampleCases.Case> cases,
      Predicate<SampleCases.Case> is,
      @Nullable Long population,
      boolean participates) {
    Long reported = shown(count(cases, is));
    Long proven = shown(count(cases, c -> is.test(c) && c.reached("PROVEN")));
    return new ByRegionRow(
        election.electionId(),
        AS_OF,
        level,
        code,
        province,
        name,
        participates,
        reported,
        proven,
        proven,
        null,
        population,
        population == null ? null : "PNS",
        population == null ? null : LocalDate.of(2023, 12, 31),
        per100000(proven, population, n -> n),
        per100000(proven, population, SampleEdition::low),
        per100000(proven, population, SampleEdition::high),
        population == null ? "NO_POPULATION" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        "A",
        reported == null || proven == null ? PRIMARY : FREE);
  }

  private static long count(List<SampleCases.Case> cases, Predicate<SampleCases.Case> is) {
    return cases.stream().filter(is).count();
  }

  private static @Nullable Long shown(long count) {
    return count > 0 && count < SMALLEST ? null : count;
  }

  private static @Nullable Double ratio(@Nullable Long part, long whole) {
    return part == null || whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable Double per100000(
      @Nullable Long count, @Nullable Long population, DoubleUnaryOperator limit) {
    return count == null || population == null
        ? null
        : limit.applyAsDouble(count) * 1e5 / population;
  }

  static double low(double n) {
    return n == 0 ? 0 : GammaDistribution.of(n, 1).inverseCumulativeProbability(0.025);
  }

  static double high(double n) {
    return GammaDistribution.of(n + 1, 1).inverseCumulativeProbability(0.975);
  }

  private static double @Nullable [] interval(@Nullable Long n, double unit) {
    return n == null ? null : new double[] {low(n) * unit, high(n) * unit};
  }

  /** Ranks from overlapping intervals: rough, but of the right form. */
  private static final class Ranks<R> {
    private final Map<R, double[]> intervals = new LinkedHashMap<>();

    Ranks(List<R> rows, Function<R, double @Nullable []> interval) {
      for (R row : rows) {
        double[] limits = interval.apply(row);
        if (limits != null) {
          intervals.put(row, limits);
        }
      }
    }

    @Nullable Integer low(R row) {
      double[] mine = intervals.get(row);
      return mine == null
          ? null
          : 1 + (int) intervals.values().stream().filter(other -> other[0] > mine[1]).count();
    }

    @Nullable Integer high(R row) {
      double[] mine = intervals.get(row);
      return mine == null
          ? null
          : (int) intervals.values().stream().filter(other -> other[1] >= mine[0]).count();
    }

    @Nullable Double first(R row) {
      Integer high = high(row);
      Integer low = low(row);
      if (high == null || low == null) {
        return null;
      }
      if (high == 1) {
        return 0.99;
      }
      return low == 1 ? 0.5 : 0.0;
    }
  }
}
