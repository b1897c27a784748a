package org.netralitas.table;

import java.util.List;

/** One row per raw row that was not used; restricted zone. */
@Grain("one row per raw row that was not used")
public record QuarantineRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "File below the election folder.", role = Column.Role.KEY) String sourceFile,
    @Column(value = "Sheet, for workbooks; empty otherwise.", role = Column.Role.KEY)
        String sourceSheet,
    @Column(value = "Row as a person counts it; 0 for the file as a whole.", role = Column.Role.KEY)
        long sourceRow,
    @Column(value = "Codes of every rule the row broke, sorted.", role = Column.Role.CONTEXT)
        List<String> reasonCodes,
    @Column(value = "The row as JSON, names and numbers masked.", role = Column.Role.CONTEXT)
        String maskedRow) {}
