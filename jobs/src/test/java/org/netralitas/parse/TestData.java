package org.netralitas.parse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.model.Region;

/** The code lists of the checkout, and one election, for the tests of the value parsers. */
final class TestData {
  static final ReferenceSource SOURCE =
      ReferenceSource.folder(Path.of(System.getProperty("netralitas.home", "..")).resolve("data"));

  static final LocalDate VOTE_2020 = LocalDate.of(2020, 12, 9);

  static final Election PILKADA_2020 =
      new Election(
          "pilkada-2020",
          Election.Kind.PILKADA,
          "Pilkada 2020",
          "Regional elections 2020",
          LocalDate.of(2020, 9, 4),
          LocalDate.of(2020, 9, 23),
          LocalDate.of(2020, 9, 26),
          LocalDate.of(2020, 12, 5),
          VOTE_2020,
          null,
          false);

  private TestData() {}

  /** Regions as they stand in the two files, with today's codes. */
  static List<Region> regions() {
    List<Region> all = new ArrayList<>();
    for (CodeListRow row : CodeListFile.read(SOURCE, "reference/provinces.csv").rows()) {
      all.add(
          new Region(
              row.text("code"),
              Region.Level.PROVINCE,
              Region.Type.PROVINSI,
              row.text("name"),
              row.text("name_en"),
              row.text("code"),
              row.text("code_2020"),
              row.optionalDate("valid_from"),
              null));
    }
    for (CodeListRow row : CodeListFile.read(SOURCE, "reference/regencies.csv").rows()) {
      boolean city = row.text("type").equals("Kota");
      all.add(
          new Region(
              row.text("code"),
              Region.Level.REGENCY,
              city ? Region.Type.KOTA : Region.Type.KABUPATEN,
              row.text("name"),
              row.text("name"),
              row.text("province_code"),
              row.text("code_2020"),
              row.optionalDate("valid_from"),
              null));
    }
    return all;
  }
}
