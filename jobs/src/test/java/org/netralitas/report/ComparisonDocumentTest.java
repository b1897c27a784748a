package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.netralitas.model.Language;

class ComparisonDocumentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "new file a/b.csv | berkas baru a/b.csv",
        "file a/b.csv is gone | berkas a/b.csv tidak ada lagi",
        "changed file a/b.csv | berkas a/b.csv berubah",
        "changed file a/b.csv, 40 → 44 rows | berkas a/b.csv berubah, 40 → 44 baris",
        "removed file reference/acts.csv | berkas reference/acts.csv dihapus",
        "population of 7 rows | jumlah pegawai pada 7 baris",
        "--as-of 2020-01-01 → 2020-02-01 | --as-of 2020-01-01 → 2020-02-01"
      })
  void whatDiffersIsSaidInTheLanguageOfThePage(String english, String indonesian) {
    assertThat(ComparisonDocument.what(Language.ID, english)).isEqualTo(indonesian);
    assertThat(ComparisonDocument.what(Language.EN, english)).isEqualTo(english);
  }

  @Test
  void theDaysOfTheDataAreSaidAsDays() {
    Document document =
        ComparisonDocument.of(
            SampleEdition.input(),
            "2020-01-01-0123456789",
            List.of(new ComparisonDocument.Cause("AS_OF", "", "--as-of 2020-01-01 → 2020-02-01")),
            Language.EN);
    assertThat(HtmlReport.render(document))
        .contains("data up to 1 January 2020 → up to 1 February 2020")
        .doesNotContain("--as-of");
  }
}
