package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Same person, same case: links, sources, and ids that stay from ingest to ingest. */
class SameCaseTest {
  private static final String PLACE = "Kabupaten Purbalingga";
  private static final String BANNER = "Memasang baliho bakal pasangan calon";
  private static final String RALLY = "Menghadiri deklarasi bakal pasangan calon";

  private static String row(
      String number, String name, String post, String act, String day, String reported, String by) {
    return String.join(";", number, name, post, PLACE, act, day, reported, by, "Diproses");
  }

  @Test
  void oneEventOfTwoSourcesIsOneCase() {
    SmallStore store = SmallStore.fresh("sources");
    String nip = "197805122003061951";
    store.write(
        "bawaslu.csv",
        row(nip, "Contoh Umpama", "Guru SD", BANNER, "01/10/2020", "05/10/2020", "Temuan"),
        row("", "Suparjo Wiryawan", "Guru SD", RALLY, "02/10/2020", "05/10/2020", "Temuan"));
    store.write(
        "aduan.csv",
        row(nip, "C. Umpama", "Guru", BANNER, "02/10/2020", "03/10/2020", "Laporan"),
        row(
            "198001012005011952",
            "Soeparjo Wiryawan, S.Pd.",
            "Guru SD",
            RALLY,
            "02/10/2020",
            "06/10/2020",
            "Laporan"),
        row("", "Contoh Umpama", "Camat", RALLY, "08/10/2020", "09/10/2020", "Aduan"));
    store.ingest();

    assertThat(
            store.rows(
                "select source_file, list_sort(source_codes)::varchar as sources, source_code"
                    + " from ${cases} order by act_code, source_file, source_row"))
        .extracting(Map::values)
        .map(values -> String.join(" ", values.stream().map(String::valueOf).toList()))
        .containsExactlyInAnyOrder(
            "aduan.csv [LAPORAN, TEMUAN] LAPORAN",
            "bawaslu.csv [LAPORAN, TEMUAN] TEMUAN",
            "aduan.csv [ADUAN] ADUAN");
    assertThat(
            store.rows(
                "select link_reason, link_weight is not null as weighed from ${duplicates}"
                    + " order by link_reason"))
        .extracting(row -> row.get("link_reason") + " " + row.get("weighed"))
        .containsExactly("FELLEGI_SUNTER true", "NIP false");
    assertThat(store.rows("select decision, hold_reason, levels::varchar as levels from ${links}"))
        .extracting(row -> row.get("decision") + " " + row.get("hold_reason"))
        .as("a teacher and a camat of one name are left for a person to decide")
        .containsExactlyInAnyOrder("LINKED null", "HELD BELOW_DEFAULT");
    assertThat(store.rows("select distinct person_key from ${cases}")).hasSize(3);
    assertThat(
            store.rows(
                "select threshold, count(*) as cases, count(distinct person_key) as persons"
                    + " from ${threshold_cases} group by threshold"))
        .extracting(row -> row.get("threshold") + " " + row.get("cases") + " " + row.get("persons"))
        .containsExactlyInAnyOrder("STRICT 4 4", "DEFAULT 3 3", "LOOSE 3 2");
  }

  @Test
  void idsStayWhenRowsCome() throws IOException {
    SmallStore store = SmallStore.fresh("growing");
    Path sample = SampleStore.data().resolve("sample/pilkada-2020");
    Path input = store.input().resolve("pilkada-2020");
    Files.createDirectories(input);
    List<Path> files;
    try (Stream<Path> all = Files.list(sample)) {
      files = all.sorted().toList();
    }
    for (Path file : files.subList(0, 2)) {
      Files.copy(file, input.resolve(file.getFileName()));
    }
    store.ingest();
    TreeSet<String> before = new TreeSet<>(store.caseIds().values());
    for (Path file : files.subList(2, files.size())) {
      Files.copy(file, input.resolve(file.getFileName()));
    }
    store.ingest();
    TreeSet<String> after = new TreeSet<>(store.caseIds().values());

    assertThat(before).hasSizeGreaterThan(800);
    assertThat(after).hasSizeGreaterThan(2_000).containsAll(before);
  }

  @Test
  void mergesSplitsAndReturnsAreRecorded() {
    SmallStore store = SmallStore.fresh("history");
    String nip = "197805122003061951";
    String first = row(nip, "Contoh Umpama", "Guru", BANNER, "01/10/2020", "05/10/2020", "Temuan");
    String later = row(nip, "Contoh Umpama", "Guru", BANNER, "20/10/2020", "24/10/2020", "Temuan");
    String other =
        row("198001012005011952", "Umpama Misal", "Camat", RALLY, "", "06/10/2020", "Aduan");
    store.write("a.csv", first, later, other);
    store.ingest();
    Map<String, String> ids = store.caseIds();
    assertThat(ids).hasSize(3);
    String one = ids.get("a.csv##2");
    String two = ids.get("a.csv##3");
    String three = ids.get("a.csv##4");

    // A row without a day joins the two.
    store.write("b.csv", row(nip, "Contoh Umpama", "Guru", BANNER, "", "25/10/2020", "Laporan"));
    store.ingest();
    assertThat(store.caseIds().values()).containsExactlyInAnyOrder(one, three);
    assertThat(history(store)).containsExactly(two + " MERGED_INTO " + one);

    // Its day is found: they are two again, and the id that was given up is not given again.
    store.write(
        "b.csv", row(nip, "Contoh Umpama", "Guru", BANNER, "02/10/2020", "25/10/2020", "Laporan"));
    store.ingest();
    Map<String, String> split = store.caseIds();
    assertThat(split.get("a.csv##2")).isEqualTo(one);
    String four = split.get("a.csv##3");
    assertThat(four).isNotIn(one, two, three);
    assertThat(history(store)).contains(four + " SPLIT_FROM " + one).hasSize(2);

    // A mended row in its place finds itself; a row that goes leaves its id, and takes it again.
    store.write("a.csv", first, later);
    store.ingest();
    assertThat(store.caseIds().values()).containsExactlyInAnyOrder(one, four);
    assertThat(history(store)).contains(three + " RETIRED null").hasSize(3);
    store.write("a.csv", first, later, other.replace(RALLY + ";;", BANNER + ";;"));
    store.ingest();
    assertThat(store.caseIds()).containsEntry("a.csv##4", three);
    assertThat(history(store)).contains(three + " REVIVED null").hasSize(4);
  }

  private static List<String> history(SmallStore store) {
    return store
        .rows("select case_id || ' ' || event as what, other_case_id from ${case_history}")
        .stream()
        .map(row -> row.get("what") + " " + row.get("other_case_id"))
        .toList();
  }
}
