package org.netralitas.report;

import static org.netralitas.report.SampleCounts.FREE;
import static org.netralitas.report.SampleCounts.PRIMARY;
import static org.netralitas.report.SampleCounts.count;
import static org.netralitas.report.SampleCounts.interval;
import static org.netralitas.report.SampleCounts.per100000;
import static org.netralitas.report.SampleCounts.shown;
import static org.netralitas.report.SampleEdition.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeListRow;
import org.netralitas.table.ByRegionRow;

/** Provinces and regencies, counted from made-up cases. */
final class SampleRegions {
  private final Map<String, CodeListRow> provinces;
  private final Map<String, CodeListRow> regencies;
  private final List<ByRegionRow> regions = new ArrayList<>();

  SampleRegions(Map<String, CodeListRow> provinces, Map<String, CodeListRow> regencies) {
    this.provinces = provinces;
    this.regencies = regencies;
  }

  List<ByRegionRow> rows() {
    return regions;
  }

  void add(
      Election election,
      List<SampleCases.Case> cases,
      List<String> participating,
      boolean isNational) {
    Map<String, Long> pns = new HashMap<>();
    for (CodeListRow row : SampleEdition.read("reference/populations.csv")) {
      if (row.text("level").equals("province") && row.text("as_of").equals("2023-12-31")) {
        pns.put(row.text("code"), row.count("population"));
      }
    }
    boolean hasRates = election.electionId().contains("2024");
    List<ByRegionRow> rows = new ArrayList<>();
    for (String code : provinces.keySet()) {
      if (provinces.get(code).optionalDate("valid_from") == null || hasRates) {
        rows.add(
            region(
                election,
                1,
                code,
                code,
                provinces.get(code).text("name"),
                cases,
                c -> c.province().equals(code),
                hasRates ? pns.get(code) : null,
                true));
      }
    }
    SampleRanks<ByRegionRow> counts =
        new SampleRanks<>(rows, r -> interval(r.provenPersons(), 1.0));
    SampleRanks<ByRegionRow> rates =
        new SampleRanks<>(
            rows,
            r -> {
              Double low = r.rateLow();
              Double high = r.rateHigh();
              return low == null || high == null ? null : new double[] {low, high};
            });
    for (ByRegionRow r : rows) {
      regions.add(
          new ByRegionRow(
              r.electionId(),
              r.asOf(),
              r.level(),
              r.regionCode(),
              r.provinceCode(),
              r.regionName(),
              r.isParticipant(),
              r.reportedCases(),
              r.provenCases(),
              r.provenPersons(),
              r.share(),
              r.population(),
              r.populationUnit(),
              r.populationDate(),
              r.ratePer100000(),
              r.rateLow(),
              r.rateHigh(),
              r.rateReason(),
              counts.low(r),
              counts.high(r),
              counts.first(r),
              rates.low(r),
              rates.high(r),
              rates.first(r),
              r.obsStatus(),
              r.confStatus()));
    }
    regions.add(
        region(
            election,
            1,
            "00",
            "00",
            "Instansi pusat",
            cases,
            c -> c.province().equals("00"),
            null,
            isNational));
    String office = "74";
    regions.add(
        region(
            election,
            2,
            office,
            office,
            provinces.get(office).text("name"),
            cases,
            c -> c.province().equals(office),
            null,
            true));
    for (String code : participating) {
      CodeListRow row = regencies.get(code);
      if (row != null) {
        regions.add(
            region(
                election,
                2,
                code,
                row.text("province_code"),
                row.text("type") + " " + row.text("name"),
                cases,
                c -> c.regency().equals(code),
                null,
                true));
      }
    }
  }

  private static ByRegionRow region(
      Election election,
      int level,
      String code,
      String province,
      String name,
      List<SampleCases.Case> cases,
      Predicate<SampleCases.Case> is,
      @Nullable Long population,
      boolean participates) {
    Long reported = shown(count(cases, is));
    Long proven = shown(count(cases, c -> is.test(c) && c.reached("PROVEN")));
    return new ByRegionRow(
        election.electionId(),
        AS_OF,
        level,
        code,
        province,
        name,
        participates,
        reported,
        proven,
        proven,
        null,
        population,
        population == null ? null : "PNS",
        population == null ? null : LocalDate.of(2023, 12, 31),
        per100000(proven, population, n -> n),
        per100000(proven, population, SampleCounts::low),
        per100000(proven, population, SampleCounts::high),
        population == null ? "NO_POPULATION" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        "A",
        reported == null || proven == null ? PRIMARY : FREE);
  }
}
