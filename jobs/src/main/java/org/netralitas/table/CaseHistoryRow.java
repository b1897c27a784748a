package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per thing that happened to a case id; restricted zone. Nothing is ever removed. */
@Grain("one row per ingest and thing that happened to a case id")
public record CaseHistoryRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "Hash of what was ingested when it happened.", role = Column.Role.KEY)
        String ingest,
    @Column(value = "The case.", role = Column.Role.KEY) String caseId,
    @Column(
            value =
                "MERGED_INTO: the case is part of other_case_id since; SPLIT_FROM: its rows were of"
                    + " other_case_id before; RETIRED: its rows are gone; REVIVED: they are back; HANDED_ON: its first report"
                    + " is gone, other rows keep the id.",
            role = Column.Role.KEY)
        String event,
    @Column(value = "The other case. Null when none takes part.", role = Column.Role.CONTEXT)
        @Nullable String otherCaseId,
    @Column(
            value = "Pseudonym of the person as the row of the first report alone names him.",
            role = Column.Role.CONTEXT)
        String recordKey,
    @Column(value = "Act.", role = Column.Role.CONTEXT) String actCode,
    @Column(value = "Day of the act.", role = Column.Role.CONTEXT) @Nullable LocalDate actDate,
    @Column(value = "Day of the first report.", role = Column.Role.CONTEXT)
        @Nullable LocalDate reportedDate,
    @Column(value = "File of the first report.", role = Column.Role.CONTEXT) String sourceFile,
    @Column(value = "Sheet, for workbooks.", role = Column.Role.CONTEXT)
        @Nullable String sourceSheet,
    @Column(value = "Row of the first report.", role = Column.Role.CONTEXT) long sourceRow) {}
