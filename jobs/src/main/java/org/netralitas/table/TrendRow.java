package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change between two elections and whether it may be called one; every column says its own
 * meaning.
 */
@Grain("one row per pair of elections, code, stage and base")
public record TrendRow(
    @Column(
            value = "The later election, as in data/reference/elections.csv.",
            role = Column.Role.KEY)
        String electionId,
    @Column(value = "The election that it is compared with.", role = Column.Role.KEY)
        String earlierElectionId,
    @Column(
            value =
                "0 the whole election, 1 group, act or province, 2 subgroup or regency; codes that may only be compared together are on level 1.",
            role = Column.Role.KEY)
        int level,
    @Column(
            value =
                "Position group or subgroup, act, or region; _T for all; codes joined with + are only comparable as their sum.",
            role = Column.Role.KEY)
        String code,
    @Column(
            value =
                "Stage of the acts that are compared, T0 to T5; _T for all; EQUAL_DAYS for an election that is not over, against what was proven of the earlier one on the same number of days before its vote. Stages are in the internal zone only.",
            role = Column.Role.KEY)
        String stage,
    @Column(
            value =
                "What the cases are per: POPULATION, or ELECTION_TOTAL (proven cases of the election in that stage; the ratio is then one of shares; stages themselves are per all proven cases).",
            role = Column.Role.KEY)
        String base,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value =
                "Why the two are compared: SAME_KIND the last election of the kind, SAME_REGIONS the last one in which nine in ten of the regions were the same, NEXT_IN_TIME the election before.",
            role = Column.Role.CONTEXT)
        String pairKind,
    @Column(
            value = "Proven cases of the earlier election.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long earlierCases,
    @Column(
            value = "Proven cases of the later election.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long laterCases,
    @Column(
            value = "What the earlier cases are per. Null without population or when hidden.",
            unit = "persons or cases",
            range = "0..")
        @Nullable Long earlierBase,
    @Column(
            value = "What the later cases are per. Null without population or when hidden.",
            unit = "persons or cases",
            range = "0..")
        @Nullable Long laterBase,
    @Column(
            value =
                "Later over earlier cases per base. Null where the gate forbids it, or where the earlier count is 0.",
            unit = "ratio",
            range = "0..")
        @Nullable Double ratio,
    @Column(value = "Lower exact 95% limit of the ratio.", unit = "ratio", range = "0..")
        @Nullable Double ratioLow,
    @Column(
            value = "Upper exact 95% limit of the ratio. Null when it has no bound.",
            unit = "ratio",
            range = "0..")
        @Nullable Double ratioHigh,
    @Column(value = "Two-sided exact p-value of no change.", unit = "ratio", range = "0..1")
        @Nullable Double pValue,
    @Column(
            value =
                "The p-value with the share of false discoveries controlled (Benjamini-Hochberg) over all rows of the pair, level, stage and base.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double adjustedPValue,
    @Column(
            value = "Smallest ratio above 1 that such counts would show (5% error, 80% power).",
            unit = "ratio",
            range = "1..")
        @Nullable Double detectableRise,
    @Column(
            value =
                "Largest ratio below 1 that such counts would show; 0 when even a fall to nothing would not.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double detectableFall,
    @Column(value = "Whether the way of counting changed in between.", role = Column.Role.CONTEXT)
        boolean isBreak,
    @Column(
            value =
                "What changed: CATEGORY, AGENCY or UNIT of the population. Null without a break.",
            role = Column.Role.CONTEXT)
        @Nullable String breakReason,
    @Column(
            value =
                "What may be said, the first that applies: HIDDEN, BREAK_IN_SERIES, OTHER_KIND, NO_POPULATION, OTHER_REGIONS, NOT_COMPLETE, TOO_FEW, ROSE, FELL, NO_CHANGE_SHOWN.",
            role = Column.Role.CONTEXT)
        String gate,
    @Column(
            value =
                "Cases of the change that more or fewer people explain; only for the whole election, and with no gate before TOO_FEW. The effects add up to the change.",
            unit = "cases")
        @Nullable Double sizeEffect,
    @Column(
            value =
                "Cases of the change that other shares of the groups explain. Null where the groups have no population of the time: size and rate then add up to the change.",
            unit = "cases")
        @Nullable Double mixEffect,
    @Column(value = "Cases of the change that other rates of the groups explain.", unit = "cases")
        @Nullable Double rateEffect,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
