package org.netralitas.table;

/** Persons over all elections, kept with the tallies. */
@Grain("one row per number of elections and of acts")
public record TallyRepeatRow(
    @Column(value = "Elections with a proven case.", role = Column.Role.KEY) int elections,
    @Column(value = "Proven cases.", role = Column.Role.KEY) int acts,
    @Column(value = "Persons.", range = "0..", role = Column.Role.COUNT) long persons) {}
