package org.netralitas.table;

/** Sets of acts of an election, kept with its base cube. */
@Grain("one row per set of acts")
public record TallyActSetRow(
    @Column(value = "Acts joined with +.", role = Column.Role.KEY) String acts,
    @Column(
            value = "Persons with exactly these acts, proven.",
            range = "0..",
            role = Column.Role.COUNT)
        long persons) {}
