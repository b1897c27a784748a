package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The headline under three thresholds of linking. Internal zone only: the difference between two
 * thresholds is a count of a few persons.
 */
@Grain("one row per election and threshold of linking")
public record LinkSensitivityRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(
            value =
                "STRICT only sure links, DEFAULT as counted everywhere else, LOOSE the hold band"
                    + " merged too.",
            role = Column.Role.KEY)
        String threshold,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value =
                "Least weight of a link in an election of up to 2,000 records; each doubling beyond"
                    + " asks for one bit more.",
            unit = "bits",
            role = Column.Role.CONTEXT)
        double leastWeight,
    @Column(value = "Cases reported.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedCases,
    @Column(value = "Cases proven.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long provenCases,
    @Column(value = "Persons reported.", unit = "persons", range = "0..", role = Column.Role.COUNT)
        @Nullable Long reportedPersons,
    @Column(
            value = "Persons in proven cases.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long provenPersons,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
