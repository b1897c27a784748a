package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row per headline number or rate of an edition and of the one published before it; made from
 * what both show the public.
 */
@Grain(
    "one row per election, measure and code of this edition or of the one published before it; none in a store's first edition")
public record EditionChangeRow(
    @Column(value = "Election, as in data/reference/elections.csv.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value =
                "A count of headline, by the name of its column, or rate_per_100000 of by_position_group.",
            role = Column.Role.KEY)
        String measure,
    @Column(
            value = "Position group of a rate; _T for a count of the whole election.",
            role = Column.Role.KEY)
        String code,
    @Column(value = "The edition published before this one.", role = Column.Role.CONTEXT)
        String earlierEditionId,
    @Column(value = "Day up to which its records count.", role = Column.Role.CONTEXT)
        LocalDate earlierAsOf,
    @Column(value = "Day up to which records count now.", role = Column.Role.CONTEXT)
        LocalDate asOf,
    @Column(value = "cases, persons, or per 100,000 ASN.", role = Column.Role.CONTEXT) String unit,
    @Column(
            value =
                "SAME, MOVED; NEW: only this edition has it; GONE: only the earlier one; HIDDEN: one of them does not show it; NONE: neither has a value.",
            role = Column.Role.CONTEXT)
        String status,
    @Column(
            value =
                "The earlier value. Null when there is none, or when either edition does not show it.",
            unit = "as unit says",
            range = "0..")
        @Nullable Double earlierValue,
    @Column(
            value = "The value now. Null when there is none or it is hidden.",
            unit = "as unit says",
            range = "0..")
        @Nullable Double value,
    @Column(
            value = "Value now minus earlier value; the sum of the seven parts that follow.",
            unit = "as unit says",
            range = "any")
        @Nullable Double change,
    @Column(
            value =
                "Part of records of days after the earlier edition's, or of files that are new. Parts are null with the change, and when one of several would be a number below the smallest count.",
            unit = "as unit says",
            range = "any")
        @Nullable Double lateDataPart,
    @Column(
            value = "Part of records that say something else than before.",
            unit = "as unit says",
            range = "any")
        @Nullable Double correctionPart,
    @Column(value = "Part of changed code lists.", unit = "as unit says", range = "any")
        @Nullable Double codeListPart,
    @Column(
            value = "Part of another population: earlier persons over the population now.",
            unit = "as unit says",
            range = "any")
        @Nullable Double denominatorPart,
    @Column(value = "Part of another version of the program.", unit = "as unit says", range = "any")
        @Nullable Double programPart,
    @Column(value = "Part of other options of the run.", unit = "as unit says", range = "any")
        @Nullable Double optionPart,
    @Column(
            value = "Part that several causes made together and that cannot be separated.",
            unit = "as unit says",
            range = "any")
        @Nullable Double unseparatedPart,
    @Column(
            value =
                "Those causes, joined by +; UNKNOWN when nothing explains the part. Null when there is no such part.",
            role = Column.Role.CONTEXT)
        @Nullable String unseparatedCauses,
    @Column(
            value =
                "Of proven_cases: at least so many cases that counted as proven do not any more, because they were overturned, withdrawn or coded otherwise. Null for other measures, and when below the smallest count.",
            unit = "cases",
            range = "0..")
        @Nullable Long withdrawnCases,
    @Column(value = "SDMX CL_OBS_STATUS: A normal, M cannot exist.", role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value = "SDMX CL_CONF_STATUS: F free, C confidential (primary).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
