package org.netralitas.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row per election, field, reason and text that the rules could not read, most frequent first;
 * restricted zone.
 */
@Grain("one row per election, field, reason and text that the rules could not read")
public record ReviewRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "Canonical field.", role = Column.Role.KEY) String field,
    @Column(value = "The text, names and numbers masked.", role = Column.Role.KEY) String rawText,
    @Column(value = "Rule that set the text aside.", role = Column.Role.KEY) String reasonCode,
    @Column(value = "Raw rows with it.", role = Column.Role.CONTEXT) long rows,
    @Column(
            value =
                "Up to three known phrases, nearest first, each as phrase = code (distance). The distance is 0 for the same letters and 1 for no three letters in common.",
            role = Column.Role.CONTEXT)
        List<String> nearestPhrases,
    @Column(
            value =
                "Code that a classifier of texts suggests for positions and acts; never counted. Null when it abstains.",
            role = Column.Role.CONTEXT)
        @Nullable String suggestion,
    @Column(
            value =
                "Share of such suggestions that are right, by calibration, 0 to 1. Null without one.",
            role = Column.Role.CONTEXT)
        @Nullable Double probability) {}
