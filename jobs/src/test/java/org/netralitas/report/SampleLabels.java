package org.netralitas.report;

import java.util.Collection;
import org.netralitas.model.Labels;
import org.netralitas.parse.CodeListRow;

/** Labels as the code lists give them. */
final class SampleLabels {
  private static final String[][] LABELS = {
    {"position_group", "JPT", "Pimpinan tinggi (JPT)", "Senior executives (JPT)"},
    {"position_group", "ADMINISTRATOR", "Administrator", "Administrators"},
    {"position_group", "PENGAWAS", "Pengawas", "Supervisors"},
    {"position_group", "PELAKSANA", "Pelaksana", "Executing staff"},
    {"position_group", "FUNGSIONAL", "Fungsional", "Functional posts"},
    {
      "position_group",
      "KEPALA_WILAYAH",
      "Kepala wilayah (camat, lurah)",
      "Area heads (camat, lurah)"
    },
    {"position_subgroup", "SEKDA", "Sekretaris daerah", "Regional secretaries"},
    {"position_subgroup", "KEPALA_OPD", "Kepala dinas atau badan", "Heads of offices"},
    {"position_subgroup", "JPT_LAIN", "JPT lainnya", "Other JPT"},
    {"position_subgroup", "GURU", "Guru", "Teachers"},
    {"position_subgroup", "DOSEN", "Dosen", "Lecturers"},
    {"position_subgroup", "TENAGA_KESEHATAN", "Tenaga kesehatan", "Health workers"},
    {"position_subgroup", "PENYULUH", "Penyuluh", "Extension workers"},
    {"position_subgroup", "PENGAWAS_SEKOLAH", "Pengawas sekolah", "School inspectors"},
    {"position_subgroup", "FUNGSIONAL_LAIN", "Fungsional lainnya", "Other functional posts"},
    {"position_subgroup", "CAMAT", "Camat", "Camat"},
    {"position_subgroup", "LURAH", "Lurah", "Lurah"},
    {"act", "APK", "Memasang alat peraga kampanye", "Putting up campaign material"},
    {"act", "MEDSOS_KAMPANYE", "Kampanye di media sosial", "Campaigning on social media"},
    {
      "act",
      "MEDSOS_REAKSI",
      "Unggah, suka, atau ikuti di media sosial",
      "Posting, liking or following"
    },
    {"act", "FOTO_BERSAMA", "Foto bersama dengan simbol", "Photo with a candidate's symbol"},
    {"act", "DEKLARASI", "Menghadiri deklarasi calon", "Attending a declaration"},
    {"act", "PESERTA_KAMPANYE", "Ikut kampanye", "Taking part in a campaign"},
    {"act", "KAMPANYE_PASANGAN", "Ikut kampanye suami atau istri", "Campaigning for a spouse"},
    {"act", "PENDEKATAN_PARPOL", "Mendekati partai politik", "Approaching a party"},
    {"act", "ANGGOTA_PARPOL", "Menjadi anggota partai", "Joining a party"},
    {"act", "KEBERPIHAKAN", "Kegiatan yang berpihak", "Holding a partisan event"},
    {
      "act",
      "KEPUTUSAN_MENGUNTUNGKAN",
      "Keputusan yang menguntungkan calon",
      "Decisions favouring a candidate"
    },
    {
      "act",
      "DEKLARASI_DIRI",
      "Menyatakan diri sebagai bakal calon",
      "Declaring one's own candidacy"
    },
    {"act", "LAINNYA", "Lainnya", "Other"},
    {"sanction", "MORAL_TERTUTUP", "Moral, tertutup", "Moral, closed"},
    {"sanction", "MORAL_TERBUKA", "Moral, terbuka", "Moral, open"},
    {"sanction", "DISIPLIN_RINGAN", "Disiplin ringan", "Discipline, light"},
    {"sanction", "DISIPLIN_SEDANG", "Disiplin sedang", "Discipline, medium"},
    {"sanction", "DISIPLIN_BERAT", "Disiplin berat", "Discipline, heavy"},
    {"sanction", "PTDH", "Pemberhentian (PTDH)", "Dismissal (PTDH)"},
    {"source", "TEMUAN", "Temuan Bawaslu", "Bawaslu findings"},
    {"source", "LAPORAN", "Laporan masyarakat", "Public reports"},
    {"source", "LHP", "Laporan hasil pengawasan", "Patrol reports"},
    {"source", "MEDIA", "Media", "Media"},
    {"source", "ADUAN", "Aduan langsung", "Direct complaints"},
    {
      "rate_reason",
      "NO_POPULATION",
      "jumlah pegawai tidak diumumkan",
      "number of employees not published"
    },
    {"rule", "DATE_UNREADABLE", "Tanggal tidak terbaca", "Date unreadable"},
    {"rule", "REGION_AMBIGUOUS", "Nama daerah bermakna ganda", "Ambiguous region name"},
    {"rule", "NAME_REPAIRED", "Ejaan diperbaiki", "Spelling repaired"},
  };

  private SampleLabels() {}

  static Labels of(Collection<CodeListRow> provinces, Collection<CodeListRow> regencies) {
    Labels.Builder labels = Labels.builder();
    for (String[] label : LABELS) {
      labels.add(label[0], label[1], label[2], label[3]);
    }
    for (CodeListRow row : provinces) {
      labels.add("region", row.text("code"), row.text("name"), row.text("name_en"));
    }
    for (CodeListRow row : regencies) {
      String name = row.text("name");
      boolean isCity = row.text("type").equals("Kota");
      labels.add(
          "region",
          row.text("code"),
          (isCity ? "Kota " : "Kab. ") + name,
          name + (isCity ? " City" : " Regency"));
    }
    return labels.build();
  }
}
