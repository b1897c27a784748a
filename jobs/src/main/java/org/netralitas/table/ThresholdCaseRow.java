package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per case of the persons whom another threshold of linking would join or part; restricted
 * zone. All their cases are listed under each threshold, so that counts can be exchanged.
 */
@Grain("one row per threshold of linking and case of a person whom thresholds tell apart")
public record ThresholdCaseRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "STRICT, DEFAULT or LOOSE.", role = Column.Role.KEY) String threshold,
    @Column(
            value = "The case; under DEFAULT that of cases, otherwise one that would be made.",
            role = Column.Role.KEY)
        String caseId,
    @Column(value = "Pseudonym of the person under the threshold.", role = Column.Role.CONTEXT)
        String personKey,
    @Column(
            value = "REPORTED, IN_PROCESS, NOT_PROVEN, INCOMPLETE or PROVEN.",
            role = Column.Role.CONTEXT)
        String outcome,
    @Column(value = "Day of the first report.", role = Column.Role.CONTEXT)
        @Nullable LocalDate reportedDate,
    @Column(value = "Day of the recommendation to the PPK.", role = Column.Role.CONTEXT)
        @Nullable LocalDate recommendationDate) {}
