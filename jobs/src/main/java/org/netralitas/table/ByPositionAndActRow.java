package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per election, level, position group or subgroup, and act with at least one proven case or
 * a hidden count, which may be none; every column says its own meaning.
 */
@Grain(
    "one row per election, level, position group or subgroup, and act with at least one proven case or a hidden count")
public record ByPositionAndActRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "1 group, 2 subgroup.", role = Column.Role.KEY) int level,
    @Column(value = "Position group, level 1.", role = Column.Role.KEY) String positionGroup,
    @Column(value = "Position subgroup, level 2; _T on level 1.", role = Column.Role.KEY)
        String positionSubgroup,
    @Column(value = "Act.", role = Column.Role.KEY) String actCode,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(
            value = "Proven cases of the row over the proven cases of the position group.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double share,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
