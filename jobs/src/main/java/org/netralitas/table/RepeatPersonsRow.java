package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Persons who were found more than once; every column says its own meaning. */
@Grain("one row per number of elections and number of acts of a person")
public record RepeatPersonsRow(
    @Column(value = "_T: over all elections of the edition.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value =
                "Elections in which the person has a proven case; 2+ for two or more in the public zone.",
            role = Column.Role.KEY)
        String elections,
    @Column(
            value =
                "Proven cases of the person over all elections; 2+ for two or more in the public zone.",
            role = Column.Role.KEY)
        String acts,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Persons.", unit = "persons", range = "0..", role = Column.Role.COUNT)
        @Nullable Long persons,
    @Column(
            value = "HIDDEN when a count of the table is too small to be shown; then none is.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
