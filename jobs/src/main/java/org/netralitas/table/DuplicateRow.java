package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
            value =
                "Why the person is the same: NIP, NIK, NIP_OLD or NAME (name and region) where the"
                    + " rows agree in that; NAME_BIRTH or FELLEGI_SUNTER where links has the link.",
            role = Column.Role.CONTEXT)
        String linkReason,
    @Column(
            value = "Weight of that link. Null where an exact key decides.",
            unit = "bits",
            role = Column.Role.CONTEXT)
        @Nullable Double linkWeight,
    @Column(
            value = "Pseudonym of the person as the row alone names him.",
            role = Column.Role.CONTEXT)
        String recordKey,
    @Column(value = "Act.", role = Column.Role.CONTEXT) String actCode,
    @Column(value = "Day of the act.", role = Column.Role.CONTEXT) @Nullable LocalDate actDate) {}
