package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list of the checkout with one fault put in: the message names file, row and value. */
class SeededFaultTest {
  private static final CodeLists REAL = CodeLists.load(TestData.SOURCE);

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "NONE",
      textBlock =
          """
          elections       | 2020-09-04,2020-09-06     | 2020-09-07,2020-09-06     | row 6: pilkada-2020: registration_start 2020-09-07 is after registration_end 2020-09-06
          elections       | 2020-09-06,2020-09-23     | 2020-09-06,2020-09-27     | row 6: pilkada-2020: candidates_fixed 2020-09-27 is after campaign_start 2020-09-26
          elections       | 2020-12-05,2020-12-06     | 2020-12-05,2020-12-07     | row 6: pilkada-2020: quiet_start 2020-12-07 is not the day after campaign_end 2020-12-05
          elections       | 2020-12-05,2020-12-06     | 2020-12-05,2020-12-05     | row 6: pilkada-2020: quiet_start 2020-12-05 is not the day after campaign_end 2020-12-05
          elections       | 2020-12-08,2020-12-09     | 2020-12-07,2020-12-09     | row 6: pilkada-2020: voting_date 2020-12-09 is not the day after quiet_end 2020-12-07
          elections       | 2021-04-30                | 2020-04-30                | row 6: pilkada-2020: voting_date 2020-12-09 is after appeals_end 2020-04-30
          elections       | pemilu-2019,PEMILU        | pilkada-2018,PEMILU       | row 5: pilkada-2018 stands in row 4 already
          elections       | pilkada-2015,PILKADA,HELD | pilkada-2015,PILKADA,PAST | row 2: status is PAST, not one of [HELD, ANNOUNCED]
          elections       | pilkada-2015,PILKADA      | pilkada-2015,PILGUB       | row 2: kind is PILGUB, not one of [PILKADA, PEMILU]
          elections       | 2018-09-20                | 20-09-2018                | row 5: candidates_fixed is not a day: 20-09-2018
          elections       | PKPU 5/2020               | ` `                       | row 6: source is empty
          elections       | 2029-01-01,2029-09-30     | 2029-03-01,2029-09-30     | row 9: pemilu-2029: voting_earliest 2029-03-01 is after voting_date 2029-02-14
          elections       | 2029-01-01,2029-09-30     | `,2029-09-30`             | row 9: voting_earliest is empty
          elections       | pemilu-2029,PEMILU,ANNOUNCED | pemilu-2029,PEMILU,HELD | row 9: pemilu-2029: is HELD and has estimated days
          elections       | ESTIMATED,Pemilu Nasional | OFFICIAL,Pemilu Nasional  | row 9: voting_earliest is filled, but dates is OFFICIAL
          elections       | 2021-04-30,9,224,37       | 2021-04-30,9,223,37       | row 6: says that 223 regions of type KABUPATEN voted, but reference/pilkada_participants.csv lists 224
          elections       | 2021-04-30,9,224,37       | `2021-04-30,9,224,`       | row 6: does not say how many regions of type KOTA voted
          provinces       | 11,Aceh,Aceh              | 12,Aceh,Aceh              | row 3: code 12 stands twice; it is Aceh
          provinces       | 2022-07-25,91,4,15        | 2022-07-25,93,4,15        | row 36: code_2020 93 was no province in 2020
          provinces       | 2022-07-25,91,4,15,       | 2022-07-25,91,4,15,2022-07-01 | row 36: valid_to 2022-07-01 is before valid_from 2022-07-25
          regencies       | 93.01,93,Kabupaten        | 93.01,94,Kabupaten        | row 490: province_code 94 does not fit code 93.01
          regencies       | 93.01,93,Kabupaten,Merauke,2022-07-25 | 93.01,93,Kabupaten,Merauke,2022-06-30 | row 490: code 93.01 holds from 2022-06-30 to now, province 93 from 2022-07-25 to now
          regencies       | 93.01,93,Kabupaten,Merauke,2022-07-25 | `93.01,93,Kabupaten,Merauke,` | row 490: code 93.01 holds from the beginning to now, province 93 from 2022-07-25 to now
          regencies       | 11.01,11,Kabupaten        | 11.1,11,Kabupaten         | row 2: code 11.1 is not like 53.10
          regencies       | 11.01,11,Kabupaten,Aceh Selatan,,11.01 | 11.02,11,Kabupaten,Aceh Selatan,,11.02 | row 3: code 11.02 stands twice; it is Kabupaten Aceh Selatan
          regencies       | 11.01,11,Kabupaten        | 11.01,11,Distrik          | row 2: type is Distrik, not Kabupaten or Kota
          pilkada_participants | 2020,2020-12-09,province,13,13 | 2020,2020-12-09,province,13,93 | row 543: code_at_time 93 does not hold on 2020-12-09
          pilkada_participants | 2020,2020-12-09,province,13,13 | 2020,2020-12-09,province,13,99 | row 543: code_at_time 99 is no region
          pilkada_participants | 2020,2020-12-09,province,13,13 | 2020,2020-12-09,province,13,15 | row 544: 15 stands twice for pilkada-2020
          pilkada_participants | 2020,2020-12-09,province,13,13 | 2020,2020-12-08,province,13,13 | row 543: voting_day is 2020-12-08, in elections.csv 2020-12-09
          pilkada_participants | 2020,2020-12-09,province,13,13 | 2016,2020-12-09,province,13,13 | row 543: election_year is of pilkada-2016, which is not in elections.csv
          position_groups | 2,GURU,FUNGSIONAL         | 2,GURU,PELAKSANA          | row 15: parent of GURU is PELAKSANA, not FUNGSIONAL
          position_groups | 2,GURU,FUNGSIONAL         | 3,GURU,FUNGSIONAL         | row 15: level is 3, not 1 or 2
          position_groups | 1,JPT,,Jabatan            | 1,ESELON,,Jabatan         | row 2: code of list position_group is ESELON, not one of [JPT, ADMINISTRATOR, PENGAWAS, PELAKSANA, FUNGSIONAL, KEPALA_WILAYAH, UNKNOWN]
          acts            | APK,Memasang              | DEKLARASI,Memasang        | row 6: DEKLARASI holds from 2015-01-01 to now, and so does row 2 from 2015-01-01 to now
          acts            | E01                       | D01                       | row 4: class ETIK does not go with the entry D01 of the joint decree
          acts            | E01                       | X01                       | row 2: code of the joint decree is X01, not E01 to D12
          stages          | quiet_end,2015-01-01      | quiet_end,2016-01-01      | row 5: T3 starts on 2016-01-01, after 2015-01-01
          sources         | TEMUAN,Temuan             | TEMUAM,Temuan             | row 2: code of list source is TEMUAM, not one of [TEMUAN, LAPORAN, LHP, MEDIA, ADUAN]
          sanctions       | Medium disciplinary penalty,DISIPLIN,2015-01-01, | Medium disciplinary penalty,DISIPLIN,2015-01-01,2019-12-31 | row 5: DISIPLIN_SEDANG ends on 2019-12-31, and no row holds after that
          sanction_regimes | 12 nos. 8-9",2010-06-06,2021-08-30 | 12 nos. 8-9",2010-06-06,2021-08-29 | row 6: DISIPLIN_SEDANG ends on 2021-08-29, and no row holds until row 7 starts on 2021-08-31
          sanction_regimes | 12 nos. 8-9",2010-06-06,2021-08-30 | 12 nos. 8-9",2010-06-06,2021-08-31 | row 7: DISIPLIN_SEDANG holds from 2021-08-31 to now, and so does row 6 from 2010-06-06 to 2021-08-31
          labels          | outcome,PROVEN,Terbukti   | outcome,PROVEN,           | row 6: label_id is empty
          labels          | outcome,NOT_PROVEN        | outcome,PROVEN            | row 6: PROVEN holds from 2015-01-01 to now, and so does row 4 from 2015-01-01 to now
          labels          | outcome,NOT_PROVEN        | result,NOT_PROVEN         | has no row for NOT_PROVEN
          labels          | rate_reason,NO_POPULATION | act,NO_POPULATION         | row 10: list is act, which has a file of its own or is none
          act_classes     | `APK,0,ETIK,MORAL,,`      | `APK,0,DISIPLIN,MORAL,,`  | row 2: class DISIPLIN does not go with the sanction MORAL
          act_classes     | `APK,0,ETIK,MORAL,,`      | `UNKNOWN,0,ETIK,MORAL,,`  | row 2: act is UNKNOWN, which has no class
          act_classes     | `APK,0,ETIK,MORAL,,`      | `APK,2,ETIK,MORAL,,`      | row 2: after_fixing is 2, not 0 or 1
          act_classes     | `APK,0,ETIK,MORAL,,`      | `APK,1,ETIK,MORAL,,`      | row 5: APK after candidates are fixed holds from 2010-06-06 to 2020-09-09, and so does row 2 from 2004-10-18 to 2020-09-09
          populations     | subgroup,GURU,PNS         | subgroup,PENDIDIK,PNS     | row 37: code is PENDIDIK, not one of [SEKDA, KEPALA_OPD, JPT_LAIN, ADMINISTRATOR, PENGAWAS, PELAKSANA, GURU, DOSEN, TENAGA_KESEHATAN, PENYULUH, PENGAWAS_SEKOLAH, FUNGSIONAL_LAIN, CAMAT, LURAH, UNKNOWN]
          populations     | subgroup,GURU,PNS         | subgroup,GURU,PPPK        | row 37: unit is PPPK, not PNS or ASN
          populations     | group,JPT,ASN,2024-07-01  | group,JPT,PNS,2021-12-31  | row 31: population 21992 for GROUP JPT PNS 2021-12-31, but row 30 has 19538
          populations     | ASN,2024-07-01,2026704    | ASN,2024-07-01,3330061    | row 38: GURU has 3330061, more than the 3330060 of FUNGSIONAL in row 29
          populations     | ASN,2024-07-01,2026704    | ASN,2024-07-01,0          | row 38: population is 0
          """)
  void faultInACodeList(String file, String find, String replacement, String message) {
    ReferenceSource source =
        EditedSource.replacing("reference/" + file + ".csv", find, replacement.strip());

    assertThatThrownBy(() -> CodeLists.load(source))
        .isInstanceOf(CodeListException.class)
        .hasMessage(
            "data/reference/"
                + (message.contains("class ETIK does not go with the entry") ? "act_classes" : file)
                + ".csv "
                + message);
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          reference/populations.csv         | ASN,2024-07-01,2026704,798 | ASN,2024-07-01,2026740,798 | row 38: population is 2026740, but figures [798] give 2026704
          reference/populations.csv         | ASN,2024-07-01,2026704,798 | ASN,2024-07-01,2026704,15  | row 38: figure 15 is no population in data/published/figures.csv
          reference/populations.csv         | subgroup,GURU,PNS,2020-12-31 | subgroup,GURU,PNS,2020-12-30 | row 37: as_of is 2020-12-30, but figure 688 counts to 2020-12-31
          reference/crosswalk_metrics.csv   | dilaporkan,total,headline,REPORTED | dilaporkan,semua,headline,REPORTED | UNMAPPED
          reference/crosswalk_metrics.csv   | dilaporkan,total,headline,REPORTED | dilaporkan,total,headline, | row 25: needs a measure or a reason, one of them: null and null
          reference/crosswalk_metrics.csv   | dilaporkan,total,headline,REPORTED | dilaporkan,total,headline,DILAPORKAN | row 25: measure is DILAPORKAN, not one of [DECIDED, FOLLOWED_UP, IMPOSED, INCOMPLETE, NOT_FOLLOWED_UP, NOT_PROVEN, PROVEN, RECOMMENDED, REPORTED]
          reference/crosswalk_metrics.csv   | jumlah_PPPK,tahun,,,,POPULATION_NOT_USED | jumlah_PPPK,tahun,,,,MYSTERY | FIGURE data/published/figures.csv row 434: is not compared because of MYSTERY, which labels.csv does not name
          reference/crosswalk_metrics.csv   | jumlah_PPPK,tahun,,,,POPULATION_NOT_USED | jumlah_PPPK,tahun,,,,POPULATION | FIGURE data/published/figures.csv row 434: figure 433 is a population, but not in data/reference/populations.csv
          reference/crosswalk_categories.csv | jenis_pelanggaran,Media sosial,MEDSOS_KAMPANYE;MEDSOS_REAKSI | jenis_pelanggaran,Media sosial,MEDSOS | row 11: code MEDSOS is unknown for jenis_pelanggaran
          reference/crosswalk_categories.csv | jenis_pelanggaran,Media sosial,MEDSOS_KAMPANYE;MEDSOS_REAKSI | jenis_pelanggaran,Media sosial, | row 11: needs codes or a reason, one of them: [] and null
          reference/crosswalk_categories.csv | jenis_pelanggaran,Menghadiri sosialisasi calon | jenis_pelanggaran,Menghadiri sosialisasi | FIGURE data/published/figures.csv row 522: category Menghadiri sosialisasi calon of jenis_pelanggaran has no row for 2018-12-31 in data/reference/crosswalk_categories.csv
          reference/crosswalk_figures.csv   | 1,pelanggaran,semua,195    | 1,pelanggaran,semua,159    | row 2: value is 159, but figure 1 has 195
          reference/crosswalk_figures.csv   | 1,pelanggaran,semua,195    | 812,pelanggaran,semua,195  | row 2: there is no figure 812, the last is 811
          reference/known_errors.csv        | 446,Pilkada 2020,dilaporkan,semua,723 | 446,Pilkada 2020,dilaporkan,semua,732 | row 25: value is 732, but figure 446 has 723
          reference/known_errors.csv        | 446,Pilkada 2020,dilaporkan,semua,723 | 446,Pilkada 2018,dilaporkan,semua,723 | row 25: election is Pilkada 2018, but figure 446 has Pilkada 2020
          reference/known_errors.csv        | 446,Pilkada 2020,dilaporkan,semua,723 | 80,Pilkada 2020,dilaporkan,semua,723 | row 25: figure 80 stands after figure 422; one row each
          published/figures.csv             | 2020-12,4168118,orang PNS,2020-12-31 | 2020-12,4168118,orang PNS,2020-13-31 | row 432: cutoff_date is no day, month or year: 2020-13-31
          """)
  void faultInThePublishedRecord(String file, String find, String replacement, String message) {
    ReferenceSource source = EditedSource.replacing(file, find, replacement);
    String expected =
        switch (message) {
          case "UNMAPPED" ->
              "data/published/figures.csv row 14: metric dilaporkan by total has no row for"
                  + " 2020-06-26 in data/reference/crosswalk_metrics.csv";
          default ->
              message.startsWith("FIGURE ")
                  ? message.substring("FIGURE ".length())
                  : "data/" + file + " " + message;
        };

    assertThatThrownBy(
            () ->
                PublishedFigures.load(
                    source, file.contains("populations") ? CodeLists.load(source) : REAL))
        .isInstanceOf(CodeListException.class)
        .hasMessage(expected);
  }
}
