package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.netralitas.model.Region;

/**
 * Provinces, regencies and cities under their codes, today's and those before the split of Papua in
 * 2022.
 */
public final class Regions {
  private final Map<String, Region> byCode;
  private final Map<String, String> todaysCode;

  private Regions(Map<String, Region> byCode, Map<String, String> todaysCode) {
    this.byCode = byCode;
    this.todaysCode = todaysCode;
  }

  /**
   * Reads provinces and regencies; a regency whose code was another in 2020 gives two regions, one
   * until the day before the new code and one from then on.
   *
   * @throws CodeListException naming the row with a second use of a code, a province that does not
   *     fit, or days that do not
   */
  static Regions of(CodeListFile provinces, CodeListFile regencies) {
    Map<String, Region> byCode = new LinkedHashMap<>();
    Map<String, String> todaysCode = new HashMap<>();
    for (CodeListRow row : provinces.rows()) {
      if (!row.text("code").matches("\\d\\d")) {
        throw row.error("code " + row.text("code") + " is not two digits");
      }
      row.text("source");
      add(byCode, row, province(row));
    }
    for (CodeListRow row : provinces.rows()) {
      Region former = byCode.get(row.text("code_2020"));
      if (former == null || former.validFrom() != null) {
        throw row.error("code_2020 " + row.text("code_2020") + " was no province in 2020");
      }
      if (!row.text("code").equals(row.text("code_2020"))) {
        row.date("valid_from");
      }
    }
    for (CodeListRow row : regencies.rows()) {
      if (!row.text("code").matches("\\d\\d\\.\\d\\d")) {
        throw row.error("code " + row.text("code") + " is not like 53.10");
      }
      row.text("source");
      Validity validity = Validity.of(row);
      Region region = regency(row, row.text("code"), validity);
      requireProvince(byCode, row, row.text("province_code"), row.text("code"), validity);
      add(byCode, row, region);
      if (!region.code().equals(region.code2020())) {
        Validity before = new Validity(null, row.date("valid_from").minusDays(1));
        requireProvince(byCode, row, region.code2020().substring(0, 2), region.code2020(), before);
        add(byCode, row, regency(row, region.code2020(), before));
        todaysCode.put(region.code2020(), region.code());
      }
    }
    return new Regions(byCode, todaysCode);
  }

  /** The province must exist on every day on which the regency has this code. */
  private static void requireProvince(
      Map<String, Region> byCode,
      CodeListRow row,
      String provinceCode,
      String code,
      Validity validity) {
    Region province = byCode.get(provinceCode);
    if (province == null || !code.startsWith(provinceCode + ".")) {
      throw row.error("province_code " + provinceCode + " does not fit code " + code);
    }
    Validity of = new Validity(province.validFrom(), province.validTo());
    if (validity.start().isBefore(of.start())
        || (of.to() != null && (validity.to() == null || validity.to().isAfter(of.to())))) {
      throw row.error(
          "code "
              + code
              + " holds from "
              + validity
              + ", province "
              + provinceCode
              + " from "
              + of);
    }
  }

  /** The region with this code, of whatever time. */
  public Optional<Region> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Every region, provinces first; codes of before 2022 follow the code that replaced them. */
  public List<Region> all() {
    return new ArrayList<>(byCode.values());
  }

  /** Regions valid on a day. */
  public List<Region> validOn(LocalDate day) {
    return byCode.values().stream().filter(region -> region.validOn(day)).toList();
  }

  /** The code on a day of the area that has this code at some time. */
  public String codeOn(String code, LocalDate day) {
    String today = todaysCode.getOrDefault(code, code);
    Region region = byCode.get(today);
    if (region == null || region.validOn(day)) {
      return today;
    }
    return region.code2020();
  }

  private static void add(Map<String, Region> byCode, CodeListRow row, Region region) {
    Region first = byCode.putIfAbsent(region.code(), region);
    if (first != null) {
      throw row.error("code " + region.code() + " stands twice; it is " + first.name());
    }
  }

  private static Region province(CodeListRow row) {
    Validity validity = Validity.of(row);
    return new Region(
        row.text("code"),
        Region.Level.PROVINCE,
        Region.Type.PROVINSI,
        row.text("name"),
        row.text("name_en"),
        row.text("code"),
        row.text("code_2020"),
        validity.from(),
        validity.to());
  }

  private static Region regency(CodeListRow row, String code, Validity validity) {
    Region.Type type =
        switch (row.text("type")) {
          case "Kabupaten" -> Region.Type.KABUPATEN;
          case "Kota" -> Region.Type.KOTA;
          default -> throw row.error("type is " + row.text("type") + ", not Kabupaten or Kota");
        };
    String kind = type == Region.Type.KOTA ? "Kota " : "Kabupaten ";
    String kindEn = type == Region.Type.KOTA ? " City" : " Regency";
    return new Region(
        code,
        Region.Level.REGENCY,
        type,
        kind + row.text("name"),
        row.text("name") + kindEn,
        code.substring(0, 2),
        row.text("code_2020"),
        validity.from(),
        validity.to());
  }
}
