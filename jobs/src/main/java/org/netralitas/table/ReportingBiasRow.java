package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How much the way reports arise could explain; every column says its own meaning. */
@Grain("one row per election and position group")
public record ReportingBiasRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(value = "Position group, level 1.", role = Column.Role.KEY) String positionGroup,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Cases reported.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Proven cases over reported cases of the group. Null without a reported case.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double provenShare,
    @Column(
            value = "Reported cases per 100,000 of the group. Null without population.",
            unit = "per 100,000",
            range = "0..")
        @Nullable Double reportedPer100000,
    @Column(value = "Lower exact (Garwood) 95% limit of it.", unit = "per 100,000", range = "0..")
        @Nullable Double reportedLow,
    @Column(value = "Upper exact (Garwood) 95% limit of it.", unit = "per 100,000", range = "0..")
        @Nullable Double reportedHigh,
    @Column(
            value =
                "Group with the highest rate of persons in proven cases. Null when that cannot be said.",
            role = Column.Role.CONTEXT)
        @Nullable String highestGroup,
    @Column(
            value =
                "Tipping factor: how many times less often members of this group would have to be caught than those of the highest group for both rates to be equal in truth. Null for the highest group itself and for a group without persons.",
            unit = "ratio",
            range = "1..")
        @Nullable Double tippingFactor,
    @Column(value = "Lower exact 95% limit of the factor.", unit = "ratio", range = "0..")
        @Nullable Double tippingLow,
    @Column(value = "Upper exact 95% limit of the factor.", unit = "ratio", range = "0..")
        @Nullable Double tippingHigh,
    @Column(
            value =
                "Why there is no factor: HIGHEST, HIDDEN, NO_POPULATION, NO_CASES. Null when there is one.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
