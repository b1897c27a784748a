package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per election and source of the report; every column says its own meaning. */
@Grain("one row per election and source of the report")
public record BySourceRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Source of the report; ZZ where not stated.", role = Column.Role.KEY)
        String sourceCode,
    @Column(
            value =
                "Cases reported through it; a case reported twice counts under its first source.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(
            value = "Reported cases over all reported cases of the election.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double reportedShare,
    @Column(
            value = "Cases of it that were proven.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Proven cases over reported cases of the same source.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double provenShare,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
