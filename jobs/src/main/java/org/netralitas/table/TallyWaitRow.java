package org.netralitas.table;

/** Waiting times of an election, kept with its base cube. */
@Grain("one row per part of an election, number of days and end")
public record TallyWaitRow(
    @Column(value = "POSITION_GROUP, PROVINCE or REGION.", role = Column.Role.KEY) String dimension,
    @Column(value = "Code of the part.", role = Column.Role.KEY) String code,
    @Column(value = "Days waited; -1 when no usable day is on record.", role = Column.Role.KEY)
        int days,
    @Column(value = "Whether the PPK acted.", role = Column.Role.KEY) boolean isFollowedUp,
    @Column(value = "Cases.", range = "0..", role = Column.Role.COUNT) long cases) {}
