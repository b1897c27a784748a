package org.netralitas.table;

/** One row per raw row that repeats a case; restricted zone. */
@Grain("one row per raw row that repeats a case")
public record DuplicateRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "File below the election folder.", role = Column.Role.KEY) String sourceFile,
    @Column(value = "Sheet, for workbooks; empty otherwise.", role = Column.Role.KEY)
        String sourceSheet,
    @Column(value = "Row as a person counts it.", role = Column.Role.KEY) long sourceRow,
    @Column(value = "The case that it repeats.", role = Column.Role.CONTEXT) String caseId,
    @Column(
            value = "Why it is the same: PERSON_NUMBER or PERSON_NAME, and the act.",
            role = Column.Role.CONTEXT)
        String linkReason) {}
