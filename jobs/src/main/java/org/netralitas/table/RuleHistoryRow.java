package org.netralitas.table;

import org.jspecify.annotations.Nullable;

/** One row per edition, election and rule; internal zone. */
@Grain("one row per edition (this one and those before it), election and rule")
public record RuleHistoryRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Rule, as in data/reference/rules.csv.", role = Column.Role.KEY)
        String reasonCode,
    @Column(
            value = "0 for this edition, 1 for the one published before it, and so on.",
            range = "0..",
            role = Column.Role.KEY)
        int editionsBack,
    @Column(value = "That edition.", role = Column.Role.CONTEXT) String editionId,
    @Column(
            value = "Field that the rule is about; row for several. Null for a rule that is gone.",
            role = Column.Role.CONTEXT)
        @Nullable String field,
    @Column(value = "REJECT, HOLD or WARN, in that edition.", role = Column.Role.CONTEXT)
        String severity,
    @Column(
            value = "Raw rows that the rule remarked on.",
            unit = "rows",
            range = "0..",
            role = Column.Role.COUNT)
        long rows,
    @Column(value = "Raw rows read.", unit = "rows", range = "0..", role = Column.Role.COUNT)
        long readRows,
    @Column(
            value = "The same as rows, one edition earlier. Null where that had no such election.",
            unit = "rows",
            range = "0..",
            role = Column.Role.CONTEXT)
        @Nullable Long formerRows,
    @Column(
            value = "The same as read_rows, one edition earlier. Null with former_rows.",
            unit = "rows",
            range = "0..",
            role = Column.Role.CONTEXT)
        @Nullable Long formerReadRows,
    @Column(
            value =
                "Rows per row read, over the same of the edition before. Null without a former one, or when neither has any.",
            unit = "ratio",
            range = "0..",
            role = Column.Role.MEASURE)
        @Nullable Double rateRatio,
    @Column(
            value =
                "Exact lower limit of the ratio of two Poisson counts at 99.8%. Rows that both editions share make it too wide, never too narrow.",
            unit = "ratio",
            range = "0..",
            role = Column.Role.MEASURE)
        @Nullable Double rateRatioLow,
    @Column(
            value = "Exact upper limit. Null when it is infinite.",
            unit = "ratio",
            range = "0..",
            role = Column.Role.MEASURE)
        @Nullable Double rateRatioHigh,
    @Column(
            value =
                "JUMPED or FELL when the limits leave out 1 and there are five rows or more; NO_CHANGE_SHOWN; SAME when all counts are; FIRST without a former edition.",
            role = Column.Role.CONTEXT)
        String change,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
