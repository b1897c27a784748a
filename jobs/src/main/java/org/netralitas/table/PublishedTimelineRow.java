package org.netralitas.table;

import java.time.LocalDate;

/**
 * One row per election, cut-off up to the edition's day, metric and publisher of a published total;
 * every column says its own meaning.
 */
@Grain(
    "one row per election, cut-off up to the edition's day, metric and publisher of a published total")
public record PublishedTimelineRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value = "Row of data/published/figures.csv, 1 the first after the header.",
            role = Column.Role.KEY)
        int figureNo,
    @Column(value = "REPORTED, PROVEN or FOLLOWED_UP.", role = Column.Role.CONTEXT) String metric,
    @Column(
            value =
                "Day up to which the publisher counted; the last day of the period where only a month or year is given.",
            role = Column.Role.CONTEXT)
        LocalDate cutOffDate,
    @Column(
            value = "Days from the cut-off to the vote; negative after it.",
            role = Column.Role.CONTEXT)
        int daysToVoting,
    @Column(
            value = "The published number.",
            unit = "as published",
            range = "0..",
            role = Column.Role.CONTEXT)
        long value,
    @Column(value = "Unit as printed.", role = Column.Role.CONTEXT) String unit,
    @Column(value = "Who published it.", role = Column.Role.CONTEXT) String publisher,
    @Column(value = "Where.", role = Column.Role.CONTEXT) String sourceUrl,
    @Column(
            value =
                "Whether another figure for the same metric and cut-off differs, or the audit knows it as an error.",
            role = Column.Role.CONTEXT)
        boolean isDisputed,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
