package org.netralitas.model;

/**
 * What a sanction consists of under the law of a day.
 *
 * @param regime such as {@code PP 94/2021}
 * @param consistsOfId the penalties of this level, in Indonesian
 * @param consistsOfEn the same in English
 * @param legalBasis law or regulation with its article
 */
public record SanctionRule(
    String regime, String consistsOfId, String consistsOfEn, String legalBasis) {}
