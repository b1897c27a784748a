package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the count of an election that still grows will end as; every column says its own meaning.
 */
@Grain("one row per series and last election of each kind")
public record NowcastRow(
    @Column(value = "The election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value =
                "RECORDS (the timeline of the edition) or PUBLISHED (the figures that authorities announced).",
            role = Column.Role.KEY)
        String series,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value =
                "Days to the vote on the last day of the series; negative after it. Null without a day.",
            role = Column.Role.CONTEXT)
        @Nullable Integer daysToVoting,
    @Column(
            value = "Cases reported by then.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long knownCases,
    @Column(
            value =
                "Cases reported to expect 180 days after the vote (chain ladder). Null when withheld.",
            unit = "cases",
            range = "0..")
        @Nullable Double expectedCases,
    @Column(value = "Lower 95% prediction limit.", unit = "cases", range = "0..")
        @Nullable Double expectedLow,
    @Column(value = "Upper 95% prediction limit.", unit = "cases", range = "0..")
        @Nullable Double expectedHigh,
    @Column(
            value = "Earlier elections of the kind whose growth is known to the end.",
            unit = "elections",
            range = "0..")
        int pastElections,
    @Column(
            value = "Those that could be forecast from the ones before them.",
            unit = "elections",
            range = "0..")
        int testedElections,
    @Column(
            value = "Mean interval score of these forecasts; lower is better.",
            unit = "cases",
            range = "0..")
        @Nullable Double backTestScore,
    @Column(
            value = "The same of the forecast that all goes at the pace of last time.",
            unit = "cases",
            range = "0..")
        @Nullable Double baselineScore,
    @Column(
            value = "Share of the outcomes within the limits; 0.95 is promised.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double backTestCoverage,
    @Column(value = "Whether the expected count may be used.", role = Column.Role.CONTEXT)
        boolean isPublished,
    @Column(
            value =
                "BETTER_THAN_BASELINE, or why it is withheld: COMPLETE (180 days have passed), HIDDEN, NO_CASES, TOO_FEW_ELECTIONS, BREAK_IN_SERIES, TOO_FEW_BACK_TESTS, COVERAGE_NOT_HELD, NOT_BETTER_THAN_BASELINE.",
            role = Column.Role.CONTEXT)
        String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
