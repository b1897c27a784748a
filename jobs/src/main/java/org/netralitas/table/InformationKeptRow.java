package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What disclosure control left of one public table of counts, counted as any reader can count it;
 * so it gives nothing away.
 */
@Grain("one row per election and public table of counts, and over all elections and tables")
public record InformationKeptRow(
    @Column(
            value = "Election, as in data/reference/elections.csv; _T for all.",
            role = Column.Role.KEY)
        String electionId,
    @Column(
            value = "Public table whose counts add up to a number of headline; _T for all of them.",
            role = Column.Role.KEY)
        String tableName,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Counts that are hidden or above 0.",
            unit = "counts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long cells,
    @Column(
            value = "Those of them that are shown.",
            unit = "counts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long shownCells,
    @Column(
            value = "shown_cells / cells. Null when there are none.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double cellShare,
    @Column(
            value =
                "Cases that the headline shows and the table divides, over elections whose headline shows them.",
            unit = "cases",
            range = "0..",
            role = Column.Role.CONTEXT)
        long cases,
    @Column(
            value = "Those of them in counts that are shown.",
            unit = "cases",
            range = "0..",
            role = Column.Role.CONTEXT)
        long shownCases,
    @Column(
            value = "shown_cases / cases. Null when there are none.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double caseShare,
    @Column(value = "SDMX CL_OBS_STATUS: A normal.", role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = "SDMX CL_CONF_STATUS: F free.", role = Column.Role.CONTEXT)
        String confStatus) {}
