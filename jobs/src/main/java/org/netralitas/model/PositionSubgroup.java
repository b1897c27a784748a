package org.netralitas.model;

/**
 * Level 2 of the position classification. A group without subdivision has one subgroup of its own
 * name, so that the subgroups always partition the groups.
 */
public enum PositionSubgroup {
  SEKDA(PositionGroup.JPT),
  KEPALA_OPD(PositionGroup.JPT),
  JPT_LAIN(PositionGroup.JPT),
  ADMINISTRATOR(PositionGroup.ADMINISTRATOR),
  PENGAWAS(PositionGroup.PENGAWAS),
  PELAKSANA(PositionGroup.PELAKSANA),
  GURU(PositionGroup.FUNGSIONAL),
  DOSEN(PositionGroup.FUNGSIONAL),
  TENAGA_KESEHATAN(PositionGroup.FUNGSIONAL),
  PENYULUH(PositionGroup.FUNGSIONAL),
  PENGAWAS_SEKOLAH(PositionGroup.FUNGSIONAL),
  FUNGSIONAL_LAIN(PositionGroup.FUNGSIONAL),
  CAMAT(PositionGroup.KEPALA_WILAYAH),
  LURAH(PositionGroup.KEPALA_WILAYAH),
  UNKNOWN(PositionGroup.UNKNOWN);

  private final PositionGroup group;

  PositionSubgroup(PositionGroup group) {
    this.group = group;
  }

  public PositionGroup group() {
    return group;
  }
}
