package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Outcome;
import org.netralitas.model.Parsed;
import org.netralitas.model.Sanction;

/**
 * Phrases written before the rules and never tuned on. On the first run, before any change because
 * of them, 202 of 205 titles, 127 of 128 acts and 78 of 80 places were right; the bounds here are
 * the 97% that the sample has to reach.
 *
 * <p>The sets of acts as news put them, outcomes, sanctions and sources are the ninth of eleven
 * that were written in own words and labelled one after the other, each before it was read. First
 * runs of the ninth: 100 of 101 acts right and none undecided, 34 of 36 outcomes and two undecided,
 * 30 of 31 sanctions and one undecided, 18 of 18 sources. It is one of the easier ones: of acts
 * that were decided, the eleven sets in order gave 91.9, 91.7, 88.6, 94.2, 95.4, 87.8, 95.0, 98.3,
 * 99.0, 89.6 and 90.9%, with at most 3% undecided. Unusual verbs and two acts in one sentence cost
 * most.
 *
 * <p>Four sets taken from news of 2015 to 2024, which are not kept here, one after the other, each
 * labelled before it was read, gave on their first run of acts that were decided 97 of 101, 99 of
 * 102, 201 of 220 and 125 of 130, where two acts can be meant either accepted; by one label alone
 * the last gave 117 of 130. The third has more of the rare acts than news have; who labelled the
 * fourth was told which code is meant where the third had left doubt. Titles: 78 and 80 of 80, 68
 * of 69, 50 of 51; places: 59 of 60, 62 of 62, 44 of 44, 33 of 33; outcomes: 31 of 33, 34 of 35, 28
 * of 35, 45 of 52. At most 5% were left undecided.
 *
 * <p>Eight more sets, from news pages read in 2026, condensed as a clerk would and labelled by
 * careful readers who saw no rule, gave in the order in which they were run, each after general
 * rules from those before it: acts 220 of 240 decided, 154 of 171, 174 of 188, 187 of 200, 213 of
 * 224, 207 of 224 with 163 of 182, and 178 of 191, either of two defensible acts accepted: 92% of
 * 1,620, at most 3.5% undecided. That, and not 97%, is what to expect of wordings that nobody has
 * seen. Outcomes: 71 of 76, 107 of 114, 43 of 45, 56 of 60, 55 of 60, 83 of 95 with 58 of 61, and
 * 61 of 76; in the last set many reports had only been received, and their readers differ on where
 * an examination begins.
 */
class HeldOutPhrasesTest {
  private static final double WANTED = 0.97;

  private static void assertAccuracy(String file, Function<NamedCsvRecord, String> read)
      throws IOException {
    List<String> wrong = new ArrayList<>();
    int rows = 0;
    try (InputStream in =
            Objects.requireNonNull(
                HeldOutPhrasesTest.class.getResourceAsStream("/phrases/" + file), file);
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8);
        CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        rows++;
        String code = read.apply(row);
        if (!code.equals(row.getField("code"))) {
          wrong.add(row.getFields() + " read as " + code);
        }
      }
    }
    assertThat(1 - wrong.size() / (double) rows)
        .as("%s: %d of %d wrong: %s", file, wrong.size(), rows, wrong)
        .isGreaterThanOrEqualTo(WANTED);
  }

  @Test
  void titles() throws IOException {
    Positions positions = Positions.load(TestData.SOURCE, TestData.VOTE_2020);
    assertAccuracy(
        "positions_heldout.csv",
        row -> String.valueOf(positions.parse(row.getField("text")).value()));
  }

  @Test
  void acts() throws IOException {
    Acts acts = Acts.load(TestData.SOURCE, TestData.VOTE_2020);
    assertAccuracy(
        "acts_heldout.csv", row -> String.valueOf(acts.parse(row.getField("text")).value()));
  }

  @Test
  void places() throws IOException {
    RegionNames regions = RegionNames.load(TestData.SOURCE, TestData.regions());
    assertAccuracy(
        "regions_heldout.csv",
        row -> {
          Parsed<Place> place =
              regions.parse(
                  row.getField("region"),
                  row.getField("agency"),
                  LocalDate.parse(row.getField("day")));
          Place value = place.value();
          return value == null ? "HOLD" : value.regionCode();
        });
  }

  @Test
  void actsAsNewsPutThem() throws IOException {
    Acts acts = Acts.load(TestData.SOURCE, TestData.VOTE_2020);
    assertAccuracy(
        "acts_news_heldout.csv", row -> String.valueOf(acts.parse(row.getField("text")).value()));
  }

  @Test
  void outcomes() throws IOException {
    Outcomes outcomes = Outcomes.load(TestData.SOURCE, TestData.VOTE_2020);
    assertAccuracy(
        "outcomes_heldout.csv",
        row -> {
          Parsed<Outcome> outcome = outcomes.parse(row.getField("text"));
          return outcome.issues().isEmpty() ? String.valueOf(outcome.value()) : "UNDECIDED";
        });
  }

  @Test
  void sanctions() throws IOException {
    Sanctions sanctions = Sanctions.load(TestData.SOURCE, "imposed_sanction", TestData.VOTE_2020);
    assertAccuracy(
        "sanctions_heldout.csv",
        row -> {
          Parsed<Sanction> sanction = sanctions.parse(row.getField("text"));
          if (sanction.issues().isEmpty()) {
            return sanction.value() == null ? "NONE" : sanction.value().name();
          }
          return sanction.issues().get(0).code().replace("SANCTION_", "");
        });
  }

  @Test
  void sources() throws IOException {
    Sources sources = Sources.load(TestData.SOURCE, TestData.VOTE_2020);
    assertAccuracy(
        "sources_heldout.csv", row -> String.valueOf(sources.parse(row.getField("text")).value()));
  }
}
