package org.netralitas.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.Funnel;
import org.netralitas.stat.Rate;
import org.netralitas.stat.ShrunkRates;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.FunnelByRegionRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * Regions against what their size lets expect, from the counts that a zone may see. How many civil
 * servants of each post a region has is not published, so the expected number has the mix of posts
 * of the whole country.
 */
final class Funnels {
  /** Fewer regions or persons than this show no spread. */
  private static final int FEWEST = 5;

  private final TableRows counts;
  private final String status;

  Funnels(TableRows counts, String status) {
    this.counts = counts;
    this.status = status;
  }

  List<FunnelByRegionRow> rows() {
    Map<String, List<ByRegionRow>> families = new TreeMap<>();
    for (ByRegionRow row : counts.of(Tables.BY_REGION)) {
      if (isRegion(row)) {
        families
            .computeIfAbsent(row.electionId() + "/" + row.level(), unused -> new ArrayList<>())
            .add(row);
      }
    }
    List<FunnelByRegionRow> rows = new ArrayList<>();
    families.values().forEach(family -> rows.addAll(funnel(family)));
    return rows;
  }

  private static boolean isRegion(ByRegionRow row) {
    return !row.regionCode().equals("00") && !row.regionCode().equals("ZZ");
  }

  private List<FunnelByRegionRow> funnel(List<ByRegionRow> family) {
    List<ByRegionRow> compared =
        family.stream()
            .filter(row -> reason(row) == null)
            .sorted(Comparator.comparing(ByRegionRow::regionCode))
            .toList();
    Total total = total(family);
    long[] observed =
        compared.stream().mapToLong(row -> Objects.requireNonNull(row.provenPersons())).toArray();
    double[] expected = compared.stream().mapToDouble(row -> people(row) * total.rate()).toArray();
    boolean enough =
        compared.size() >= FEWEST && total.persons() >= FEWEST && Arrays.stream(observed).sum() > 0;
    List<FunnelByRegionRow> rows = new ArrayList<>();
    for (ByRegionRow row : family) {
      if (!compared.contains(row) || !enough) {
        String reason = reason(row);
        rows.add(without(row, reason == null ? "TOO_FEW" : reason));
      }
    }
    if (enough) {
      Funnel funnel = Funnel.of(observed, expected);
      ShrunkRates shrunk = ShrunkRates.of(observed, expected);
      for (int i = 0; i < compared.size(); i++) {
        rows.add(row(compared.get(i), funnel, shrunk, i, total));
      }
    }
    return rows;
  }

  /** Why a region is not in the funnel; null when it is. A region without report is not low. */
  private static @Nullable String reason(ByRegionRow row) {
    Long reported = row.reportedCases();
    if (!row.isParticipant()) {
      return "NOT_VOTING";
    }
    if (reported != null && reported == 0) {
      return "NO_REPORT";
    }
    if (row.provenPersons() == null) {
      return "HIDDEN";
    }
    return row.population() == null ? row.rateReason() : null;
  }

  /** Persons over the population of all regions with a report, hidden ones included. */
  private record Total(long persons, double rate, String basis) {}

  private Total total(List<ByRegionRow> family) {
    double people = 0;
    double shownPeople = 0;
    long shown = 0;
    boolean anyHidden = false;
    for (ByRegionRow row : family) {
      String reason = reason(row);
      if (row.population() != null && (reason == null || reason.equals("HIDDEN"))) {
        people += people(row);
        anyHidden |= reason != null;
        if (reason == null) {
          shownPeople += people(row);
          shown += Objects.requireNonNull(row.provenPersons());
        }
      }
    }
    Long all = anyHidden ? personsOfAllRegions(family.get(0)) : Long.valueOf(shown);
    return all == null
        ? new Total(shown, shown / shownPeople, "NATIONAL_MIX_SHOWN")
        : new Total(all, all / people, "NATIONAL_MIX");
  }

  /** The election without what has no population of its own to share; null when that is hidden. */
  private @Nullable Long personsOfAllRegions(ByRegionRow any) {
    Long sum = null;
    for (HeadlineRow row : counts.of(Tables.HEADLINE)) {
      if (row.electionId().equals(any.electionId())) {
        sum = row.provenPersons();
      }
    }
    for (ByRegionRow row : counts.of(Tables.BY_REGION)) {
      boolean outside =
          row.level() == 1 && (!isRegion(row) || !row.isParticipant() || row.population() == null);
      if (outside && row.electionId().equals(any.electionId())) {
        Long persons = row.provenPersons();
        sum = sum == null || persons == null ? null : Long.valueOf(sum - persons);
      }
    }
    return sum;
  }

  private static double people(ByRegionRow row) {
    return (double) Objects.requireNonNull(row.population());
  }

  private FunnelByRegionRow row(
      ByRegionRow row, Funnel funnel, ShrunkRates shrunk, int i, Total total) {
    Funnel.Point point = funnel.points().get(i);
    ShrunkRates.Region region = shrunk.regions().get(i);
    boolean differ = shrunk.evidence() == ShrunkRates.Evidence.REGIONS_DIFFER;
    double per100000 = total.rate() * Rate.PER;
    int rank =
        1 + (int) shrunk.regions().stream().filter(other -> other.ratio() > region.ratio()).count();
    return new FunnelByRegionRow(
        row.electionId(),
        row.level(),
        row.regionCode(),
        row.asOf(),
        row.provenPersons(),
        row.population(),
        point.expected(),
        total.basis(),
        point.ratio(),
        point.limits95().low(),
        point.limits95().high(),
        point.limits998().low(),
        point.limits998().high(),
        point.position().name(),
        funnel.spread().name(),
        funnel.overDispersion().phi(),
        funnel.falseAlarms95(),
        funnel.falseAlarms998(),
        region.ratio() * per100000,
        region.limits().low() * per100000,
        region.limits().high() * per100000,
        differ ? rank : null,
        differ ? null : "NO_EVIDENCE",
        Counts.NORMAL,
        status);
  }

  private FunnelByRegionRow without(ByRegionRow row, String reason) {
    return new FunnelByRegionRow(
        row.electionId(),
        row.level(),
        row.regionCode(),
        row.asOf(),
        row.provenPersons(),
        row.population(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        reason,
        Counts.NORMAL,
        row.provenPersons() == null ? Counts.HIDDEN : status);
  }
}
