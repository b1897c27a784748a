package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per election; every column says its own meaning. */
@Grain("one row per election")
public record HeadlineRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Cases reported.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(
            value = "Cases decided: proven, not proven or incomplete.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long processedCases,
    @Column(
            value = "Cases in which the violation was proven.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Cases decided as not proven.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long notProvenCases,
    @Column(
            value = "Cases closed because documents were incomplete.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long incompleteCases,
    @Column(
            value = "Cases reported and not yet decided.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long openCases,
    @Column(
            value = "Proven cases with a recommendation to the PPK.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long recommendedCases,
    @Column(
            value = "Recommendations that the PPK acted on.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long followedUpCases,
    @Column(
            value = "Cases with a sanction on record.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long imposedCases,
    @Column(value = "Persons reported.", unit = "persons", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedPersons,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(
            value = "Persons whose recommendation the PPK acted on.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long followedUpPersons,
    @Column(
            value =
                "Reported as last published by the authorities, on a day not after as_of. Null when none was.",
            unit = "as published",
            range = "0..",
            role = Column.Role.CONTEXT)
        @Nullable Long publishedReportedCases,
    @Column(
            value = "Proven as last published.",
            unit = "as published",
            range = "0..",
            role = Column.Role.CONTEXT)
        @Nullable Long publishedProvenCases,
    @Column(
            value = "Followed up as last published.",
            unit = "as published",
            range = "0..",
            role = Column.Role.CONTEXT)
        @Nullable Long publishedFollowedUpCases,
    @Column(value = "Cut-off of the last published figure.", role = Column.Role.CONTEXT)
        @Nullable LocalDate publishedDate,
    @Column(value = "Publisher of the last published figure.", role = Column.Role.CONTEXT)
        @Nullable String publishedSource,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
