package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per election, position group, level and region with at least one proven case or a hidden
 * count, which may be none; every column says its own meaning.
 */
@Grain(
    "one row per election, position group, level and region with at least one proven case or a hidden count")
public record ByPositionAndRegionRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Position group, level 1.", role = Column.Role.KEY) String positionGroup,
    @Column(value = "1 province or central agencies, 2 regency or city.", role = Column.Role.KEY)
        int level,
    @Column(
            value =
                "Ministry of Home Affairs code on the day of the act; 00 for central agencies; ZZ where not stated.",
            role = Column.Role.KEY)
        String regionCode,
    @Column(value = "Province of the region.", role = Column.Role.CONTEXT) String provinceCode,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(
            value = "Proven cases of the row over the proven cases of the region.",
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
