package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.parse.CodeListException;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

class HeaderNamesTest {

  @ParameterizedTest(name = "''{0}'' is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "No.|record_no",
        "NO URUT|record_no",
        "NIP/NIK|person_number",
        "N I P|person_number",
        "Nomor Induk Pegawai (NIP)|person_number",
        "Nama ASN Terlapor|person_name",
        "nama_lengkap|person_name",
        "NamaLengkap|person_name",
        "Jabatan|position_title",
        "3. Jab. Terlapor|position_title",
        "Instansi|agency",
        "Unit Kerja|unit",
        "Kab/Kota|region",
        "KAB. / KOTA|region",
        "Kabupaten-Kota|region",
        "Propinsi|province",
        "Status Kepegawaian (PNS/PPPK)|employment_type",
        "Jenis Pelanggaran|act",
        "Bentuk Dugaan Pelanggaran Netralitas|act",
        "Tgl Kejadian|act_date",
        "Tanggal Laporan|reported_date",
        "Laporan, Tanggal|reported_date",
        "Sumber|source",
        "No. Register|report_no",
        "Status|outcome",
        "Hasil|outcome",
        "No Rekomendasi KASN|recommendation_no",
        "Tgl. Rekomendasi|recommendation_date",
        "Rekomendasi Sanksi|recommended_sanction",
        "Sanksi yg Direkomendasikan|recommended_sanction",
        "Tgl. Tindak Lanjut|follow_up_date",
        "Sanksi Dijatuhkan|imposed_sanction",
        "Tindak Lanjut PPK|imposed_sanction",
        "Date of Violation|act_date",
        "Report Date|reported_date",
        "Position Title|position_title",
        "person_number|person_number",
        "imposed_sanction|imposed_sanction",
        "Nama/Inisial Terlapor|person_name",
      })
  void aTitleInUseIsItsField(String title, String field) {
    HeaderMatch match = Reading.NAMES.match(title);
    assertThat(match.kind()).isIn(HeaderMatch.Kind.CLEAR, HeaderMatch.Kind.WEAK);
    assertThat(match.fields()).extracting(RawField::fieldName).containsExactly(field);
  }

  @ParameterizedTest(name = "''{0}'' is {1}, with a remark")
  @CsvSource({
    "Jabtan, position_title",
    "Instanssi, agency",
    "Jenis Pelangaran, act",
    "Tanggal Kejadain, act_date",
    "Nmaa Lengkap, person_name",
    "Rekomendsi Sanki, recommended_sanction",
  })
  void aTypingErrorIsForgivenAndRemarkedUpon(String title, String field) {
    HeaderMatch match = Reading.NAMES.match(title);
    assertThat(match.kind()).isEqualTo(HeaderMatch.Kind.TYPO);
    assertThat(match.fields()).extracting(RawField::fieldName).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sanksi", "Tanggal", "Nama/NIP", "Nomor Surat", "Jenis Hukuman"})
  void aTitleThatMayMeanSeveralFieldsIsVague(String title) {
    assertThat(Reading.NAMES.match(title).kind()).isEqualTo(HeaderMatch.Kind.VAGUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Keterangan",
        "Pangkat/Golongan",
        "Nama Pelapor",
        "Pasangan Calon",
        "Rumah",
        "Budi Santoso",
        "197001012000011001",
        "",
        "NIP Atasan"
      })
  void aTitleOfSomethingElseIsNoField(String title) {
    assertThat(Reading.NAMES.match(title).isField()).isFalse();
  }

  @Test
  void theLowerTitleOfTwoIsReadWithTheUpperOne() {
    assertThat(Reading.NAMES.matchUnder("Rekomendasi", "Nomor").fields())
        .containsExactly(RawField.RECOMMENDATION_NO);
    assertThat(Reading.NAMES.matchUnder("Identitas Terlapor", "NIP").fields())
        .containsExactly(RawField.PERSON_NUMBER);
    assertThat(Reading.NAMES.matchUnder("Wilayah", "Nama").fields())
        .doesNotContain(RawField.PERSON_NAME);
    assertThat(Reading.NAMES.matchUnder("Pelapor", "Nama").isField()).isFalse();
  }

  @Test
  void everySpellingOfTheListMeansWhatItsRowSays() {
    ReferenceSource data =
        ReferenceSource.folder(
            Path.of(Objects.requireNonNull(System.getProperty("netralitas.home")), "data"));
    int seen = 0;
    for (CodeListRow row : CodeListFile.read(data, HeaderNames.FILE).rows()) {
      if (row.text("kind").equals("word")) {
        continue;
      }
      HeaderMatch match = Reading.NAMES.match(row.text("spelling"));
      String meaning = row.optionalText("meaning");
      assertThat(String.join("|", match.fields().stream().map(RawField::fieldName).toList()))
          .as(row.text("spelling"))
          .isEqualTo(meaning == null ? "" : meaning);
      assertThat(match.kind().name().toLowerCase(java.util.Locale.ROOT))
          .isEqualTo(row.text("kind"));
      seen++;
    }
    assertThat(seen).isGreaterThan(300);
    for (RawField field : RawField.values()) {
      assertThat(Reading.NAMES.match(field.fieldName()).fields()).containsExactly(field);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Tgl Lapor,reported_date,clear,id;Tanggal-Lapor,act_date,clear,id|row 3",
        "Sanksi,imposed_sanction,vague,id|several meanings",
        "Sanksi,hukuman,clear,id|no field",
        "Sanksi,act,sure,id|kind is sure",
        "...,act,clear,id|no words",
      })
  void aListThatContradictsItselfFailsWhenItIsRead(String rows, String complaint) {
    String text =
        "spelling,meaning,kind,language\n" + rows.replace(';', '\n') + "\nTgl,tanggal,word,id\n";
    ReferenceSource source =
        name -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> HeaderNames.load(source))
        .isInstanceOf(CodeListException.class)
        .hasMessageContaining(complaint);
  }
}
