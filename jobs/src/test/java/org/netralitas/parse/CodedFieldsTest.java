package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.Parsed;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;

class CodedFieldsTest {
  private static final Outcomes OUTCOMES = Outcomes.load(TestData.SOURCE, TestData.VOTE_2020);
  private static final Sanctions SANCTIONS =
      Sanctions.load(TestData.SOURCE, "imposed_sanction", TestData.VOTE_2020);
  private static final Sources SOURCES = Sources.load(TestData.SOURCE, TestData.VOTE_2020);
  private static final EmploymentTypes TYPES =
      EmploymentTypes.load(TestData.SOURCE, TestData.VOTE_2020);

  static Stream<Arguments> phrases() {
    return Stream.of(OUTCOMES.phrases(), SANCTIONS.phrases(), SOURCES.phrases(), TYPES.phrases())
        .flatMap(
            field ->
                field.phrases().stream()
                    .filter(phrase -> phrase.example() != null)
                    .map(phrase -> Arguments.of(phrase, field)));
  }

  @ParameterizedTest(name = "the example of {0}")
  @MethodSource("phrases")
  void everyPhraseReadsItsOwnExample(PhraseBook.Phrase phrase, CodedField<?> field) {
    assertThat(field.heaviest(String.valueOf(phrase.example())))
        .as("example \"%s\"", phrase.example())
        .isEqualTo(phrase.code());
  }

  private static @Nullable String remark(Parsed<?> parsed) {
    return parsed.issues().isEmpty() ? null : parsed.issues().get(0).code();
  }

