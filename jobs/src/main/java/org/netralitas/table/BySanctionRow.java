package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per election and sanction; every column says its own meaning. */
@Grain("one row per election and sanction")
public record BySanctionRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Sanction, lightest first by code list; ZZ where none is stated.",
            role = Column.Role.KEY)
        String sanctionCode,
    @Column(
            value = "Proven cases in which it was recommended.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long recommendedCases,
    @Column(
            value = "Recommended cases over all recommended cases of the election.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double recommendedShare,
    @Column(
            value = "Cases in which it was imposed.",
            unit = "cases",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long imposedCases,
    @Column(
            value = "Imposed cases over all imposed cases of the election.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double imposedShare,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
