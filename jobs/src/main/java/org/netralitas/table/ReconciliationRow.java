package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per published figure of an election; every column says its own meaning. */
@Grain("one row per published figure of an election")
public record ReconciliationRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value = "Row of data/published/figures.csv, 1 the first after the header.",
            role = Column.Role.KEY)
        int figureNo,
    @Column(value = "What was published, as a code of the crosswalk.", role = Column.Role.CONTEXT)
        String metric,
    @Column(
            value = "total, position, act, sanction, province, regency, source, stage ….",
            role = Column.Role.CONTEXT)
        String dimension,
    @Column(value = "Category as printed.", role = Column.Role.CONTEXT) String category,
    @Column(
            value = "Our code for the category. Null when there is none.",
            role = Column.Role.CONTEXT)
        @Nullable String code,
    @Column(
            value = "The published number.",
            unit = "as published",
            range = "0..",
            role = Column.Role.CONTEXT)
        double publishedValue,
    @Column(value = "Unit as printed.", role = Column.Role.CONTEXT) String unit,
    @Column(
            value = "Day up to which the publisher counted. Null when not stated.",
            role = Column.Role.CONTEXT)
        @Nullable LocalDate cutOffDate,
    @Column(
            value =
                "The same quantity from the records, as of the cut-off. Null when it cannot be compared or is hidden.",
            unit = "as published",
            range = "0..")
        @Nullable Double computedValue,
    @Column(value = "Computed minus published.", unit = "as published", range = "any")
        @Nullable Double difference,
    @Column(value = "Whether the quantity exists in the records.", role = Column.Role.CONTEXT)
        boolean isComparable,
    @Column(
            value = "Why it cannot be compared, or what is known to be wrong with it.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = "Who published it.", role = Column.Role.CONTEXT) String publisher,
    @Column(value = "Where.", role = Column.Role.CONTEXT) String sourceUrl,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
