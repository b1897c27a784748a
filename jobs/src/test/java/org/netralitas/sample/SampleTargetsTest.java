package org.netralitas.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.netralitas.model.PublishedFigure;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.sample.Target.Measure;

class SampleTargetsTest {
  private static final ReferenceSource DATA = ReferenceSource.packaged();
  private static final SampleTargets TARGETS = SampleTargets.load(DATA);

  @Test
  void whatIsCalledPublishedStandsInThePublishedRecord() {
    PublishedFigures record = PublishedFigures.load(DATA, CodeLists.load(DATA));
    List<String> unknown = new ArrayList<>();
    for (CodeListRow row : CodeListFile.read(DATA, SampleTargets.FILE).rows()) {
      String published = row.optionalText("published");
      if (row.text("basis").equals("PUBLISHED") && published != null) {
        double value = Double.parseDouble(published);
        List<PublishedFigure> same =
            record.of(row.text("election_id")).stream().filter(f -> f.value() == value).toList();
        if (same.isEmpty()) {
          unknown.add(row.line() + ": " + published);
        }
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void countsThatStandForSharesAreTheNearestOnes() {
    for (ElectionTargets election : TARGETS.elections()) {
      for (String dimension : List.of("position", "act")) {
        for (Target target : election.of(Measure.PROVEN, dimension)) {
          if (!target.row().text("basis").equals("SHARE")
              || !target.row().text("published").matches("[0-9.]+%")) {
            continue;
          }
          double printed = Double.parseDouble(target.row().text("published").replace("%", ""));
          long base = cumulative(election, Measure.PROVEN, election.period(target));
          double step = 100.0 / base;
          boolean wholePercent = !target.row().text("published").contains(".");
          assertThat(100.0 * target.count() / base)
              .as(target.row().file() + " row " + target.row().line())
              .isCloseTo(printed, within(wholePercent ? 0.5 : step / 2 + 0.05));
        }
      }
    }
  }

  @Test
  void printedSharesOfPilkada2020ComeOut() {
    assertThat(share(423, 1596)).isEqualTo(26.5);
    assertThat(share(finalCount("pilkada-2020", "position", "FUNGSIONAL"), 1596)).isEqualTo(26.5);
    assertThat(share(finalCount("pilkada-2020", "position", "JPT"), 1596)).isEqualTo(15.7);
    assertThat(share(finalCount("pilkada-2020", "position", "PELAKSANA"), 1596)).isEqualTo(17.2);
    assertThat(share(finalCount("pilkada-2020", "position", "ADMINISTRATOR"), 1596))
        .isEqualTo(13.4);
    assertThat(share(finalCount("pilkada-2020", "position", "PENGAWAS"), 1596)).isEqualTo(11.8);
    assertThat(share(finalCount("pilkada-2020", "position", "KEPALA_WILAYAH"), 1596))
        .isEqualTo(11.9);
    assertThat(share(finalCount("pilkada-2020", "act", "MEDSOS_KAMPANYE;MEDSOS_REAKSI"), 1596))
        .isEqualTo(30.4);
    assertThat(share(finalCount("pilkada-2020", "act", "KEBERPIHAKAN"), 1596)).isEqualTo(22.4);
    assertThat(share(finalCount("pilkada-2020", "act", "FOTO_BERSAMA"), 1596)).isEqualTo(12.6);
    assertThat(share(finalCount("pilkada-2020", "act", "DEKLARASI"), 1596)).isEqualTo(10.9);
    assertThat(share(finalCount("pilkada-2020", "act", "PENDEKATAN_PARPOL"), 1596)).isEqualTo(5.6);
  }

  @Test
  void totalsThatFallAreRefused() {
    String table =
        """
        election_id,cut_off,measure,dimension,codes,count,published,basis,note,source
        pilkada-2020,2020-01-01,REPORTED,total,,0,,CHOSEN,,x
        pilkada-2020,2020-01-01,PROVEN,total,,0,,CHOSEN,,x
        pilkada-2020,2020-01-01,FOLLOWED_UP,total,,0,,CHOSEN,,x
        pilkada-2020,2020-02-01,REPORTED,total,,9,,CHOSEN,,x
        pilkada-2020,2020-02-01,PROVEN,total,,8,,CHOSEN,,x
        pilkada-2020,2020-02-01,FOLLOWED_UP,total,,0,,CHOSEN,,x
        pilkada-2020,2020-03-01,REPORTED,total,,9,,CHOSEN,,x
        pilkada-2020,2020-03-01,PROVEN,total,,7,,CHOSEN,,x
        pilkada-2020,2020-03-01,FOLLOWED_UP,total,,0,,CHOSEN,,x
        """;
    ReferenceSource source =
        name -> new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SampleTargets.load(source))
        .hasMessage("pilkada-2020: PROVEN falls by 1 to 2020-03-01");
  }

  @Test
  void periodsRunFromCutOffToCutOff() {
    ElectionTargets election =
        TARGETS.elections().stream()
            .filter(e -> e.electionId().equals("pilkada-2020"))
            .findFirst()
            .orElseThrow();
    assertThat(election.start(1)).isEqualTo(LocalDate.of(2020, 6, 16));
    assertThat(election.end(1)).isEqualTo(LocalDate.of(2020, 6, 26));
    assertThat(election.increments(Measure.REPORTED)[1]).isEqualTo(369 - 195);
  }

  private static double share(long count, long base) {
    return Math.round(1000.0 * count / base) / 10.0;
  }

  private static long finalCount(String electionId, String dimension, String codes) {
    ElectionTargets election =
        TARGETS.elections().stream()
            .filter(e -> e.electionId().equals(electionId))
            .findFirst()
            .orElseThrow();
    return election.points(Measure.PROVEN, dimension).of(codes).get(election.last());
  }

  private static long cumulative(ElectionTargets election, Measure measure, int period) {
    long sum = 0;
    for (int i = 0; i <= period; i++) {
      sum += election.increments(measure)[i];
    }
    return sum;
  }
}
