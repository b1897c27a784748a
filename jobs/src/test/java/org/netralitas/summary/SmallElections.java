package org.netralitas.summary;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.SeriesBreaks;
import org.netralitas.table.TableRows;

/** Elections of a few proven cases, one person each, and the tables made of them. */
final class SmallElections {
  static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

  private static final ReferenceSource SOURCE =
      ReferenceSource.folder(Path.of(System.getProperty("netralitas.home", "..")).resolve("data"));
  static final CodeLists CODE_LISTS = CodeLists.load(SOURCE);
  static final SeriesBreaks BREAKS = SeriesBreaks.load(SOURCE);
  static final PublishedFigures PUBLISHED = PublishedFigures.load(SOURCE, CODE_LISTS);

  private SmallElections() {}

  /** Proven cases of one post and act in one region, in the campaign. */
  static CubeCell cases(String region, PositionSubgroup subgroup, Act act, long cases) {
    CubeCell.Key key =
        new CubeCell.Key(
            region,
            region.substring(0, 2),
            subgroup,
            act,
            "T2",
            OutcomeStage.RECOMMENDED,
            "TEMUAN",
            "MORAL_TERBUKA",
            CubeCell.Key.NONE,
            0,
            0,
            CubeCell.Key.NEVER);
    Map<Margin, Long> persons = new EnumMap<>(Margin.class);
    for (Margin margin : Margin.values()) {
      if (margin != Margin.FOLLOWED_UP_TOTAL) {
        persons.put(margin, cases);
      }
    }
    return new CubeCell(key, cases, persons);
  }

  static ElectionTally election(String electionId, CubeCell... cells) {
    return new ElectionTally(electionId, List.of(cells), new TreeMap<>());
  }

  static TableRows counts(ElectionTally... elections) {
    return new Summaries(CODE_LISTS, PUBLISHED, AS_OF)
        .tables(new ArrayList<>(List.of(elections)), new TreeMap<>(), Map.of());
  }

  static TableRows analysed(ElectionTally... elections) {
    return new Analyses(CODE_LISTS, BREAKS).fill(counts(elections), Analyses.Zone.INTERNAL);
  }
}
