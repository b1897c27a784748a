package org.netralitas.parse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.model.Region;

/** The code lists of the checkout, and one election, for the tests of the value parsers. */
final class TestData {
  static final ReferenceSource SOURCE =
      ReferenceSource.folder(Path.of(System.getProperty("netralitas.home", "..")).resolve("data"));

  static final LocalDate VOTE_2020 = LocalDate.of(2020, 12, 9);

  static final Election PILKADA_2020 =
      Election.held(
          "pilkada-2020",
          Election.Kind.PILKADA,
          "Pilkada 2020",
          "Regional elections 2020",
          LocalDate.of(2020, 9, 4),
          LocalDate.of(2020, 9, 23),
          LocalDate.of(2020, 9, 26),
          LocalDate.of(2020, 12, 5),
          VOTE_2020);

  private TestData() {}

  /** Every region of the code list, those no longer valid included. */
  static List<Region> regions() {
    return CodeLists.load(SOURCE).regions().all();
  }

  /** Their names without the word for their kind. */
  static List<String> regionNames() {
    return regions().stream().map(RegionIndex::bareName).distinct().toList();
  }
}
