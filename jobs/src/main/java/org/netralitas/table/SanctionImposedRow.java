package org.netralitas.table;

import java.time.LocalDate;

/**
 * Sanction recommended against sanction imposed, case by case. Internal zone only: most pairs of
 * different sanctions are a few persons.
 */
@Grain("one row per election, sanction recommended and sanction imposed")
public record SanctionImposedRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(
            value = "Sanction recommended, lightest first by code list; ZZ where none is stated.",
            role = Column.Role.KEY)
        String recommendedSanctionCode,
    @Column(value = "Sanction imposed; ZZ where none is on record.", role = Column.Role.KEY)
        String imposedSanctionCode,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Recommended cases on which the PPK acted.",
            unit = "cases",
            range = "1..",
            role = Column.Role.COUNT)
        long cases,
    @Column(
            value =
                "SAME, LIGHTER or HEAVIER than recommended; UNKNOWN where one of the two is not on"
                    + " record.",
            role = Column.Role.CONTEXT)
        String comparison,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
