package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Acts that occur together; every column says its own meaning. */
@Grain("one row per election and set of acts that the same persons committed")
public record PatternRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(value = "Acts joined with +, in alphabetical order.", role = Column.Role.KEY)
        String acts,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Number of acts.", unit = "acts", range = "2..", role = Column.Role.CONTEXT)
        int size,
    @Column(
            value = "Persons who committed them all, proven.",
            unit = "persons",
            range = "0..",
            role = Column.Role.COUNT)
        @Nullable Long persons,
    @Column(
            value = "Persons over all persons in proven cases with a known act.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double support,
    @Column(
            value =
                "Persons over the number to expect if acts were independent; below 1 for most sets, as most persons have one act. The gate judges by expected_persons.",
            unit = "ratio",
            range = "0..")
        @Nullable Double lift,
    @Column(
            value =
                "Mean over random tables with the same persons per act and acts per person. Null in the public zone.",
            unit = "persons",
            range = "0..")
        @Nullable Double expectedPersons,
    @Column(
            value = "Of so many persons or more by chance. Null in the public zone.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double pValue,
    @Column(
            value =
                "Share of false discoveries among sets at least as improbable, from random tables. Null in the public zone.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double adjustedPValue,
    @Column(
            value =
                "MORE_THAN_CHANCE (adjusted p below 5%), NOT_SHOWN, or TOO_FEW (fewer than 5 persons).",
            role = Column.Role.CONTEXT)
        @Nullable String gate,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
