# Writes R's answers beside the data of a folder: Rscript answers.R FOLDER
# Data: p_adjust.csv (p), rate_ratios.csv (cases_a, cases_b, population_a, population_b),
# follow_up_times.csv (days, followed_up, group), glm_cells.csv (position_group, province_code,
# election_id, population, proven). A file that is not there is left out.
suppressMessages({library(MASS); library(survival)})
folder <- commandArgs(TRUE)[1]
at <- function(name) file.path(folder, paste0(name, ".csv"))
write <- function(table, name) {
  for (column in names(table)) if (is.double(table[[column]])) {
    table[[column]] <- ifelse(is.na(table[[column]]), "NA", sprintf("%.15g", table[[column]]))
  }
  write.csv(table, at(name), row.names = FALSE, quote = FALSE)
}

if (file.exists(at("p_adjust"))) {
  p <- read.csv(at("p_adjust"))$p
  write(data.frame(p = p, holm = p.adjust(p, "holm"), bh = p.adjust(p, "BH")), "p_adjust")
}

if (file.exists(at("rate_ratios"))) {
  rates <- read.csv(at("rate_ratios"))[c("cases_a", "cases_b", "population_a", "population_b")]
  tests <- lapply(seq_len(nrow(rates)), function(i) {
    test <- poisson.test(c(rates$cases_a[i], rates$cases_b[i]),
                         c(rates$population_a[i], rates$population_b[i]))
    data.frame(rate_ratio = unname(test$estimate), ratio_low = test$conf.int[1],
               ratio_high = test$conf.int[2], p_value = test$p.value)
  })
  write(cbind(rates, do.call(rbind, tests)), "rate_ratios")
}

if (file.exists(at("follow_up_times"))) {
  times <- read.csv(at("follow_up_times"))
  curve <- survfit(Surv(days, followed_up) ~ 1, times, conf.type = "log-log")
  write(data.frame(days = as.integer(curve$time), at_risk = as.integer(curve$n.risk),
                   followed_up = as.integer(curve$n.event), open_share = curve$surv,
                   low = curve$lower, high = curve$upper), "follow_up_curve")
  test <- suppressWarnings(survdiff(Surv(days, followed_up) ~ group, times))
  write(data.frame(name = c("median_days", "logrank_chisq"),
                   value = c(unname(summary(curve)$table["median"]), test$chisq)),
        "follow_up_summary")
}

if (file.exists(at("glm_cells"))) {
  cells <- read.csv(at("glm_cells"), colClasses = c(province_code = "character"))
  of <- proven ~ position_group + province_code + election_id + offset(log(population))
  for (factor in c("position_group", "province_code", "election_id")) {
    references <- c("FUNGSIONAL", "33", "pilkada-2020")
    cells[[factor]] <- factor(cells[[factor]])
    reference <- intersect(references, levels(cells[[factor]]))
    if (length(reference) > 0) cells[[factor]] <- relevel(cells[[factor]], reference)
  }
  poisson <- suppressWarnings(glm(of, "poisson", cells))
  binomial <- suppressWarnings(glm.nb(of, cells))
  errors <- function(fit) coef(summary(fit))[, 2][match(names(coef(fit)), rownames(coef(summary(fit))))]
  dispersion <- sum(residuals(poisson, "pearson")^2) / df.residual(poisson)
  write(data.frame(term = names(coef(poisson)), poisson_estimate = coef(poisson),
                   poisson_se = errors(poisson), quasi_se = errors(poisson) * sqrt(dispersion),
                   nb_estimate = coef(binomial), nb_se = errors(binomial)), "glm_coefficients")
  write(data.frame(name = c("pearson_dispersion", "residual_deviance", "nb_theta", "df_residual"),
                   value = c(dispersion, deviance(poisson), binomial$theta,
                             df.residual(poisson))), "glm_fit")
}
