package org.netralitas.table;

import org.jspecify.annotations.Nullable;

/** One row per election, file and reason code; every column says its own meaning. */
@Grain("one row per election, file and reason code")
public record DataQualityRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Input file; _T for all files of the election.", role = Column.Role.KEY)
        String sourceFile,
    @Column(
            value =
                "READ, ACCEPTED, DUPLICATE or QUARANTINED for the rows of the file; otherwise the code of a rule.",
            role = Column.Role.KEY)
        String reasonCode,
    @Column(value = "TALLY, REJECT, HOLD or WARN.", role = Column.Role.CONTEXT) String severity,
    @Column(
            value = "Raw rows. READ = ACCEPTED + DUPLICATE + QUARANTINED.",
            unit = "rows",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long rows,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
