package org.netralitas.table;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a regression expects of a cell; every column says its own meaning. */
@Grain("one row per model and cell")
public record ExpectedByCellRow(
    @Column(value = Says.ELECTION, role = Column.Role.KEY) String electionId,
    @Column(value = "As in model_coefficients.", role = Column.Role.KEY) String model,
    @Column(value = "Position group; _T in a model without it.", role = Column.Role.KEY)
        String positionGroup,
    @Column(value = "Province; _T in a model without it.", role = Column.Role.KEY)
        String regionCode,
    @Column(value = "Stage of the act; _T in a model without it.", role = Column.Role.KEY)
        String stage,
    @Column(value = Says.AS_OF, role = Column.Role.CONTEXT) LocalDate asOf,
    @Column(value = "Proven cases.", unit = "cases", range = "0..", role = Column.Role.COUNT)
        @Nullable Long observedCases,
    @Column(
            value = "Civil servants of the cell.",
            unit = "persons",
            range = "1..",
            role = Column.Role.CONTEXT)
        @Nullable Long population,
    @Column(value = "By the Poisson model.", unit = "cases", range = "0..")
        @Nullable Double expectedCases,
    @Column(
            value =
                "Pearson residual over the root of the dispersion; beyond 3 the model does not fit the cell.",
            unit = "standard deviations")
        @Nullable Double residual,
    @Column(
            value =
                "HIDDEN, NO_POPULATION or NO_CASES_IN_LEVEL (no case in a whole group, province, election or stage): the cell is not in the model. Null otherwise.",
            role = Column.Role.CONTEXT)
        @Nullable String reason,
    @Column(value = Says.OBS_STATUS, role = Column.Role.CONTEXT) String obsStatus,
    @Column(value = Says.CONF_STATUS, role = Column.Role.CONTEXT) String confStatus) {}
