package org.netralitas.model;

import org.jspecify.annotations.Nullable;

/**
 * What the law of a day says about an act.
 *
 * @param actClass ethics or discipline
 * @param level level of the sanction laid down; null where none is
 * @param listCode number in the list of the joint decree 2/2022, E for ethics and D for discipline;
 *     null where the list does not name the act or did not yet exist
 * @param jointDecree the joint decree in force; null before September 2020 and for acts it leaves
 *     out
 * @param legalBasis law or regulation with its article
 */
public record ActRule(
    ActClass actClass,
    @Nullable Level level,
    @Nullable String listCode,
    @Nullable String jointDecree,
    String legalBasis) {

  /** Level of a sanction; {@link #MORAL} has two forms, closed and open. */
  public enum Level {
    MORAL,
    RINGAN,
    SEDANG,
    BERAT,
    PTDH
  }

  public ActRule {
    if (level != null && (level == Level.MORAL) != (actClass == ActClass.ETIK)) {
      throw new IllegalArgumentException(
          "class " + actClass + " does not go with the sanction " + level);
    }
    if (listCode != null && listCode.startsWith("E") != (actClass == ActClass.ETIK)) {
      throw new IllegalArgumentException(
          "class " + actClass + " does not go with the entry " + listCode + " of the joint decree");
    }
  }
}