  @ParameterizedTest(name = "outcome \"{0}\" is {1}")
  @CsvSource({
    "Terbukti, PROVEN",
    "terbukti melanggar kode etik, PROVEN",
    "TERBUKTI, PROVEN",
    "melanggar, PROVEN",
    "direkomendasikan sanksi, PROVEN",
    "Menunggu Tindak Lanjut PPK, PROVEN",
    "dijatuhi hukuman, PROVEN",
    "tidak terbukti, NOT_PROVEN",
    "Tdk terbukti, NOT_PROVEN",
    "tidak cukup bukti, NOT_PROVEN",
    "bukan pelanggaran, NOT_PROVEN",
    "tidak memenuhi unsur pelanggaran, NOT_PROVEN",
    "dihentikan, NOT_PROVEN",
    "Dibatalkan, NOT_PROVEN",
    "dokumen tidak lengkap, INCOMPLETE",
    "tidak memenuhi syarat formil dan materiil, INCOMPLETE",
    "tidak diregistrasi, INCOMPLETE",
    "Ditolak, INCOMPLETE",
    "dalam proses, IN_PROCESS",
    "proses klarifikasi, IN_PROCESS",
    "masih dalam kajian Bawaslu, IN_PROCESS",
    "diteruskan ke KASN, IN_PROCESS",
    "Menunggu Verifikasi BKN, IN_PROCESS",
    "dilaporkan, REPORTED",
    "dugaan pelanggaran, REPORTED",
    "bukti tidak cukup kuat, NOT_PROVEN",
    "kurang bukti, NOT_PROVEN",
    "tidak dapat dilanjutkan, NOT_PROVEN",
    "dinyatakan tidak bersalah, NOT_PROVEN",
    "No violation found, NOT_PROVEN",
    "direkomendasikan Bawaslu ke KASN, IN_PROCESS",
    "direkomendasikan kepada KASN, IN_PROCESS",
    "direkomendasikan KASN ke PPK, PROVEN",
    "rekomendasi KASN sudah terbit, PROVEN",
    "'rekomendasi KASN sudah turun, belum dijalankan bupati', PROVEN",
    "rekomendasi KASN belum ditindaklanjuti, PROVEN",
    "rekomendasi KASN belum terbit, IN_PROCESS",
    "belum ada rekomendasi, IN_PROCESS",
    "masih dalam penanganan, IN_PROCESS",
    "diberhentikan, PROVEN",
    "belum diproses, REPORTED",
    "divonis satu bulan penjara, PROVEN",
    "divonis bebas, NOT_PROVEN",
    "ditetapkan tersangka pidana pemilu, IN_PROCESS",
    "kasusnya diserahkan ke Inspektorat, IN_PROCESS",
    "dilaporkan Bawaslu kepada KASN, IN_PROCESS",
    "sudah diputus KASN, PROVEN",
    "dinonaktifkan dari jabatannya, PROVEN",
    "sudah meminta maaf, PROVEN",
    "bukan termasuk pelanggaran, NOT_PROVEN",
    "sudah dikirim ke KASN, IN_PROCESS",
    "berkas dikembalikan untuk dilengkapi, INCOMPLETE",
    "not proven, NOT_PROVEN",
    "proven, PROVEN",
    "in process, IN_PROCESS",
    "IN_PROCESS, IN_PROCESS"
  })
  void readsOutcomes(String text, Outcome expected) {
    assertThat(OUTCOMES.parse(text)).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest(name = "sanction \"{0}\" is {1}")
  @CsvSource({
    "Sanksi moral berupa pernyataan secara terbuka, MORAL_TERBUKA",
    "moral terbuka, MORAL_TERBUKA",
    "pernyataan terbuka, MORAL_TERBUKA",
    "permohonan maaf secara terbuka, MORAL_TERBUKA",
    "Pernyataan secara tertutup, MORAL_TERTUTUP",
    "Moral - Tertutup, MORAL_TERTUTUP",
    "teguran lisan, DISIPLIN_RINGAN",
    "Teguran tertulis, DISIPLIN_RINGAN",
    "pernyataan tidak puas secara tertulis, DISIPLIN_RINGAN",
    "hukuman disiplin ringan, DISIPLIN_RINGAN",
    "Disiplin Sedang, DISIPLIN_SEDANG",
    "Penundaan KGB selama 1 tahun, DISIPLIN_SEDANG",
    "penundaan kenaikan gaji berkala, DISIPLIN_SEDANG",
    "penundaan kenaikan pangkat selama 1 tahun, DISIPLIN_SEDANG",
    "penurunan pangkat setingkat lebih rendah selama 1 (satu) tahun, DISIPLIN_SEDANG",
    "pemotongan tukin 25% selama 6 bulan, DISIPLIN_SEDANG",
    "penurunan pangkat setingkat lebih rendah selama 3 tahun, DISIPLIN_BERAT",
    "pembebasan dari jabatan, DISIPLIN_BERAT",
    "pembebasan dari jabatannya menjadi jabatan pelaksana selama 12 bulan, DISIPLIN_BERAT",
    "penurunan jabatan setingkat lebih rendah selama 12 bulan, DISIPLIN_BERAT",
    "pemberhentian dengan hormat tidak atas permintaan sendiri, DISIPLIN_BERAT",
    "PDHTAPS, DISIPLIN_BERAT",
    "dicopot dari jabatannya, DISIPLIN_BERAT",
    "hukuman disiplin berat, DISIPLIN_BERAT",
    "PTDH, PTDH",
    "Pemberhentian tidak dengan hormat, PTDH",
    "diberhentikan dengan tidak hormat, PTDH",
    "S1, DISIPLIN_SEDANG",
    "DISIPLIN_RINGAN, DISIPLIN_RINGAN",
    "pangkat diturunkan satu tahun, DISIPLIN_SEDANG",
    "diberhentikan dari jabatan camat, DISIPLIN_BERAT",
    "removal from office, DISIPLIN_BERAT",
    "written reprimand, DISIPLIN_RINGAN"
  })
  void readsSanctions(String text, Sanction expected) {
    assertThat(SANCTIONS.parse(text)).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest(name = "sanction \"{0}\" has no level: {1}")
  @CsvSource({
    "hukuman disiplin, SANCTION_LEVEL_UNCLEAR",
    "sanksi moral, SANCTION_LEVEL_UNCLEAR",
    "pernyataan terbuka/tertutup, SANCTION_LEVEL_UNCLEAR",
    "disiplin sedang atau berat, SANCTION_LEVEL_UNCLEAR",
    "lorem ipsum, SANCTION_UNREADABLE",
    "tidak ada sanksi, ",
    "sedang diperiksa inspektorat, ",
    "belum ditindaklanjuti, ",
    "-, "
  })
  void neverGuessesALevel(String text, @Nullable String reason) {
    Parsed<Sanction> parsed = SANCTIONS.parse(text);

    assertThat(parsed.value()).isNull();
    assertThat(remark(parsed)).isEqualTo(reason);
  }

  @ParameterizedTest(name = "source \"{0}\" is {1}")
  @CsvSource({
    "Temuan, TEMUAN",
    "temuan Panwascam, TEMUAN",
    "Laporan, LAPORAN",
    "laporan masyarakat, LAPORAN",
    "LHP, LHP",
    "Laporan Hasil Pengawasan, LHP",
    "pemberitaan media online, MEDIA",
    "viral di medsos, MEDIA",
    "aduan, ADUAN",
    "pengaduan ke KASN, ADUAN",
    "SP4N-LAPOR!, ADUAN",
    "LAPOR!, ADUAN",
    "Formulir Model A, LHP",
    "surat kabar, MEDIA"
  })
  void readsSources(String text, Source expected) {
    assertThat(SOURCES.parse(text)).isEqualTo(Parsed.of(expected));
  }

  @ParameterizedTest(name = "employment \"{0}\" is {1}")
  @CsvSource({
    "PNS, PNS",
    "Pegawai Negeri Sipil, PNS",
    "CPNS, PNS",
    "PPPK, PPPK",
    "P3K, PPPK",
    "Pegawai Pemerintah dengan Perjanjian Kerja, PPPK",
    "honorer, HONORER",
    "tenaga kontrak, HONORER",
    "Non ASN, HONORER",
    "pegawai tidak tetap, HONORER"
  })
  void readsEmploymentTypes(String text, EmploymentType expected) {
    assertThat(TYPES.parse(text)).isEqualTo(Parsed.of(expected));
  }

  @Test
  void aPlainAsnMayBeEitherAndHasNoType() {
    assertThat(TYPES.parse("ASN")).isEqualTo(Parsed.empty());
  }

  @Test
  void whatCannotBeReadSaysSo() {
    assertThat(OUTCOMES.parse("lorem ipsum"))
        .isEqualTo(Parsed.of(Outcome.REPORTED, Issue.of("OUTCOME_UNREADABLE", "outcome")));
    assertThat(remark(SOURCES.parse("lorem ipsum"))).isEqualTo("SOURCE_UNREADABLE");
    assertThat(remark(TYPES.parse("lorem ipsum"))).isEqualTo("EMPLOYMENT_UNREADABLE");
    assertThat(remark(OUTCOMES.parse(""))).isEqualTo("MISSING_OUTCOME");
    assertThat(remark(SOURCES.parse(null))).isEqualTo("MISSING_SOURCE");
  }
}
