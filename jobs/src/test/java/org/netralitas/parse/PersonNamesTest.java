package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;

class PersonNamesTest {
  private static final PersonNames NAMES = PersonNames.load(TestData.SOURCE);

  private static PersonName read(String text) {
    return Objects.requireNonNull(NAMES.parse(text).value(), text);
  }

  @ParameterizedTest(name = "\"{0}\" is {1}")
  @CsvSource({
    "'Drs. H. MOH. ANWAR, S.Pd., M.Si.', muhammad anwar",
    "'Hj. Siti Rahmawati, S.Pd', siti rahmawati",
    "'Dr. Ir. Budi Santoso, M.T., Ph.D.', budi santoso",
    "budi  santoso, budi santoso",
    "BUDI SANTOSO S.E., budi santoso",
    "Budi Santoso SH MH, budi santoso",
    "'dr. Andi Lestari, Sp.OG', andi lestari",
    "Prof. Dr. La Ode Karim, la ode karim",
    "M. Yusuf, muhammad yusuf",
    "H.Ahmad Fauzi, ahmad fauzi",
    "Achmad Fauzi, ahmad fauzi",
    "Abd. Rahman, abdul rahman",
    "'ns. Dewi Anggraini, S.Kep', dewi anggraini",
    "Sdr. Rudi Hartono, rudi hartono",
    "Rudi Hartono alias Om Rudi, rudi hartono",
    "Rudi Hartono bin Karim, rudi hartono",
    "Rudi Hartono (mantan camat), rudi hartono",
    "I Made Suarta, i made suarta",
    "Ni Luh Ayu, ni luh ayu",
    "Ma'ruf Hidayat, maruf hidayat",
    "'a.n. Rina Wati, A.Md.Keb', rina wati",
    "Sri, sri",
    "René Tahu, rene tahu"
  })
  void bringsNamesToOneForm(String written, String normal) {
    assertThat(NAMES.parse(written))
        .isEqualTo(Parsed.of(new PersonName(normal, PersonName.Form.FULL)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SH", "MJ", "HA", "A.S.", "berinisial SH", "LM", "B S"})
  void tellsInitialsFromNames(String written) {
    Parsed<PersonName> parsed = NAMES.parse(written);

    assertThat(read(written).form()).isEqualTo(PersonName.Form.INITIALS);
    assertThat(parsed.issues()).extracting(Issue::code).containsExactly(Issues.NAME_INITIALS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "NN", "oknum ASN", "tidak diketahui", "anonim"})
  void nobodyIsNoName(String written) {
    assertThat(NAMES.parse(written)).isEqualTo(Parsed.empty());
  }

  @Test
  void aTitleWithoutANameIsRemarkedOn() {
    assertThat(NAMES.parse("Drs. Prof.").issues())
        .extracting(Issue::code)
        .containsExactly(Issues.NAME_UNREADABLE);
  }

  @Test
  void neverPrintsTheName() {
    assertThat(NAMES.parse("Rudi Hartono").toString()).doesNotContainIgnoringCase("rudi");
  }
}
