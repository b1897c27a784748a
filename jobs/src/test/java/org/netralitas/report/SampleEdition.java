package org.netralitas.report;

import static org.netralitas.report.SampleCounts.FREE;
import static org.netralitas.report.SampleCounts.PRIMARY;
import static org.netralitas.report.SampleCounts.count;
import static org.netralitas.report.SampleCounts.interval;
import static org.netralitas.report.SampleCounts.ratio;
import static org.netralitas.report.SampleCounts.shown;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.table.ByActRow;
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

  private final Map<String, CodeListRow> provinces = new TreeMap<>();
  private final Map<String, CodeListRow> regencies = new TreeMap<>();
  private final List<HeadlineRow> headline = new ArrayList<>();
  private final SamplePositions positions = new SamplePositions();
  private final List<ByActRow> acts = new ArrayList<>();
  private final SampleRegions regions = new SampleRegions(provinces, regencies);
  private final List<BySanctionRow> sanctions = new ArrayList<>();
  private final List<BySourceRow> sources = new ArrayList<>();
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

  static List<CodeListRow> read(String name) {
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
            .put(Tables.BY_POSITION_GROUP, positions.rows())
            .put(Tables.BY_ACT, acts)
            .put(Tables.BY_REGION, regions.rows())
            .put(Tables.BY_SANCTION, sanctions)
            .put(Tables.BY_SOURCE, sources)
            .put(Tables.BY_POSITION_AND_ACT, positions.withActs())
            .put(Tables.TIMELINE, timeline)
            .put(Tables.DATA_QUALITY, quality)
            .put(Tables.TREND_BY_ACT, List.of(brokenTrend("APK"), brokenTrend("DEKLARASI")))
            .put(Tables.TREND_BY_POSITION_GROUP, SampleRows.of(Tables.TREND_BY_POSITION_GROUP))
            .put(Tables.TREND_BY_REGION, SampleRows.of(Tables.TREND_BY_REGION))
            .put(Tables.FUNNEL_BY_REGION, SampleRows.of(Tables.FUNNEL_BY_REGION))
            .put(Tables.MODEL_COEFFICIENTS, SampleRows.of(Tables.MODEL_COEFFICIENTS))
            .put(Tables.REPORTING_BIAS, SampleRows.of(Tables.REPORTING_BIAS))
            .put(Tables.FOLLOW_UP, SampleRows.of(Tables.FOLLOW_UP))
            .put(Tables.PATTERNS, SampleRows.of(Tables.PATTERNS))
            .put(Tables.NOWCAST, SampleRows.of(Tables.NOWCAST))
            .put(Tables.OUTLOOK, SampleRows.of(Tables.OUTLOOK))
            .put(Tables.INFORMATION_KEPT, SampleRows.of(Tables.INFORMATION_KEPT))
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
    positions.add(election, cases, persons);
    addActs(election, cases);
    regions.add(election, cases, participating, isNational);
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
    SampleRanks<ByActRow> ranks = new SampleRanks<>(rows, r -> interval(r.provenCases(), 1.0));
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
}
