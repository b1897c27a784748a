package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A rate ratio of a regression of counts; every column says its own meaning. */
@Grain("one row per model and term")
public record ModelCoefficientRow(
    @Column(value = "_T: a model is fitted over all elections.", role = Column.Role.KEY)
        String electionId,
    @Column(
            value =
                "GROUP (position group and election), PROVINCE (province and election), GROUP_STAGE (position group, election and stage of the act; internal zone only).",
            role = Column.Role.KEY)
        String model,
    @Column(
            value =
                "Name of the factor and its level, such as position_groupJPT; (Intercept) is the rate of the reference levels.",
            role = Column.Role.KEY)
        String term,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(
            value = "Level of the factor that the ratio is over. Null for the intercept.",
            role = Column.Role.CONTEXT)
        @Nullable String reference,
    @Column(
            value =
                "Rate over that of the reference level, the other factors equal; for the intercept proven cases per person.",
            unit = "ratio",
            range = "0..")
        @Nullable Double rateRatio,
    @Column(
            value = "Of the logarithm of the ratio, if counts were Poisson.",
            unit = "log ratio",
            range = "0..")
        @Nullable Double standardError,
    @Column(
            value = "Lower 95% limit of the ratio with the variance of the data (quasi-Poisson).",
            unit = "ratio",
            range = "0..")
        @Nullable Double quasiLow,
    @Column(value = "Upper 95% limit of the ratio, quasi-Poisson.", unit = "ratio", range = "0..")
        @Nullable Double quasiHigh,
    @Column(
            value = "Two-sided p-value of a ratio of 1, quasi-Poisson.",
            unit = "ratio",
            range = "0..1")
        @Nullable Double quasiPValue,
    @Column(value = "The ratio by negative binomial regression.", unit = "ratio", range = "0..")
        @Nullable Double binomialRatio,
    @Column(
            value = "Lower 95% limit by negative binomial regression.",
            unit = "ratio",
            range = "0..")
        @Nullable Double binomialLow,
    @Column(
            value = "Upper 95% limit by negative binomial regression.",
            unit = "ratio",
            range = "0..")
        @Nullable Double binomialHigh,
    @Column(
            value = "Pearson statistic over degrees of freedom of the Poisson model; 1 by chance.",
            unit = "ratio",
            range = "0..")
        @Nullable Double dispersion,
    @Column(
            value =
                "Of the negative binomial variance; null when counts spread no more than chance.",
            unit = "ratio",
            range = "0..")
        @Nullable Double theta,
    @Column(value = "Cells fitted, those without a case included.", unit = "cells", range = "0..")
        @Nullable Long cells,
    @Column(value = "Cells left out because their count is hidden.", unit = "cells", range = "0..")
        @Nullable Long hiddenCells,
    @Column(
            value =
                "LEVEL_WITHOUT_CASES, NOT_CONVERGED, TOO_FEW_CELLS, RESIDUALS_SPREAD (more than one in twenty standardised residuals beyond 3), or NO_ESTIMATE (the term adds nothing to others). Null when it needs no remark.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
