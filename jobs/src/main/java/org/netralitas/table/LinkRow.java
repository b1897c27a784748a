package org.netralitas.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per pair of records without a common number that may name one person; restricted zone.
 */
@Grain("one row per election and pair of persons' records that may be one person")
public record LinkRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(
            value = "Pseudonym of the person as rows of the first record name him.",
            role = Column.Role.KEY)
        String recordKey,
    @Column(
            value = "Pseudonym of the person as rows of the other record name him.",
            role = Column.Role.KEY)
        String otherKey,
    @Column(
            value =
                "NAME_BIRTH: name agrees, and day of birth or what is left of a number;"
                    + " FELLEGI_SUNTER: the weights together decide.",
            role = Column.Role.CONTEXT)
        String linkReason,
    @Column(
            value = "Sum of log2(m / u) over the fields that both records have.",
            unit = "bits",
            role = Column.Role.CONTEXT)
        double linkWeight,
    @Column(
            value = "LINKED: taken for one person; HELD: left apart, for a person to decide.",
            role = Column.Role.CONTEXT)
        String decision,
    @Column(
            value =
                "Why it was held: BELOW_DEFAULT the weight does not suffice, AMBIGUOUS another fits"
                    + " nearly as well, TWO_NUMBERS both sides have a number. Null when linked.",
            role = Column.Role.CONTEXT)
        @Nullable String holdReason,
    @Column(value = "How far they agree, field by field.", role = Column.Role.CONTEXT)
        List<String> levels) {}
