package org.netralitas.table;

import java.time.LocalDate;

/**
 * Recommendations that wait for the PPK, by age. Internal zone only: who has not acted is a few
 * persons in one office.
 */
@Grain("one row per election, region and age of recommendations with an open one")
public record OpenRecommendationRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(
            value =
                "Region whose head is the PPK, by its code on the day of the case; 00 central"
                    + " agencies with no area named. Staff of a central agency count where they"
                    + " work, though their PPK is the minister.",
            role = Column.Role.KEY)
        String regionCode,
    @Column(
            value =
                "Least age, counted from the recommendation to as_of: 0 (within the 14 days of the"
                    + " law), 15, 31, 91, 181 or 366; -1 where the recommendation has no day.",
            unit = "days",
            range = "-1..",
            role = Column.Role.KEY)
        int fromDays,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Recommendations of that age on which nothing is on record.",
            unit = "cases",
            range = "1..",
            role = Column.Role.COUNT)
        long openCases,
    @Column(
            value = "All recommendations to this PPK, of any age, acted on or not.",
            unit = "cases",
            range = "1..",
            role = Column.Role.CONTEXT)
        long recommendedCases,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
