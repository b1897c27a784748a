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

  static Regions of(CodeListFile provinces, CodeListFile regencies) {
    Map<String, Region> byCode = new LinkedHashMap<>();
    Map<String, String> todaysCode = new HashMap<>();
    for (CodeListRow row : provinces.rows()) {
      add(byCode, row, province(row));
    }
    for (CodeListRow row : regencies.rows()) {
      String provinceCode = row.text("province_code");
      if (!byCode.containsKey(provinceCode) || !row.text("code").startsWith(provinceCode + ".")) {
        throw row.error("province_code " + provinceCode + " does not fit code " + row.text("code"));
      }
      Region region = regency(row, row.text("code"), row.optionalDate("valid_from"), null);
      add(byCode, row, region);
      if (!region.code().equals(region.code2020())) {
        LocalDate split = row.date("valid_from");
        add(byCode, row, regency(row, region.code2020(), null, split.minusDays(1)));
        todaysCode.put(region.code2020(), region.code());
      }
    }
    return new Regions(byCode, todaysCode);
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
    if (byCode.putIfAbsent(region.code(), region) != null) {
      throw row.error("code " + region.code() + " stands twice");
    }
  }

  private static Region province(CodeListRow row) {
    return new Region(
        row.text("code"),
        Region.Level.PROVINCE,
        Region.Type.PROVINSI,
        row.text("name"),
        row.text("name_en"),
        row.text("code"),
        row.text("code_2020"),
        row.optionalDate("valid_from"),
        null);
  }

  private static Region regency(
      CodeListRow row,
      String code,
      @org.jspecify.annotations.Nullable LocalDate from,
      @org.jspecify.annotations.Nullable LocalDate to) {
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
        from,
        to);
  }
}
