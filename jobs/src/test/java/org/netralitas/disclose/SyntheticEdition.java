package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.netralitas.disclose.Hierarchy.Links;

/**
 * All public tables of a made-up edition in the sizes that really occur: seven elections, 38
 * provinces with 514 regencies, 7 position groups with 15 finest ones, 16 acts, 6 sanctions. Counts
 * are drawn, not taken from anywhere.
 */
final class SyntheticEdition {

  /** Reported and proven persons per election, near the published totals. */
  private static final Map<String, int[]> SIZES = new LinkedHashMap<>();

  static {
    SIZES.put("pilkada-2015", new int[] {90, 56});
    SIZES.put("pilkada-2017", new int[] {80, 55});
    SIZES.put("pilkada-2018", new int[] {508, 482});
    SIZES.put("pemilu-2019", new int[] {991, 386});
    SIZES.put("pilkada-2020", new int[] {2034, 1596});
    SIZES.put("pemilu-2024", new int[] {450, 240});
    SIZES.put("pilkada-2024", new int[] {1158, 700});
  }

  private final SplittableRandom random;
  private final Hierarchy positions = Hierarchy.of("position", "ALL", Links.PARTITION);
  private final Hierarchy regions = Hierarchy.of("region", "ID", Links.PARTITION);
  private final Hierarchy acts = Hierarchy.of("act", "ALL", Links.ATTRIBUTE);
  private final Hierarchy sanctions = Hierarchy.of("sanction", "ALL", Links.ATTRIBUTE);
  private final Hierarchy sources = Hierarchy.of("source", "ALL", Links.PARTITION);
  private final Hierarchy outcomes = Hierarchy.of("outcome", "ALL", Links.PARTITION);
  private final List<String> regencies = new ArrayList<>();

  SyntheticEdition(long seed) {
    random = new SplittableRandom(seed);
    addPositions();
    for (int p = 0; p < 38; p++) {
      String province = String.valueOf(11 + p);
      regions.add("ID", province);
      int count = 514 / 38 + (p < 514 % 38 ? 1 : 0);
      for (int r = 1; r <= count; r++) {
        String regency = province + "." + (r < 10 ? "0" : "") + r;
        regions.add(province, regency);
        regencies.add(regency);
      }
    }
    for (int a = 1; a <= 16; a++) {
      acts.add("ALL", "A" + (a < 10 ? "0" : "") + a);
    }
    for (String sanction : List.of("MT", "MB", "R", "S", "B", "PTDH")) {
      sanctions.add("ALL", sanction);
    }
    for (String source : List.of("TEMUAN", "LAPORAN", "LHP", "MEDIA", "ADUAN")) {
      sources.add("ALL", source);
    }
    for (String outcome : List.of("REPORTED", "NOT_PROVEN", "INCOMPLETE", "PROVEN")) {
      outcomes.add("ALL", outcome);
    }
  }

