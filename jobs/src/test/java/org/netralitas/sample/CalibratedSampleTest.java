package org.netralitas.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.sample.Target.Measure;

/** The sample that lies in {@code data/sample}, counted again from its answer key. */
class CalibratedSampleTest {
  private static final MemorySink SAMPLE = MemorySink.of(SampleGenerator.COMMITTED_SEED, 0);
  private static final List<Map<String, String>> KEY = SAMPLE.answerKey();
  private static final CodeLists CODE_LISTS = CodeLists.load(ReferenceSource.packaged());
  private static final SampleTargets TARGETS = SampleTargets.load(ReferenceSource.packaged());

  static List<ElectionTargets> elections() {
    return TARGETS.elections();
  }

  static Stream<Target> targets(ElectionTargets election) {
    return election.all().stream().filter(target -> !target.dimension().equals("agency_limit"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("electionIds")
  void meetsEveryTarget(String electionId) {
    ElectionTargets targets = targetsOf(electionId);
    Recount recount = new Recount(election(electionId), accepted(electionId));
    List<String> missed = new ArrayList<>();
    targets(targets)
        .forEach(
            target -> {
              long found = recount.of(target);
              if (found != target.count()) {
                missed.add(
                    target.cutOff()
                        + " "
                        + target.measure()
                        + " "
                        + target.dimension()
                        + " "
                        + target.codes()
                        + ": "
                        + found
                        + " for "
                        + target.count());
              }
            });
    assertThat(missed).isEmpty();
  }

  static Stream<String> electionIds() {
    return elections().stream().map(ElectionTargets::electionId);
  }

  @Test
  void headlineOfPilkada2020IsAsPublished() {
    List<Map<String, String>> cases = accepted("pilkada-2020");
    assertThat(cases).hasSize(2034);
    assertThat(countBy(cases, "outcome"))
        .isEqualTo(Map.of("PROVEN", 1596, "NOT_PROVEN", 311, "INCOMPLETE", 108, "IN_PROCESS", 19));
    assertThat(cases.stream().filter(row -> !row.get("follow_up_date").isEmpty())).hasSize(1450);
    assertThat(countBy(proven(cases), "recommended_sanction_code"))
        .isEqualTo(
            Map.of(
                "MORAL_TERTUTUP", 130,
                "MORAL_TERBUKA", 533,
                "DISIPLIN_RINGAN", 32,
                "DISIPLIN_SEDANG", 884,
                "DISIPLIN_BERAT", 17));
  }

  @Test
  void noOtherEmployerPassesThoseThatWereNamed() {
    for (ElectionTargets targets : elections()) {
      Recount recount = new Recount(election(targets.electionId()), accepted(targets.electionId()));
      for (Measure measure : List.of(Measure.PROVEN, Measure.REPORTED)) {
        List<String> named = targets.points(measure, "agency").codes();
        for (Target limit : targets.of(measure, "agency_limit")) {
          assertThat(recount.mostElsewhere(limit, named)).isLessThanOrEqualTo(limit.count());
        }
      }
    }
  }

  @Test
  void ordersProvincesAndAgenciesAsPublished() {
    assertThat(ranked("2020-09-30", "province").subList(0, 5))
        .containsExactly("74", "52", "33", "73", "35");
    assertThat(ranked("2020-11-09", "province").indexOf("73")).isEqualTo(3);
    assertThat(ranked("2020-12-21", "province").subList(0, 5))
        .containsExactly("74", "52", "32", "33", "82");
    assertThat(ranked("2020-09-30", "agency").subList(0, 5))
        .containsExactly("33.03", "74.07", "35.06", "16.13", "52.04");
    assertThat(ranked("2020-11-05", "agency").subList(0, 5))
        .containsExactly("33.03", "74.07", "52.06", "82.04", "35.06");
    assertThat(ranked("2023-10-10", "agency").subList(0, 10))
        .containsExactly(
            "33.03",
            "71.09",
            "53.11",
            "74.07",
            "76.02",
            "82.06",
            "82.04",
            "00:KEMENAG",
            "74.09",
            "92.08");
  }

  @Test
  void everyPersonHasOneCaseWherePersonsWereCounted() {
    for (String electionId : List.of("pilkada-2020", "pemilu-2024")) {
      assertThat(countBy(accepted(electionId), "person").values()).containsOnly(1);
    }
  }

  @Test
  void somePersonsHaveSeveralActsOfOneEmployerAndPost() {
    Map<String, List<Map<String, String>>> byPerson =
        accepted("pilkada-2018").stream()
            .collect(Collectors.groupingBy(row -> cell(row, "person")));
    List<List<Map<String, String>>> several =
        byPerson.values().stream().filter(rows -> rows.size() > 1).toList();
    assertThat(several).hasSizeGreaterThan(40);
    for (List<Map<String, String>> rows : several) {
      assertThat(rows.stream().map(row -> cell(row, "act_code"))).doesNotHaveDuplicates();
      assertThat(rows.stream().map(row -> cell(row, "employer_code")).distinct()).hasSize(1);
      assertThat(rows.stream().map(row -> cell(row, "position_subgroup")).distinct()).hasSize(1);
    }
  }

  @Test
  void somePersonsComeBack() {
    Map<String, List<String>> elections =
        KEY.stream()
            .filter(row -> cell(row, "disposition").equals("ACCEPTED"))
            .collect(
                Collectors.groupingBy(
                    row -> cell(row, "person"),
                    Collectors.mapping(row -> cell(row, "election_id"), Collectors.toList())));
    assertThat(elections.values().stream().filter(ids -> ids.stream().distinct().count() > 1))
        .hasSizeBetween(40, 200);
  }

  @Test
  void moralSanctionsFollowMostlyFromActsBeforeCandidatesAreFixed() {
    Election election = election("pilkada-2020");
    Map<Boolean, Long> before =
        proven(accepted("pilkada-2020")).stream()
            .filter(row -> cell(row, "recommended_sanction_code").startsWith("MORAL"))
            .collect(
                Collectors.partitioningBy(
                    row -> election.candidatesFixedBy(LocalDate.parse(cell(row, "act_date"))),
                    Collectors.counting()));
    assertThat(before.get(false)).isGreaterThan(3 * Objects.requireNonNull(before.get(true)));
  }

  @Test
  void daysComeInOrder() {
    for (Map<String, String> row : KEY) {
      List<String> days =
          Stream.of("act_date", "reported_date", "recommendation_date", "follow_up_date")
              .map(column -> cell(row, column))
              .filter(day -> !day.isEmpty())
              .toList();
      assertThat(days).as(row.toString()).isSorted();
    }
  }

  @Test
  void everyFaultIsThereAtARealisticRate() {
    List<String> codes =
        KEY.stream()
            .flatMap(row -> Stream.of(cell(row, "fault_codes").split(";", -1)))
            .filter(code -> !code.isEmpty())
            .distinct()
            .toList();
    assertThat(codes)
        .containsAll(
            SampleParts.load(ReferenceSource.packaged()).faults().all().stream()
                .map(FaultTable.Fault::code)
                .toList());
    long faulty = KEY.stream().filter(row -> !cell(row, "fault_codes").isEmpty()).count();
    assertThat(faulty / (double) KEY.size()).isBetween(0.05, 0.10);
  }

  @Test
  void duplicatesRepeatAnEarlierRowOfTheSamePersonAndAct() {
    Map<String, Map<String, String>> byAddress = new HashMap<>();
    for (Map<String, String> row : KEY) {
      byAddress.put(
          cell(row, "election_id")
              + "/"
              + cell(row, "source_file")
              + "#"
              + cell(row, "source_sheet")
              + "#"
              + cell(row, "source_row"),
          row);
    }
    for (Map<String, String> row : KEY) {
      boolean duplicate = cell(row, "disposition").equals("DUPLICATE");
      assertThat(cell(row, "duplicate_of").isEmpty()).isEqualTo(!duplicate);
      if (duplicate) {
        Map<String, String> first =
            Objects.requireNonNull(
                byAddress.get(cell(row, "election_id") + "/" + cell(row, "duplicate_of")));
        assertThat(cell(first, "disposition")).isEqualTo("ACCEPTED");
        assertThat(cell(first, "person")).isEqualTo(cell(row, "person"));
        assertThat(cell(first, "act_code")).isEqualTo(cell(row, "act_code"));
        assertThat(first(first)).isLessThan(first(row));
      }
    }
  }

  /** What decides which of two rows is the first report. */
  private static String first(Map<String, String> row) {
    return cell(row, "reported_date")
        + cell(row, "source_file")
        + cell(row, "source_sheet")
        + String.format(java.util.Locale.ROOT, "%06d", Integer.parseInt(cell(row, "source_row")));
  }

  @Test
  void everyFileIsKnownAsSynthetic() {
    assertThat(SAMPLE.names()).contains("_synthetic", "README.md", "_answer_key.csv");
    assertThat(SAMPLE.names().stream().filter(name -> name.contains("/")))
        .hasSize(19)
        .allMatch(name -> name.contains("DATA_SINTETIS") || name.contains("DATA SINTETIS"));
  }

  @Test
  void theSameSeedGivesTheSameBytes() {
    MemorySink again = MemorySink.of(SampleGenerator.COMMITTED_SEED, 0);
    assertThat(again.names()).isEqualTo(SAMPLE.names());
    for (String name : SAMPLE.names()) {
      assertThat(Arrays.equals(again.bytes(name), SAMPLE.bytes(name))).as(name).isTrue();
    }
  }

  @Test
  void anotherSeedMeetsTheSameTargets() {
    List<Map<String, String>> key = MemorySink.of(7, 0).answerKey();
    assertThat(key).isNotEqualTo(KEY);
    for (ElectionTargets targets : elections()) {
      Recount recount =
          new Recount(election(targets.electionId()), accepted(key, targets.electionId()));
      assertThat(targets(targets)).allMatch(target -> recount.of(target) == target.count());
    }
  }

  @Test
  void theCommittedSampleIsWhatTheGeneratorGives() throws IOException {
    Path committed =
        Path.of(Objects.requireNonNull(System.getProperty("netralitas.home")), "data", "sample");
    Map<String, Long> sizes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(committed)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = committed.relativize(file).toString().replace('\\', '/');
        sizes.put(name, Files.size(file));
      }
    }
    assertThat(List.copyOf(sizes.keySet()))
        .as("data/sample; write it anew with: scripts/netralitas generate --output data/sample")
        .isEqualTo(SAMPLE.names());
    for (String name : SAMPLE.names()) {
      Map<String, String> there =
          MemorySink.content(name, Files.readAllBytes(committed.resolve(name)));
      assertThat(there.equals(MemorySink.content(name, SAMPLE.bytes(name))))
          .as("data/sample/" + name + " is what the generator gives")
          .isTrue();
    }
    assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isLessThan(3_000_000);
  }

  private static List<String> ranked(String cutOff, String dimension) {
    LocalDate day = LocalDate.parse(cutOff);
    Map<String, Integer> counts =
        countBy(
            proven(accepted("pilkada-2020")).stream()
                .filter(row -> !LocalDate.parse(cell(row, "recommendation_date")).isAfter(day))
                .toList(),
            "employer_code",
            dimension.equals("province") ? 2 : Integer.MAX_VALUE);
    counts.remove("00");
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, Integer> countBy(List<Map<String, String>> rows, String column) {
    return countBy(rows, column, Integer.MAX_VALUE);
  }

  private static Map<String, Integer> countBy(
      List<Map<String, String>> rows, String column, int letters) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Map<String, String> row : rows) {
      String value = cell(row, column);
      counts.merge(value.substring(0, Math.min(letters, value.length())), 1, Integer::sum);
    }
    return counts;
  }

  private static List<Map<String, String>> proven(List<Map<String, String>> rows) {
    return rows.stream().filter(row -> cell(row, "outcome").equals("PROVEN")).toList();
  }

  private static List<Map<String, String>> accepted(String electionId) {
    return accepted(KEY, electionId);
  }

  private static List<Map<String, String>> accepted(
      List<Map<String, String>> key, String electionId) {
    return key.stream()
        .filter(row -> cell(row, "disposition").equals("ACCEPTED"))
        .filter(row -> cell(row, "election_id").equals(electionId))
        .toList();
  }

  private static ElectionTargets targetsOf(String electionId) {
    return elections().stream()
        .filter(targets -> targets.electionId().equals(electionId))
        .findFirst()
        .orElseThrow();
  }

  private static Election election(String electionId) {
    return CODE_LISTS.requireElection(electionId);
  }

  private static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
