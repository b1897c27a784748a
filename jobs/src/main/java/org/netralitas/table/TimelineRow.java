package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per election and day of the comparison grid; every column says its own meaning. */
@Grain("one row per election and day of the comparison grid")
public record TimelineRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Days from the row's day to the vote; negative after it.",
            role = Column.Role.KEY)
        int daysToVoting,
    @Column(value = "The day.", role = Column.Role.CONTEXT) LocalDate date,
    @Column(
            value = "Cases reported up to the day, that day included.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(
            value = "Cases proven up to the day.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Cases followed up to the day.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long followedUpCases,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
