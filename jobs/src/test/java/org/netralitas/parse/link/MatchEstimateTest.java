package org.netralitas.parse.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.InterpretedRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.RowInterpreter;
import org.netralitas.parse.layout.FileBytes;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.LayoutSniffer;
import org.netralitas.parse.layout.RawRow;
import org.netralitas.parse.layout.RawRows;

/** m and u of {@code linking.csv} against the sample, whose answer key knows who is who. */
class MatchEstimateTest {
  private static final Path DATA =
      Path.of(System.getProperty("netralitas.home", "..")).resolve("data");
  private static final ReferenceSource SOURCE = ReferenceSource.folder(DATA);
  private static final LinkModel MODEL = LinkModel.load(SOURCE);
  private static final int RANDOM_PAIRS = 300_000;

  /** A row that names a person, and who it truly is. */
  private record Known(String person, PersonTrace trace) {}

  private static final Map<String, List<Known>> ROWS = new HashMap<>();

  @BeforeAll
  static void read() throws IOException {
    Map<String, String> persons = new HashMap<>();
    for (CodeListRow row : CodeListFile.read(SOURCE, "sample/_answer_key.csv").rows()) {
      String sheet = row.optionalText("source_sheet");
      persons.put(
          String.join(
              "#",
              row.text("election_id"),
              row.text("source_file"),
              sheet == null ? "" : sheet,
              row.text("source_row")),
          row.text("person"));
    }
    CodeLists lists = CodeLists.load(SOURCE);
    HeaderNames names = HeaderNames.load(SOURCE);
    for (Election election : lists.elections()) {
      Path folder = DATA.resolve("sample").resolve(election.electionId());
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          for (Path file : files.sorted().toList()) {
            read(election, file, lists, names, persons);
          }
        }
      }
    }
  }

  private static void read(
      Election election, Path file, CodeLists lists, HeaderNames names, Map<String, String> persons)
      throws IOException {
    RowInterpreter interpreter =
        RowInterpreter.load(SOURCE, election, lists.regions().all(), (act, day) -> null);
    FileBytes bytes = FileBytes.of(file.getFileName().toString(), Files.readAllBytes(file));
    try (RawRows rows =
        RawRows.open(bytes, new LayoutSniffer(names).sniff(bytes).layout(), names)) {
      while (rows.hasNext()) {
        RawRow raw = rows.next();
        InterpretedRow row = interpreter.interpret(raw.values());
        PersonTrace trace =
            row.place() == null
                ? null
                : PersonTrace.of(row, raw.values().get("person_number"), row.place().regionCode());
        String sheet = raw.sheet() == null ? "" : raw.sheet();
        String person =
            persons.get(
                String.join(
                    "#",
                    election.electionId(),
                    file.getFileName().toString(),
                    sheet,
                    String.valueOf(raw.rowNumber())));
        if (trace != null && person != null) {
          ROWS.computeIfAbsent(election.electionId(), unused -> new ArrayList<>())
              .add(new Known(person, trace));
        }
      }
    }
  }

  /**
   * Every u of the file is that of random pairs, or more careful: never less than a third of it.
   */
  @Test
  void uIsThatOfPairsOfTwoPersons() {
    Map<LinkLevel, Double> u = shares(counted(randomPairs()));
    print("u, random pairs of the sample", u);
    u.forEach(
        (level, share) ->
            assertThat(MODEL.u(level)).as(level.name()).isGreaterThanOrEqualTo(share / 3));
    for (LinkLevel level :
        List.of(
            LinkLevel.POSITION_SUBGROUP,
            LinkLevel.POSITION_DIFFERENT,
            LinkLevel.REGION_DIFFERENT,
            LinkLevel.SEX_EQUAL)) {
      assertThat(MODEL.u(level)).as(level.name()).isCloseTo(u.get(level), within(0.15));
    }
  }

  @Test
  void mIsThatOfPairsOfOnePersonOrMoreCareful() {
    Map<LinkLevel, Double> m = shares(counted(pairsOfOnePerson()));
    print("m, pairs of one person of the sample", m);
    for (LinkLevel level :
        List.of(
            LinkLevel.NAME_EXACT,
            LinkLevel.BIRTH_DATE_EQUAL,
            LinkLevel.REGION_REGENCY,
            LinkLevel.POSITION_SUBGROUP)) {
      assertThat(MODEL.m(level))
          .as(level.name())
          .isBetween(m.get(level) - 0.15, m.get(level) + 0.15);
    }
  }

  /**
   * Without the key: matching pairs hidden among four times as many others; the estimate finds
   * their share, their m and, pair by pair, which they are.
   */
  @Test
  void estimatedWithoutTheKeyItIsTheSame() {
    List<Known[]> same = pairsOfOnePerson();
    List<Known[]> random = randomPairs().subList(0, 4 * same.size());
    Map<LinkLevel, Double> known = shares(counted(same));
    Map<LinkLevel, Double> u = new EnumMap<>(LinkLevel.class);
    Map<LinkLevel, Double> start = new EnumMap<>(LinkLevel.class);
    for (LinkLevel level : LinkLevel.values()) {
      u.put(level, MODEL.u(level));
      long levels =
          List.of(LinkLevel.values()).stream().filter(l -> l.field() == level.field()).count();
      start.put(level, 1.0 / levels);
    }
    // The first guess says only that agreement is likelier among matches.
    start.put(LinkLevel.NAME_EXACT, 0.6);
    Map<List<LinkLevel>, Long> mixed = counted(same);
    counted(random).forEach((levels, pairs) -> mixed.merge(levels, pairs, Long::sum));

    MatchEstimate estimate = MatchEstimate.of(mixed, u, start);

    print("m, estimated without the key in " + estimate.rounds() + " rounds", estimate.m());
    assertThat(estimate.matchShare()).isCloseTo(0.2, within(0.02));
    for (LinkLevel level :
        List.of(LinkLevel.NAME_EXACT, LinkLevel.REGION_REGENCY, LinkLevel.POSITION_SUBGROUP)) {
      assertThat(estimate.m().get(level))
          .as(level.name())
          .isCloseTo(known.get(level), within(0.05));
    }
    assertThat(found(same, estimate, u)).isGreaterThan(0.97);
    assertThat(found(random, estimate, u)).isLessThan(0.002);
  }

  private static double found(
      List<Known[]> pairs, MatchEstimate estimate, Map<LinkLevel, Double> u) {
    long found =
        pairs.stream()
            .filter(
                pair ->
                    MatchEstimate.posterior(
                            Agreement.of(pair[0].trace(), pair[1].trace()),
                            estimate.m(),
                            u,
                            estimate.matchShare())
                        > 0.5)
            .count();
    return (double) found / pairs.size();
  }

  private static List<Known[]> pairsOfOnePerson() {
    List<Known[]> pairs = new ArrayList<>();
    for (List<Known> rows : ROWS.values()) {
      Map<String, List<Known>> byPerson = new java.util.TreeMap<>();
      rows.forEach(
          row -> byPerson.computeIfAbsent(row.person(), unused -> new ArrayList<>()).add(row));
      for (List<Known> own : byPerson.values()) {
        for (int i = 1; i < own.size(); i++) {
          pairs.add(new Known[] {own.get(i - 1), own.get(i)});
        }
      }
    }
    return pairs;
  }

  private static List<Known[]> randomPairs() {
    Random random = new Random(20);
    List<Known[]> pairs = new ArrayList<>();
    List<String> elections = ROWS.keySet().stream().sorted().toList();
    while (pairs.size() < RANDOM_PAIRS) {
      List<Known> rows = ROWS.get(elections.get(random.nextInt(elections.size())));
      Known a = rows.get(random.nextInt(rows.size()));
      Known b = rows.get(random.nextInt(rows.size()));
      if (!a.person().equals(b.person())) {
        pairs.add(new Known[] {a, b});
      }
    }
    return pairs;
  }

  private static Map<List<LinkLevel>, Long> counted(List<Known[]> pairs) {
    Map<List<LinkLevel>, Long> counted = new HashMap<>();
    pairs.forEach(
        pair -> counted.merge(Agreement.of(pair[0].trace(), pair[1].trace()), 1L, Long::sum));
    return counted;
  }

  private static Map<LinkLevel, Double> shares(Map<List<LinkLevel>, Long> counted) {
    Map<LinkLevel, Long> levels = new EnumMap<>(LinkLevel.class);
    Map<LinkField, Long> fields = new EnumMap<>(LinkField.class);
    counted.forEach(
        (pattern, pairs) ->
            pattern.forEach(
                level -> {
                  levels.merge(level, pairs, Long::sum);
                  fields.merge(level.field(), pairs, Long::sum);
                }));
    Map<LinkLevel, Double> shares = new EnumMap<>(LinkLevel.class);
    levels.forEach((level, pairs) -> shares.put(level, (double) pairs / fields.get(level.field())));
    return shares;
  }

  private static void print(String what, Map<LinkLevel, Double> shares) {
    System.out.println(what);
    shares.forEach(
        (level, share) -> System.out.printf(Locale.ROOT, "  %-24s %.6f%n", level, share));
  }
}
