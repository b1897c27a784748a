package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Expected counts of an election to come; every column says its own meaning. */
@Grain("one row per election to come and position group or province")
public record OutlookRow(
    @Column(
            value = "The election to come, as in data/reference/elections.csv.",
            role = Column.Role.KEY)
        String electionId,
    @Column(value = "Position group; _T for all.", role = Column.Role.KEY) String positionGroup,
    @Column(value = "Province; _T for all.", role = Column.Role.KEY) String regionCode,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Proven cases of the last election of the kind.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long lastCases,
    @Column(
            value = "Civil servants that the expected count is per.",
            unit = "persons",
            range = "1..",
            role = Column.Role.CONTEXT)
        @Nullable Long population,
    @Column(value = "Proven cases to expect. Null when withheld.", unit = "cases", range = "0..")
        @Nullable Double expectedCases,
    @Column(value = "Lower 90% prediction limit.", unit = "cases", range = "0..")
        @Nullable Double expectedLow,
    @Column(value = "Upper 90% prediction limit.", unit = "cases", range = "0..")
        @Nullable Double expectedHigh,
    @Column(
            value = "Past elections of the kind that it rests on.",
            unit = "elections",
            range = "0..")
        @Nullable Integer pastElections,
    @Column(
            value = "Past elections that could be forecast from those before them.",
            unit = "elections",
            range = "0..")
        @Nullable Integer testedElections,
    @Column(
            value = "Mean interval score over the cells of the tested elections; lower is better.",
            unit = "cases",
            range = "0..")
        @Nullable Double backTestScore,
    @Column(
            value = "The same of the forecast that all stays as last time.",
            unit = "cases",
            range = "0..")
        @Nullable Double baselineScore,
    @Column(
            value = "Share of the outcomes within the limits; 0.9 is promised.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double backTestCoverage,
    @Column(value = "Whether the expected count may be used.", role = Column.Role.CONTEXT)
        boolean isPublished,
    @Column(
            value =
                "BETTER_THAN_BASELINE, or why it is withheld: HIDDEN, NO_POPULATION, NO_CASES, TOO_FEW_ELECTIONS, BREAK_IN_SERIES, TOO_FEW_BACK_TESTS, COVERAGE_NOT_HELD, NOT_BETTER_THAN_BASELINE.",
            role = Column.Role.CONTEXT)
        String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
