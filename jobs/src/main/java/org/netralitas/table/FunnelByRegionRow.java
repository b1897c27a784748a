package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Observed against expected persons of a region; every column says its own meaning. */
@Grain("one row per election, level and region that voted")
public record FunnelByRegionRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(value = "1 province, 2 regency or city.", role = Column.Role.KEY) int level,
    @Column(value = "Ministry of Home Affairs code on the day of the act.", role = Column.Role.KEY)
        String regionCode,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long observedPersons,
    @Column(
            value = "Civil servants of the region.",
            unit = "persons",
            range = "1..",
            role = Column.Role.CONTEXT)
        @Nullable Long population,
    @Column(
            value =
                "Persons in proven cases if the region had the rate of all regions with a report. Null without population.",
            unit = "persons",
            range = "0..")
        @Nullable Double expectedPersons,
    @Column(
            value =
                "What the expected number allows for: NATIONAL_MIX, that is the size of the region only, as the posts of a region are not published; NATIONAL_MIX_SHOWN when, besides, the sum over the regions is of shown counts only.",
            role = Column.Role.CONTEXT)
        @Nullable String expectedBasis,
    @Column(value = "Observed over expected.", unit = "ratio", range = "0..")
        @Nullable Double ratio,
    @Column(
            value = "Lower 95% funnel limit of the ratio, over-dispersion allowed for.",
            unit = "ratio",
            range = "0..")
        @Nullable Double low95,
    @Column(value = "Upper 95% funnel limit of the ratio.", unit = "ratio", range = "0..")
        @Nullable Double high95,
    @Column(value = "Lower 99.8% funnel limit of the ratio.", unit = "ratio", range = "0..")
        @Nullable Double low998,
    @Column(value = "Upper 99.8% funnel limit of the ratio.", unit = "ratio", range = "0..")
        @Nullable Double high998,
    @Column("Where the ratio lies: BELOW_998, BELOW_95, WITHIN, ABOVE_95, ABOVE_998.")
        @Nullable String position,
    @Column("POISSON when regions spread by chance only, ADDITIVE when the limits allow for more.")
        @Nullable String spread,
    @Column(
            value = "Winsorised mean square of the distances from expected; 1 by chance.",
            unit = "ratio",
            range = "0..")
        @Nullable Double dispersion,
    @Column(
            value = "Regions to expect outside the 95% limits if none differed.",
            unit = "regions",
            range = "0..")
        @Nullable Double falseAlarms95,
    @Column(
            value = "Regions to expect outside the 99.8% limits if none differed.",
            unit = "regions",
            range = "0..")
        @Nullable Double falseAlarms998,
    @Column(
            value =
                "Rate per 100,000 drawn towards that of all regions by as much as chance can explain (empirical Bayes).",
            unit = "per 100,000",
            range = "0..")
        @Nullable Double shrunkPer100000,
    @Column(value = "Lower 95% limit of the shrunk rate.", unit = "per 100,000", range = "0..")
        @Nullable Double shrunkLow,
    @Column(value = "Upper 95% limit of the shrunk rate.", unit = "per 100,000", range = "0..")
        @Nullable Double shrunkHigh,
    @Column(
            value =
                "Rank by shrunk rate, 1 the highest. Null without evidence that regions differ.",
            unit = "rank",
            range = "1..")
        @Nullable Integer shrunkRank,
    @Column(
            value =
                "Why there is no more to say: HIDDEN, NO_REPORT, PART_VOTED (only some regencies of the province voted, and no population of these is published), NO_POPULATION, NOT_VOTING, TOO_FEW, NO_EVIDENCE (nothing shows that regions differ: no ranking). Null when regions differ.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
