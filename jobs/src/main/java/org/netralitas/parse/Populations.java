package org.netralitas.parse;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.netralitas.model.Election;
import org.netralitas.model.Population;

/**
 * How many civil servants rates are per. Every published number is kept once; which of them an
 * election is measured by follows from one rule:
 *
 * <ol>
 *   <li>For a vote before 2021 the unit is PNS, as there were hardly any PPPK. From 2021 on it is
 *       ASN (PNS and PPPK) where such a number lies within {@value #NEAR_DAYS} days of the vote, or
 *       the vote is still to come, else PNS.
 *   <li>Among the numbers of that unit the one nearest to the vote counts, the earlier of two.
 *   <li>Provinces are taken from a day on which all of them were published, so that two provinces
 *       are never measured by different days; the provinces of Papua are added up to what stood
 *       under their code on voting day.
 * </ol>
 *
 * <p>A province that voted in parts has none (see {@link CodeLists#populationOfProvince}): the
 * parts that voted differ from a tenth to nearly all, so that provinces could not be compared.
 *
 * <p>What the base leaves out is told by the reason of the {@link Population}. Nothing is
 * interpolated, and a code without a number has none.
 */
final class Populations {
  /** A base further away than this gets the reason that it is of another year. */
  private static final int SAME_YEAR_DAYS = 183;

  private static final int NEAR_DAYS = 366;

  private static final LocalDate PPPK_COUNT = LocalDate.of(2021, 1, 1);

  private final PopulationFile file;
  private final List<PopulationFile.Row> provinces;
  private final Regions regions;

  private Populations(PopulationFile file, Regions regions) {
    this.file = file;
    this.provinces = file.completeProvinces(regions);
    this.regions = regions;
  }

  static Populations of(PopulationFile file, Regions regions) {
    return new Populations(file, regions);
  }

  /** Everybody: in the regions that voted where that was published, else in the whole country. */
  Optional<Population> ofAll(Election election) {
    Optional<Population> voting =
        choose(election, file.of(PopulationFile.Level.VOTING_REGIONS, election.electionId()))
            .map(base -> population(election, base, Scope.VOTING_REGIONS));
    return voting.isPresent()
        ? voting
        : choose(election, file.of(PopulationFile.Level.TOTAL, "ALL"))
            .map(base -> population(election, base, Scope.COUNTRY));
  }

  /** Level 1 a position group, level 2 a subgroup. */
  Optional<Population> ofPosition(Election election, int level, String code) {
    PopulationFile.Level of =
        switch (level) {
          case 1 -> PopulationFile.Level.GROUP;
          case 2 -> PopulationFile.Level.SUBGROUP;
          default -> throw new IllegalArgumentException("level is " + level + ", not 1 or 2");
        };
    return choose(election, file.of(of, code))
        .map(base -> population(election, base, Scope.COUNTRY));
  }

  /** A province under its code of voting day. */
  Optional<Population> ofProvince(Election election, String provinceCode) {
    Map<String, List<PopulationFile.Row>> byList = new TreeMap<>();
    for (PopulationFile.Row row : provinces) {
      if (regions.codeOn(row.code(), election.votingDate()).equals(provinceCode)) {
        byList.computeIfAbsent(row.unit() + row.asOf(), unused -> new ArrayList<>()).add(row);
      }
    }
    List<PopulationFile.Row> sums = new ArrayList<>();
    byList.values().forEach(rows -> sums.add(PopulationFile.Row.sum(provinceCode, rows)));
    return choose(election, sums).map(base -> population(election, base, Scope.PROVINCE));
  }

  private enum Scope {
    COUNTRY,
    VOTING_REGIONS,
    PROVINCE
  }

  private static Optional<PopulationFile.Row> choose(
      Election election, List<PopulationFile.Row> published) {
    Comparator<PopulationFile.Row> nearest =
        Comparator.<PopulationFile.Row>comparingLong(row -> distance(election, row))
            .thenComparing(PopulationFile.Row::asOf);
    if (!election.votingDate().isBefore(PPPK_COUNT)) {
      Optional<PopulationFile.Row> asn =
          published.stream()
              .filter(row -> row.unit().equals("ASN"))
              .filter(row -> !election.isHeld() || distance(election, row) <= NEAR_DAYS)
              .min(nearest);
      if (asn.isPresent()) {
        return asn;
      }
    }
    return published.stream().filter(row -> row.unit().equals("PNS")).min(nearest);
  }

  private static long distance(Election election, PopulationFile.Row row) {
    return Math.abs(ChronoUnit.DAYS.between(row.asOf(), election.votingDate()));
  }

  private static Population population(Election election, PopulationFile.Row base, Scope scope) {
    List<String> reasons = new ArrayList<>();
    if (distance(election, base) > SAME_YEAR_DAYS) {
      reasons.add("OTHER_YEAR");
    }
    if (scope == Scope.PROVINCE) {
      if (base.unit().equals("PNS")) {
        reasons.add("PNS_ONLY");
      }
    } else {
      if (scope == Scope.COUNTRY && election.kind() == Election.Kind.PILKADA) {
        reasons.add("WHOLE_COUNTRY");
      }
      if (base.unit().equals("PNS") && !election.votingDate().isBefore(PPPK_COUNT)) {
        reasons.add("PNS_BASE");
      }
    }
    return new Population(
        base.unit(),
        base.asOf(),
        base.persons(),
        reasons.isEmpty() ? null : String.join("_", reasons),
        base.source());
  }
}
