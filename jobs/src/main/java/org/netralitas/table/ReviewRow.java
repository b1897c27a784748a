package org.netralitas.table;

import org.jspecify.annotations.Nullable;

/** One row per election, field and text that the rules could not read; restricted zone. */
@Grain("one row per election, field and text that the rules could not read")
public record ReviewRow(
    @Column(value = "Election of the folder.", role = Column.Role.KEY) String electionId,
    @Column(value = "Canonical field.", role = Column.Role.KEY) String field,
    @Column(value = "The text, names and numbers masked.", role = Column.Role.KEY) String rawText,
    @Column(value = "Raw rows with it.", role = Column.Role.CONTEXT) long rows,
    @Column(value = "Nearest code. Null when nothing is near.", role = Column.Role.CONTEXT)
        @Nullable String suggestion,
    @Column(
            value = "How likely the suggestion is, 0 to 1. Null without one.",
            role = Column.Role.CONTEXT)
        @Nullable Double probability) {}
