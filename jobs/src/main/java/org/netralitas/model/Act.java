package org.netralitas.model;

/**
 * What a civil servant is accused of; whether it is ethics or discipline follows from the stage.
 */
public enum Act {
  APK,
  MEDSOS_KAMPANYE,
  MEDSOS_REAKSI,
  FOTO_BERSAMA,
  DEKLARASI,
  PESERTA_KAMPANYE,
  KAMPANYE_PASANGAN,
  PENDEKATAN_PARPOL,
  ANGGOTA_PARPOL,
  KEBERPIHAKAN,
  TIM_PEMENANGAN,
  DUKUNGAN_PERSEORANGAN,
  KEPUTUSAN_MENGUNTUNGKAN,
  DEKLARASI_DIRI,
  LAINNYA,
  UNKNOWN
}
