package org.netralitas.table;

import java.time.LocalDate;

/** Events of one day of an election, kept with its base cube. */
@Grain("one row per day with an event of an election")
public record TallyDayRow(
    @Column(value = "Day.", role = Column.Role.KEY) LocalDate day,
    @Column(value = "Cases reported.", role = Column.Role.COUNT, range = "0..") long reportedCases,
    @Column(value = "Cases proven.", role = Column.Role.COUNT, range = "0..") long provenCases,
    @Column(value = "Cases followed up.", role = Column.Role.COUNT, range = "0..")
        long followedUpCases) {}
