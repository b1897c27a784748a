package org.netralitas.parse.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.netralitas.parse.link.PersonTrace.Standing.NIK;
import static org.netralitas.parse.link.PersonTrace.Standing.NIP;
import static org.netralitas.parse.link.PersonTrace.Standing.NONE;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.link.PersonTrace.Standing;

/** Which links become persons; thresholds 20, 16 and 12. */
class PersonGroupsTest {
  private static final LinkModel MODEL =
      LinkModel.load(
          ReferenceSource.folder(
              Path.of(System.getProperty("netralitas.home", "..")).resolve("data")));

  @Test
  void aWeightAboveAThresholdLinksThereAndBelow() {
    PersonGroups groups = PersonGroups.of(List.of(link("a", NONE, "b", NIP, 17)), MODEL, Map.of());
    assertThat(persons(groups, "a")).containsExactly("a", "b", "b");
    assertThat(persons(groups, "b")).containsExactly("b", "b", "b");
    assertThat(groups.judged().get(0).decision()).isEqualTo(PersonGroups.Decision.LINKED);
  }

  /** 2,000 records ask for nothing more, 4,000 for a bit, 500,000 for seven. */
  @ParameterizedTest
  @CsvSource({"1999, LINKED", "3999, LINKED", "4000, HELD", "7999, HELD"})
  void theMoreRecordsTheMoreALinkMustWeigh(long records, PersonGroups.Decision decision) {
    PersonGroups groups =
        PersonGroups.of(List.of(link("a", NONE, "b", NIP, 16.5)), MODEL, Map.of("e", records));
    assertThat(groups.judged().get(0).decision()).isEqualTo(decision);
    assertThat(groups.holds("e", "a")).isTrue();
    assertThat(groups.holds("e", "c")).isFalse();
    assertThat(
            PersonGroups.of(List.of(link("a", NONE, "b", NIP, 18)), MODEL, Map.of("e", 500_000L))
                .judged())
        .as("19 bits are needed")
        .isEmpty();
  }

  @Test
  void theHoldBandIsNotMerged() {
    PersonGroups groups = PersonGroups.of(List.of(link("a", NONE, "b", NIP, 13)), MODEL, Map.of());
    assertThat(persons(groups, "a")).containsExactly("a", "a", "b");
    assertThat(groups.judged().get(0).hold()).isEqualTo("BELOW_DEFAULT");
  }

  @Test
  void whoFitsTwoPersonsIsLinkedToNeither() {
    PersonGroups groups =
        PersonGroups.of(
            List.of(link("a", NONE, "b", NIP, 22), link("a", NONE, "c", NIP, 20)), MODEL, Map.of());
    assertThat(persons(groups, "a")).containsExactly("a", "a", "a");
    assertThat(groups.judged()).extracting(PersonGroups.Judged::hold).containsOnly("AMBIGUOUS");
  }

  @Test
  void twoNumbersOfOneRegisterStayApart() {
    PersonGroups groups =
        PersonGroups.of(
            List.of(
                link("a", NIK, "n", NONE, 25),
                link("b", NIK, "n", NONE, 24),
                link("n", NONE, "p", NIP, 23)),
            MODEL,
            Map.of());
    assertThat(groups.person(LinkThreshold.DEFAULT, "e", "a")).isEqualTo("p");
    assertThat(groups.person(LinkThreshold.DEFAULT, "e", "b")).isEqualTo("b");
    assertThat(groups.judged()).extracting(PersonGroups.Judged::hold).contains("TWO_NUMBERS");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void groupsDoNotDependOnTheOrderAndGrowAsTheThresholdFalls(long seed) {
    Random random = new Random(seed);
    List<PersonLink> links = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int a = random.nextInt(30);
      int b = random.nextInt(30);
      if (a != b) {
        int left = Math.min(a, b);
        int right = Math.max(a, b);
        links.add(
            link(
                "r%02d".formatted(left),
                left % 3 == 0 ? NIP : NONE,
                "r%02d".formatted(right),
                right % 3 == 0 ? NIP : NONE,
                10 + random.nextInt(15)));
      }
    }
    PersonGroups groups = PersonGroups.of(links, MODEL, Map.of());
    Collections.shuffle(links, random);
    PersonGroups again = PersonGroups.of(links, MODEL, Map.of());
    for (int i = 0; i < 30; i++) {
      String record = "r%02d".formatted(i);
      String election = links.get(0).electionId();
      assertThat(
              groups.mayHold(PersonGroups.bits(election, record))
                  || !groups.holds(election, record))
          .isTrue();
      for (int j = 0; j < 30; j++) {
        String a = "r%02d".formatted(i);
        String b = "r%02d".formatted(j);
        assertThat(persons(again, a)).isEqualTo(persons(groups, a));
        boolean together = false;
        for (int t = 0; t < 3; t++) {
          boolean now = persons(groups, a).get(t).equals(persons(groups, b).get(t));
          assertThat(now || !together).isTrue();
          together = now;
          assertThat(now && i != j && i % 3 == 0 && j % 3 == 0).as("two NIP").isFalse();
        }
      }
    }
  }

