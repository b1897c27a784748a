package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per election, level and region that voted or was reported; every column says its own
 * meaning.
 */
@Grain("one row per election, level and region that voted or was reported")
public record ByRegionRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "1 province or central agencies, 2 regency or city.", role = Column.Role.KEY)
        int level,
    @Column(
            value =
                "Ministry of Home Affairs code on the day of the act; 00 for central agencies; ZZ where not stated.",
            role = Column.Role.KEY)
        String regionCode,
    @Column(value = "Province of the region.", role = Column.Role.CONTEXT) String provinceCode,
    @Column(value = "Name of the region on the day.", role = Column.Role.CONTEXT) String regionName,
    @Column(
            value = "Whether the region voted for its own head, or the election was national.",
            role = Column.Role.CONTEXT)
        boolean isParticipant,
    @Column(
            value = "Cases reported; 0 means no report, not no offence.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(
            value =
                "Proven persons of the row over all proven persons of the election. Null when the base is 0 or a part is hidden.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double share,
    @Column(
            value = "Civil servants that the rate is per. Null when no figure was published.",
            unit = "persons",
            range = "1..",
            role = Column.Role.CONTEXT)
        @Nullable Long population,
    @Column(value = "PNS or ASN (PNS and PPPK).", role = Column.Role.CONTEXT)
        @Nullable String populationUnit,
    @Column(value = "Day of the population figure.", role = Column.Role.CONTEXT)
        @Nullable LocalDate populationDate,
    @Column(
            value =
                "Proven persons per 100,000 of the population. Null without population or when hidden.",
            unit = "per 100,000",
            range = "0..")
        @Nullable Double ratePer100000,
    @Column(
            value = "Lower exact (Garwood) 95% limit of the rate.",
            unit = "per 100,000",
            range = "0..")
        @Nullable Double rateLow,
    @Column(
            value = "Upper exact (Garwood) 95% limit of the rate.",
            unit = "per 100,000",
            range = "0..")
        @Nullable Double rateHigh,
    @Column(
            value =
                "Why there is no rate, or what it leaves out, as a code of the glossary. Null when it needs no remark.",
            role = Column.Role.CONTEXT)
        @Nullable String rateReason,
    @Column(
            value = "Best rank by count that 95% of the probability allow; 1 is the most.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rankLow,
    @Column(
            value = "Worst rank by count that 95% of the probability allow.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rankHigh,
    @Column(
            value = "Probability that the row has the highest count.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double firstProbability,
    @Column(
            value = "Best rank by rate that 95% of the probability allow. Null without a rate.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rateRankLow,
    @Column(
            value = "Worst rank by rate that 95% of the probability allow. Null without a rate.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rateRankHigh,
    @Column(
            value = "Probability that the row has the highest rate. Null without a rate.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double rateFirstProbability,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