  private void addPositions() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    groups.put("JPT", List.of("SEKDA", "KEPALA_OPD", "JPT_LAIN"));
    groups.put("ADMINISTRATOR", List.of());
    groups.put("PENGAWAS", List.of());
    groups.put("PELAKSANA", List.of());
    groups.put(
        "FUNGSIONAL",
        List.of(
            "GURU",
            "DOSEN",
            "TENAGA_KESEHATAN",
            "PENYULUH",
            "PENGAWAS_SEKOLAH",
            "FUNGSIONAL_LAIN"));
    groups.put("KEPALA_WILAYAH", List.of("CAMAT", "LURAH"));
    groups.put("UNKNOWN", List.of());
    groups.forEach(
        (group, parts) -> {
          positions.add("ALL", group);
          parts.forEach(part -> positions.add(group, part));
        });
  }

  /** The election whose records still grow from one edition to the next. */
  static final String GROWING = "pilkada-2024";

  /** The tables when everything is known. */
  LinkedTables tables() {
    return builder(100).build();
  }

  /** The tables of one election. */
  LinkedTables tablesOf(String election) {
    LinkedTables.Builder tables = LinkedTables.builder();
    addElection(tables, election, SIZES.getOrDefault(election, new int[] {0, 0}), 100);
    return tables.build();
  }

  /**
   * The tables as of an earlier day.
   *
   * @param percent of the records of {@link #GROWING} that were there, 0 to 100; those are there
   *     later as well
   */
  LinkedTables.Builder builder(int percent) {
    LinkedTables.Builder tables = LinkedTables.builder();
    SIZES.forEach(
        (election, sizes) ->
            addElection(tables, election, sizes, election.equals(GROWING) ? percent : 100));
    return tables;
  }

  private void addElection(LinkedTables.Builder tables, String election, int[] sizes, int percent) {
    int reported = sizes[0];
    int proven = sizes[1];
    double[] regencyWeights = weights(regencies.size(), 1.6);
    List<String> finest = leaves(positions);
    double[] positionWeights = weights(finest.size(), 0.9);
    double[] actWeights = weights(16, 1.1);
    double[] sanctionWeights = weights(6, 1.2);
    double[] sourceWeights = weights(5, 1.0);
    double[] otherOutcome = {0.5, 0.3, 0.2};
    Map<List<String>, Integer> byOutcomeRegion = new HashMap<>();
    Map<List<String>, Integer> byPositionRegion = new HashMap<>();
    Map<List<String>, Integer> byPositionAct = new HashMap<>();
    Map<List<String>, Integer> bySanction = new HashMap<>();
    Map<List<String>, Integer> bySource = new HashMap<>();
    int weeks = 70;
    int[] reportedInWeek = new int[weeks];
    int[] provenInWeek = new int[weeks];
    for (int i = 0; i < reported; i++) {
      String regency = regencies.get(draw(regencyWeights));
      int week = Math.min(weeks - 1, (int) (weeks * Math.sqrt(random.nextDouble())));
      String outcome =
          i < proven
              ? "PROVEN"
              : List.of("REPORTED", "NOT_PROVEN", "INCOMPLETE").get(draw(otherOutcome));
      int there = i * 37 % 100 < percent ? 1 : 0;
      reportedInWeek[week] += there;
      byOutcomeRegion.merge(List.of(outcome, regency), there, Integer::sum);
      if (i < proven) {
        provenInWeek[Math.min(weeks - 1, week + random.nextInt(8))] += there;
        String position = finest.get(draw(positionWeights));
        String act = leaves(acts).get(draw(actWeights));
        byPositionRegion.merge(List.of(position, regency), there, Integer::sum);
        byPositionAct.merge(List.of(position, act), there, Integer::sum);
        bySanction.merge(
            List.of(leaves(sanctions).get(draw(sanctionWeights))), there, Integer::sum);
        bySource.merge(List.of(leaves(sources).get(draw(sourceWeights))), there, Integer::sum);
      }
    }
    String all = "persons|" + election;
    String provenOnly = all + "|outcome=PROVEN";
    add(tables, CrossTable.of(all, outcomes, regions), byOutcomeRegion);
    add(tables, CrossTable.of(provenOnly, positions, regions), byPositionRegion);
    add(tables, CrossTable.of(provenOnly, positions, acts), byPositionAct);
    add(tables, CrossTable.of(provenOnly, sanctions), bySanction);
    add(tables, CrossTable.of(provenOnly, sources), bySource);
    timeline(tables, all, reportedInWeek);
    timeline(tables, provenOnly, provenInWeek);
  }

  private static void add(
      LinkedTables.Builder tables, CrossTable table, Map<List<String>, Integer> leaves) {
    table.addTo(tables, table.sums(leaves));
  }

  private static void timeline(LinkedTables.Builder tables, String measure, int[] inWeek) {
    List<String> ids = new ArrayList<>();
    int sum = 0;
    for (int w = 0; w < inWeek.length; w++) {
      sum += inWeek[w];
      String id = w == inWeek.length - 1 ? measure : measure + "|week=" + (100 + w);
      tables.open(id, sum);
      ids.add(id);
    }
    tables.timeline(ids, Exposure.AUXILIARY);
  }

  private static List<String> leaves(Hierarchy hierarchy) {
    return hierarchy.codes().stream().filter(code -> hierarchy.parts(code).isEmpty()).toList();
  }

  private double[] weights(int n, double spread) {
    double[] weights = new double[n];
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weights[i] = Math.exp(spread * random.nextGaussian());
      sum += weights[i];
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= sum;
    }
    return weights;
  }

  private int draw(double[] weights) {
    double at = random.nextDouble();
    for (int i = 0; i < weights.length - 1; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }
}
