package org.netralitas.model;

/** Level of a sanction, lightest first; recommended and imposed sanctions are separate fields. */
public enum Sanction {
  MORAL_TERTUTUP,
  MORAL_TERBUKA,
  DISIPLIN_RINGAN,
  DISIPLIN_SEDANG,
  DISIPLIN_BERAT,
  PTDH
}
