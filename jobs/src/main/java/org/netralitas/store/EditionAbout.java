package org.netralitas.store;

import java.time.LocalDate;
import java.util.List;

/**
 * What the descriptions that go with an edition's public tables say of the edition as a whole.
 *
 * @param asOf last day that counts
 * @param synthetic whether the records are synthetic
 * @param program version of the program
 * @param agencyShort short name of the owning agency, such as BKN
 * @param agencyId its Indonesian name
 * @param agencyEn its English name
 * @param elections elections with records, in order
 */
public record EditionAbout(
    String editionId,
    LocalDate asOf,
    boolean synthetic,
    String program,
    String agencyShort,
    String agencyId,
    String agencyEn,
    List<String> elections) {

  static final String TITLE_ID = "Pelanggaran netralitas ASN: tabel terbuka";
  static final String TITLE_EN = "Neutrality of Indonesian civil servants: open tables";
  static final List<String> KEYWORDS =
      List.of("netralitas ASN", "aparatur sipil negara", "pemilu", "pilkada", "pengawasan");

  public EditionAbout {
    elections = List.copyOf(elections);
  }

  String titleId() {
    return synthetic ? "DATA SINTETIS · " + TITLE_ID : TITLE_ID;
  }

  String titleEn() {
    return synthetic ? "SYNTHETIC DATA · " + TITLE_EN : TITLE_EN;
  }

  String descriptionId() {
    return "Jumlah, rate, dan bagian per pemilihan menurut catatan sampai dengan "
        + asOf
        + ". Angka yang dapat menunjuk orang tidak ditayangkan: selnya kosong dan conf_status"
        + " menyebut alasannya."
        + (synthetic ? " Seluruh catatan ini sintetis dan tidak menggambarkan orang nyata." : "");
  }

  String descriptionEn() {
    return "Counts, rates and shares per election from records up to "
        + asOf
        + ". A number that could lead to a person is not published: its cell is empty and"
        + " conf_status says why."
        + (synthetic ? " All records are synthetic and describe no real person." : "");
  }
}
