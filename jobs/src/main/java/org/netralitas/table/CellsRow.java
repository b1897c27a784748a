package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per election, region, position subgroup, act, stage of the act and outcome stage; every
 * column says its own meaning.
 */
@Grain("one row per election, region, position subgroup, act, stage of the act and outcome stage")
public record CellsRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Region on the day of the act; 00 for central agencies; ZZ where not stated.",
            role = Column.Role.KEY)
        String regionCode,
    @Column(
            value = "Province of the region; 00 for central agencies; ZZ where not stated.",
            role = Column.Role.CONTEXT)
        String provinceCode,
    @Column(value = "Position group, level 1.", role = Column.Role.CONTEXT) String positionGroup,
    @Column(value = "Position subgroup, level 2.", role = Column.Role.KEY) String positionSubgroup,
    @Column(value = "Act.", role = Column.Role.KEY) String actCode,
    @Column(
            value =
                "Stage of the election on the day of the act, T0 to T5; TX when the day is unknown.",
            role = Column.Role.KEY)
        String stage,
    @Column(
            value =
                "How far the case has come: REPORTED, IN_PROCESS, NOT_PROVEN, INCOMPLETE, PROVEN, RECOMMENDED, FOLLOWED_UP.",
            role = Column.Role.KEY)
        String outcomeStage,
    @Column(value = "Cases.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long cases,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
