package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextMaskTest {
  private static final PersonNames NAMES = PersonNames.load(TestData.SOURCE);
  private static final FreeTextMask MASK = FreeTextMask.load(TestData.SOURCE, NAMES);

  private static @Nullable PersonName name(@Nullable String written) {
    return written == null ? null : Objects.requireNonNull(NAMES.parse(written).value());
  }

  @ParameterizedTest(name = "\"{0}\" becomes \"{1}\"")
  @CsvSource({
    "Guru NIP 198503122010011008 di Bolo, Guru NIP [nomor] di Bolo",
    "NIP. 19850312 201001 1 008, NIP. [nomor]",
    "NIK 5206041203850003, NIK [nomor]",
    "hubungi 0812-3456-7890, hubungi [nomor]",
    "telp +62 812 3456 7890, telp [nomor]",
    "NIP 1.98503E+17, NIP [nomor]",
    "surat 01/TM/PL/Kec.Bolo/2020 tanggal 9-12-2020, surat 01/TM/PL/Kec.Bolo/2020 tanggal 9-12-2020",
    "surel orang.satu@contoh.go.id, surel [akun]",
    "akun @orang_satu di Facebook, akun [akun] di Facebook",
    "lihat https://contoh.id/orang?id=1, lihat [akun]"
  })
  void masksNumbersAndAccounts(String text, String masked) {
    assertThat(MASK.mask(text, null)).isEqualTo(masked);
  }

  @ParameterizedTest(name = "\"{0}\" becomes \"{1}\"")
  @CsvSource({
    "Sdr. Wirasno Kelipat hadir, Sdr. [nama] hadir",
    "Bapak Wirasno mengajak warga, Bapak [nama] mengajak warga",
    "'Drs. H. Wirasno Kelipat, M.Si. selaku camat', 'Drs. H. [nama], M.Si. selaku camat'",
    "'Wirasno Kelipat, S.Pd mengunggah foto', '[nama], S.Pd mengunggah foto'",
    "guru berinisial WK, guru berinisial [nama]",
    "Ibu Camat hadir, Ibu Camat hadir",
    "Kepala Dinas Pendidikan Kab. Bima, Kepala Dinas Pendidikan Kab. Bima"
  })
  void masksNamesThatATitleOrADegreeGivesAway(String text, String masked) {
    assertThat(MASK.mask(text, null)).isEqualTo(masked);
  }

  @ParameterizedTest(name = "{0} is masked in \"{1}\"")
  @CsvSource({
    "'Drs. Wirasno Kelipat, M.Si.', wirasno kelipat memasang baliho",
    "Wirasno Kelipat, WIRASNO mengajak warga",
    "Wirasno Kelipat, akun milik kelipat",
    "Muh. Wirasno, mohammad wirasno hadir",
    "Bima Guru, Bima Guru hadir kampanye"
  })
  void masksTheRowsOwnName(String own, String text) {
    assertThat(MASK.mask(text, name(own)))
        .contains("[nama]")
        .doesNotContainIgnoringCase("wirasno")
        .doesNotContainIgnoringCase("kelipat")
        .doesNotContain("Bima Guru");
  }

  @Test
  void keepsAPlaceThatIsAlsoPartOfTheName() {
    assertThat(MASK.mask("Pemkab Bima", name("Bima Wirasno"))).isEqualTo("Pemkab Bima");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "[", "[nama]", ",", "....", "S.Pd", "H."})
  void survivesScraps(String text) {
    assertThat(MASK.mask(text, name("Wirasno"))).isEqualTo(text);
  }

  @Test
  void masksTheSameTextForEveryoneInItsOwnWay() {
    String text = "Wirasno dan Kelipat hadir";

    assertThat(MASK.mask(text, name("Wirasno"))).isEqualTo("[nama] dan Kelipat hadir");
    assertThat(MASK.mask(text, name("Kelipat"))).isEqualTo("Wirasno dan [nama] hadir");
    assertThat(MASK.mask(text, null)).isEqualTo(text);
  }
}