  /** What the sample's typical rows weigh; the thresholds stand on these. */
  @Test
  void typicalPairs() {
    PersonTrace sound =
        ComparingTest.trace(Standing.NIP, "197805122003061951", "budi agus santoso");
    assertThat(decision(sound, ComparingTest.trace(NONE, "", "budi agus santoso")))
        .isEqualTo("LINKED");
    assertThat(decision(sound, ComparingTest.trace(Standing.FRAGMENT, "197805", "budi santoso")))
        .isEqualTo("LINKED");
    assertThat(decision(sound, ComparingTest.trace(Standing.FRAGMENT, "196501", "budi santoso")))
        .isEqualTo("NONE");
    assertThat(decision(sound, ComparingTest.trace(NONE, "", "budi santoso"))).isEqualTo("HELD");
    PersonTrace otherPost =
        new PersonTrace(
            NONE, "", "budi agus santoso", null, null, null, "74.07", PositionSubgroup.CAMAT);
    assertThat(decision(sound, otherPost)).isEqualTo("HELD");
  }

  /** Where much must agree, fewer are compared; no link that weighs enough is lost by that. */
  @ParameterizedTest
  @ValueSource(longs = {4_000, 260_000, 1_000_000})
  void whatIsNotComparedCouldNotBeALink(long records) {
    Random random = new Random(records);
    String[] words = {"budi", "agus", "santoso", "santosa", "sri", "wahyuni", "wahyuningsih"};
    Standing[] standings = {NIP, NIP, NONE, Standing.FRAGMENT, NIK, Standing.DOUBTFUL};
    List<PersonTrace> traces = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      Standing standing = standings[random.nextInt(standings.length)];
      String digits = standing == NONE ? "" : "19780512200306195" + random.nextInt(3);
      traces.add(
          new PersonTrace(
              standing,
              standing == Standing.FRAGMENT ? digits.substring(0, 6 + random.nextInt(10)) : digits,
              words[random.nextInt(words.length)] + " " + words[random.nextInt(words.length)],
              standing == NIP ? LocalDate.of(1978, 5, 12) : null,
              null,
              null,
              "74.07",
              PositionSubgroup.GURU));
    }
    double least = MODEL.threshold(LinkThreshold.LOOSE, records);
    List<PersonLink> heavy =
        links(traces, 0, false).stream().filter(link -> link.weight() >= least).toList();
    assertThat(heavy).isNotEmpty();
    assertThat(links(traces, records, MODEL.isDense(records)))
        .containsExactlyInAnyOrderElementsOf(heavy);
  }

  private static Set<PersonLink> links(List<PersonTrace> traces, long records, boolean dense) {
    TraceSeal seal = TraceSeal.of(new Pseudonym(new byte[] {1}), "run");
    TreeMap<Integer, List<SealedTrace>> blocks = new TreeMap<>();
    for (int i = 0; i < traces.size(); i++) {
      String person = "p%03d".formatted(i);
      byte[] closed = seal.seal(traces.get(i), seal.blocks("e", traces.get(i)), "file", i);
      for (int block : SealedTrace.blocks(closed, dense)) {
        blocks
            .computeIfAbsent(block, unused -> new ArrayList<>())
            .add(SealedTrace.of("e", person, "74.07", "GURU", null, closed));
      }
    }
    Set<PersonLink> found = new HashSet<>();
    LinkFinder finder = new LinkFinder(MODEL, records);
    blocks.values().forEach(block -> found.addAll(finder.find("e", block, seal)));
    return found;
  }

  private static String decision(PersonTrace sound, PersonTrace other) {
    TreeMap<String, List<PersonTrace>> traces = new TreeMap<>();
    traces.put("a", List.of(sound));
    traces.put("b", List.of(other));
    List<PersonLink> links = new LinkFinder(MODEL, 0).find("e", traces);
    return links.isEmpty()
        ? "NONE"
        : PersonGroups.of(links, MODEL, Map.of()).judged().get(0).decision().name();
  }

  private static List<String> persons(PersonGroups groups, String record) {
    return List.of(LinkThreshold.values()).stream()
        .map(threshold -> groups.person(threshold, "e", record))
        .toList();
  }

  private static PersonLink link(
      String left, Standing leftIs, String right, Standing rightIs, double weight) {
    return new PersonLink("e", left, leftIs, right, rightIs, List.of(LinkLevel.NAME_EXACT), weight);
  }
}
