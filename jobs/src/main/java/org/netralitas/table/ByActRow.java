package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per election and act; every column says its own meaning. */
@Grain("one row per election and act")
public record ByActRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Day up to which records count.", role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Act.", role = Column.Role.KEY) String actCode,
    @Column(value = "Cases reported.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(
            value =
                "Proven cases of the act over all proven cases of the election. Null when the base is 0 or a part is hidden.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double share,
    @Column(
            value = "Best rank by count that 95% of the probability allow; 1 is the most.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rankLow,
    @Column(
            value = "Worst rank by count that 95% of the probability allow.",
            unit = "rank",
            range = "1..")
        @Nullable Integer rankHigh,
    @Column(
            value = "Probability that the row has the highest count.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double firstProbability,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
