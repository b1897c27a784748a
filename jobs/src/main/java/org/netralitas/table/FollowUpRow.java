package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Time from recommendation to action of the PPK; every column says its own meaning. */
@Grain("one row per election, part of it and number of days since the recommendation")
public record FollowUpRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(
            value =
                "_T the whole election, POSITION_GROUP or PROVINCE. Parts of an election are in the internal zone only.",
            role = Column.Role.KEY)
        String dimension,
    @Column(value = "Code of the part; _T for the whole election.", role = Column.Role.KEY)
        String code,
    @Column(
            value =
                "Days since the recommendation: 14 (the legal time of the PPK), 30, 90, 180, 365.",
            unit = "days",
            range = "0..",
            role = Column.Role.KEY)
        int days,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Recommended cases with a usable day.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long recommendedCases,
    @Column(
            value = "Of these acted on within the days.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long followedUpCases,
    @Column(
            value = "Of these still open and seen for fewer days than that.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long openCases,
    @Column(
            value = "Recommended cases without a usable day; in no other column.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long undatedCases,
    @Column(
            value =
                "Share still open after the days, open cases counted for as long as they were seen. Null beyond the longest time seen.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double openShare,
    @Column(
            value = "Lower 95% limit of the share. Null where the share is 0 or 1.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double openLow,
    @Column(value = "Upper 95% limit of the share.", unit = "ratio", range = "0..1")
        @Nullable Double openHigh,
    @Column(
            value =
                "Days until half were acted on. Null while more than half are open, and in the public zone.",
            unit = "days",
            range = "0..")
        @Nullable Double medianDays,
    @Column(
            value =
                "KAPLAN_MEIER by day, or LIFE_TABLE from the counts of this table (public zone).",
            role = Column.Role.CONTEXT)
        String method,
    @Column(
            value =
                "HIDDEN, NO_RECOMMENDATION or TOO_SHORT (nobody was seen for so long). Null when it needs no remark.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
