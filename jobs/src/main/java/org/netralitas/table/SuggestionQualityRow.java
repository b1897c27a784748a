package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row per field and origin of labels; internal zone, and no text in it. */
@Grain("one row per field and origin of the labels that suggestions for review are judged by")
public record SuggestionQualityRow(
    @Column(value = "Always _T: one model serves all elections.", role = Column.Role.KEY)
        String electionId,
    @Column(value = "Canonical field: position_title or act.", role = Column.Role.KEY) String field,
    @Column(
            value =
                "HAND_UNREAD: labelled by a person, not read by the rules, as the texts in review are. HAND_READ: labelled by a person, read by the rules. RULES: labelled by the rules. _T: all.",
            role = Column.Role.KEY)
        String origin,
    @Column(value = "Day up to which this edition counts.", role = Column.Role.CONTEXT)
        LocalDate asOf,
    @Column(
            value = "Distinct texts trained on.",
            unit = "texts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long trainingTexts,
    @Column(
            value = "Distinct texts that probabilities were calibrated on.",
            unit = "texts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long calibrationTexts,
    @Column(
            value = "Distinct texts held out, to judge by.",
            unit = "texts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long heldOutTexts,
    @Column(
            value = "Texts held out for which there is a suggestion.",
            unit = "texts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long suggestedTexts,
    @Column(
            value = "Texts held out whose suggestion is the label.",
            unit = "texts",
            range = "0..",
            role = Column.Role.CONTEXT)
        long rightTexts,
    @Column(
            value = "right_texts over suggested_texts. Null without suggestions.",
            unit = "share",
            range = "0..1",
            role = Column.Role.CONTEXT)
        @Nullable Double accuracyShare,
    @Column(
            value = "suggested_texts over held_out_texts. Null without texts.",
            unit = "share",
            range = "0..1",
            role = Column.Role.CONTEXT)
        @Nullable Double coverageShare,
    @Column(
            value =
                "Expected calibration error: mean distance between probability and share right over ten classes of probability. Null without texts.",
            unit = "share",
            range = "0..1",
            role = Column.Role.CONTEXT)
        @Nullable Double calibrationError,
    @Column(
            value = "Probability below which there is no suggestion.",
            unit = "share",
            range = "0..1",
            role = Column.Role.CONTEXT)
        double threshold,
    @Column(value = "Hash of what the model was trained on.", role = Column.Role.CONTEXT)
        String modelId,
    @Column(
            value = "SDMX CL_OBS_STATUS: A normal, P provisional, M cannot exist.",
            role = Column.Role.CONTEXT)
        String obsStatus,
    @Column(
            value =
                "SDMX CL_CONF_STATUS: F free, C confidential (primary), D confidential (secondary), N not for publication (internal zone).",
            role = Column.Role.CONTEXT)
        String confStatus) {}
