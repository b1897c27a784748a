package org.netralitas.sample;

import java.util.List;
import java.util.Locale;

/** The lines above a header, which say what the table is and that it is synthetic. */
final class Titles {
  private Titles() {}

  static List<String> of(Layout layout) {
    String election = layout.electionId().replace('-', ' ').toUpperCase(Locale.ROOT);
    List<String> lines =
        List.of(
            "REKAPITULASI DUGAAN PELANGGARAN NETRALITAS ASN " + election + " (DATA SINTETIS)",
            "Data sintetis untuk pengujian, bukan data orang sebenarnya",
            "");
    return lines.subList(0, layout.titleRows());
  }
}
