package org.netralitas.table;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row per person and act; restricted zone. */
@Grain("one row per person and act")
public record CaseRow(
    @Column(value = "Stable id of the case.", role = Column.Role.KEY) String caseId,
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.CONTEXT)
        String electionId,
    @Column(
            value = "Keyed pseudonym of the person (HMAC-SHA-256, 32 hexadecimal digits).",
            role = Column.Role.CONTEXT)
        String personKey,
    @Column(value = "Position group, level 1.", role = Column.Role.CONTEXT) String positionGroup,
    @Column(value = "Position subgroup, level 2.", role = Column.Role.CONTEXT)
        String positionSubgroup,
    @Column(value = "Act.", role = Column.Role.CONTEXT) String actCode,
    @Column(
            value =
                "etik or disiplin, derived from act and day. Null when the act or its day is unknown.",
            role = Column.Role.CONTEXT)
        @Nullable String actClass,
    @Column(
            value =
                "Stage of the election on the day of the act, T0 to T5; TX when the day is unknown.",
            role = Column.Role.CONTEXT)
        String stage,
    @Column(
            value = "Region on the day of the act; 00 for central agencies; ZZ where not stated.",
            role = Column.Role.CONTEXT)
        String regionCode,
    @Column(value = "Province of the region.", role = Column.Role.CONTEXT) String provinceCode,
    @Column(value = "Employer as written, numbers and names masked.", role = Column.Role.CONTEXT)
        @Nullable String agency,
    @Column(value = "PNS, PPPK or HONORER. Null when not stated.", role = Column.Role.CONTEXT)
        @Nullable String employmentType,
    @Column(value = "Source of the first report; ZZ where not stated.", role = Column.Role.CONTEXT)
        String sourceCode,
    @Column(value = "Sources of all reports of the case, sorted.", role = Column.Role.CONTEXT)
        List<String> sourceCodes,
    @Column(value = "Day of the act.", role = Column.Role.CONTEXT) @Nullable LocalDate actDate,
    @Column(value = "Day of the first report.", role = Column.Role.CONTEXT)
        @Nullable LocalDate reportedDate,
    @Column(
            value = "REPORTED, IN_PROCESS, NOT_PROVEN, INCOMPLETE or PROVEN.",
            role = Column.Role.CONTEXT)
        String outcome,
    @Column(value = "Day of the recommendation to the PPK.", role = Column.Role.CONTEXT)
        @Nullable LocalDate recommendationDate,
    @Column(value = "Sanction recommended.", role = Column.Role.CONTEXT)
        @Nullable String recommendedSanctionCode,
    @Column(value = "Day on which the PPK acted.", role = Column.Role.CONTEXT)
        @Nullable LocalDate followUpDate,
    @Column(value = "Sanction imposed.", role = Column.Role.CONTEXT)
        @Nullable String imposedSanctionCode,
    @Column(value = "Warnings on the row of the first report, sorted.", role = Column.Role.CONTEXT)
        List<String> reasonCodes,
    @Column(
            value = "File of the first report, below the election folder.",
            role = Column.Role.CONTEXT)
        String sourceFile,
    @Column(value = "Sheet, for workbooks.", role = Column.Role.CONTEXT)
        @Nullable String sourceSheet,
    @Column(
            value = "Row as a person counts it, 1 the first of the file or sheet.",
            role = Column.Role.CONTEXT)
        long sourceRow,
    @Column(
            value =
                "Pseudonym of the person as the row of the first report alone names him. Null where"
                    + " that is person_key; otherwise links says why the two are one.",
            role = Column.Role.CONTEXT)
        @Nullable String recordKey) {}
