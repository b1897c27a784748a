package org.netralitas.recount;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.layout.FileBytes;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.Layout;
import org.netralitas.parse.layout.LayoutSniffer;
import org.netralitas.parse.layout.RawRows;
import org.netralitas.parse.layout.Sniffed;

/**
 * Numbers, names, telephones and addresses planted in every place where a row can hold them: after
 * a whole run in a process of its own, with Spark's event log on, none is in anything that was
 * written.
 */
class CanaryTest {
  private static final String NIP = "197904172005019637";
  private static final String OTHER_NIP = "198311022010012648";
  private static final String NIK = "3399571704799538";
  private static final String NAME = "Zulfanzah Qorizkyanto";
  private static final String OTHER_NAME = "Wexandrina Pluvandari";
  private static final String PHONE = "081298760543";
  private static final String MAIL = "zulfanzah.q@contoh.example";
  private static final String STREET = "Jalan Kenarixa Baru No. 77";

  /** Looked for without regard to case, and with blanks and separators taken out as well. */
  private static final List<String> NEEDLES =
      List.of(
          NIP,
          OTHER_NIP,
          NIK,
          "Qorizkyanto",
          "Zulfanzah",
          "Pluvandari",
          "Wexandrina",
          PHONE,
          "81298760543",
          MAIL,
          "Kenarixa");

  private static final String TITLES =
      "NIP;Nama;Jabatan;Instansi;Kab/Kota;Bentuk Pelanggaran;Tanggal Kejadian;Tanggal Laporan;"
          + "Sumber;Hasil;Catatan";

  @Test
  void nothingPlantedIsWritten() throws IOException, InterruptedException {
    SmallStore store = SmallStore.fresh("canaries");
    plant(store.input().resolve("pilkada-2020"));
    int exit = run(store);
    assertThat(exit).as(SmallStore.text(store.home().resolve("stderr"))).isZero();

    List<String> found = new ArrayList<>();
    int looked = 0;
    for (String place : List.of("store", "events", "stdout", "stderr", "log", "local")) {
      try (Stream<Path> files = Files.walk(store.home().resolve(place))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          looked++;
          found.addAll(needlesIn(file));
        }
      }
    }
    assertThat(found).isEmpty();
    assertThat(looked).isGreaterThan(60);
    assertThat(store.home().resolve("events")).isNotEmptyDirectory();
    assertThat(store.rows("select count(*) as n from ${quarantine}").get(0).get("n")).isEqualTo(3L);
    assertThat(store.rows("select masked_row from ${quarantine}").toString())
        .contains("[nomor]", "[nama]", "[alamat]", "[akun]");
  }

  /** The search finds what is planted in any kind of file that a run writes. */
  @ParameterizedTest
  @ValueSource(strings = {"txt", "gz", "zip", "parquet", "xlsx-in-upper-case", "spaced"})
  void theSearchFindsWhatIsThere(String kind) throws IOException {
    Path folder = SmallStore.fresh("planted-" + kind).home();
    Path file = folder.resolve("planted." + kind);
    String text = "a " + NIP + " b";
    switch (kind) {
      case "gz" -> {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write(text.getBytes(StandardCharsets.UTF_8));
        }
      }
      case "zip" -> Files.write(file, zip(text));
      case "xlsx-in-upper-case" -> Files.write(file, zip("<t>" + NAME.toUpperCase(Locale.ROOT)));
      case "parquet" -> {
        try (Duck duck = Duck.open(Map.of())) {
          duck.run("copy (select '" + NIP + "' as x) to '" + file + "' (format parquet)");
        }
      }
      case "spaced" -> Files.writeString(file, "19790417 200501 9 637");
      default -> Files.writeString(file, text);
    }
    assertThat(needlesIn(file)).hasSize(kind.startsWith("xlsx") ? 2 : 1);
  }

  /** Files that cannot be read as a table: what is said of them holds no cell of theirs. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s;%s\n%s;%s\n",
        "NIP;Nama\n%s;%s;%s;%s\n\"%s",
        "{\"nip\": \"%s\", \"nama\": \"%s\", \"%s\"}\n",
        "NIP;NIP;Nama\n%s;%s;%s\n",
        "<xml>%s %s",
        "NIP;Nama;%s %s\n%s;%s;x\n"
      })
  void remarksOnFilesHoldNoCell(String shape) throws IOException {
    HeaderNames names = HeaderNames.load(ReferenceSource.folder(SampleStore.data()));
    String text = shape.formatted(NIP, NAME, OTHER_NIP, OTHER_NAME, NIK);
    List<String> said = new ArrayList<>();
    for (String name : List.of("x.csv", "x.jsonl", "x.xlsx", "x.json")) {
      FileBytes bytes = FileBytes.of(name, text.getBytes(StandardCharsets.UTF_8));
      Sniffed sniffed = new LayoutSniffer(names).sniff(bytes);
      sniffed.issues().forEach(issue -> said.add(issue.message()));
      Layout layout = sniffed.layout();
      if (layout != null) {
        try (RawRows rows = RawRows.open(bytes, layout, names)) {
          while (rows.hasNext()) {
            rows.next().issues().forEach(issue -> said.add(issue.toString()));
          }
          rows.issues().forEach(issue -> said.add(issue.message()));
        }
      }
    }
    assertThat(needlesIn("remarks", String.join("\n", said))).isEmpty();
  }

  private static void plant(Path folder) throws IOException {
    String note =
        "Sdr. %s (NIP %s) bersama Bapak %s, HP %s, %s, %s"
            .formatted(NAME, NIP, OTHER_NAME, PHONE, MAIL, STREET);
    String guru = "Guru SD a.n. " + NAME;
    String agency = "Dinas Pendidikan, u.p. " + NAME + " " + PHONE;
    String act = "Memasang baliho bersama Sdri. " + OTHER_NAME + " NIP " + OTHER_NIP;
    String strange = "Xqqz " + NAME + " " + STREET + " 19790417 200501 9 637";
    String place = "Kabupaten Purbalingga";
    String days = "01/10/2020;05/10/2020;Temuan;Diproses;" + note;
    List<String> rows = new ArrayList<>();
    rows.add(TITLES);
    rows.add(String.join(";", NIP, NAME, guru, agency, place, act, days));
    rows.add(String.join(";", "", "Drs. " + NAME + ", M.Si.", guru, agency, place, act, days));
    rows.add(String.join(";", NIK, NAME, strange, agency, place, strange, days));
    // Set aside: no place; a place that nobody knows; nobody named.
    rows.add(String.join(";", NIP, NAME, strange, strange, "", act, days));
    rows.add(String.join(";", OTHER_NIP, OTHER_NAME, guru, "", "Negeri " + OTHER_NAME, act, days));
    rows.add(String.join(";", "", "", guru, agency, place, act, days));
    for (int i = 0; i < 60; i++) {
      rows.add(
          "1980010%d2005011%03d;Contoh Umpama %c;%s;Pemkab;%s;Foto bersama calon;%s;%s;%s"
              .formatted(
                  1 + i % 9,
                  900 + i,
                  'a' + i % 26,
                  i % 2 == 0 ? "Camat" : "Guru SD",
                  place,
                  "01/10/2020;05/10/2020;Temuan",
                  i % 3 == 0 ? "Tidak terbukti" : "Terbukti",
                  note));
    }
    Files.createDirectories(folder);
    Files.write(folder.resolve("a.csv"), rows);
    Files.writeString(
        folder.resolve("b.jsonl"),
        "{\"nip\": \"%s\", \"nama\": \"%s\", \"jabatan\": \"%s\", \"wilayah\": \"%s\", \"jenis_pelanggaran\": \"%s\", \"tanggal_laporan\": \"2020-10-05\", \"%s\": \"x\"}\n"
            .formatted(OTHER_NIP, OTHER_NAME, guru, place, act, "kolom " + PHONE));
  }

  private static int run(SmallStore store) throws IOException, InterruptedException {
    Path home = store.home();
    for (String folder : List.of("events", "local")) {
      Files.createDirectories(home.resolve(folder));
    }
    Path root = SampleStore.data().getParent().toAbsolutePath();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + root.resolve("scripts/jvm.options"));
    command.addAll(
        List.of(
            "-Xmx1g",
            "-Dnetralitas.home=" + root,
            "-Dlog4j2.configurationFile=classpath:netralitas-log4j2.properties",
            "-Dnetralitas.log=" + home.resolve("log"),
            "-Dspark.eventLog.enabled=true",
            "-Dspark.eventLog.compress=false",
            "-Dspark.eventLog.dir=" + home.resolve("events").toUri(),
            "-Dspark.local.dir=" + home.resolve("local"),
            "-cp",
            System.getProperty("java.class.path"),
            "org.netralitas.Netralitas",
            "run",
            "--input",
            store.input().toString(),
            "--output",
            home.resolve("store").toString(),
            "--language",
            "id,en",
            "--error-budget",
            "1"));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(home.resolve("stdout").toFile())
            .redirectError(home.resolve("stderr").toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException("the run did not end");
    }
    return process.exitValue();
  }

  private static List<String> needlesIn(Path file) {
    List<String> found = new ArrayList<>();
    try {
      byte[] bytes = Files.readAllBytes(file);
      found.addAll(needlesIn(file, bytes));
      if (isParquet(bytes)) {
        try (Duck duck = Duck.open(Map.of())) {
          String rows = duck.rows("select * from read_parquet('" + file + "')").toString();
          found.addAll(needlesIn(file.toString(), rows));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream().distinct().toList();
  }

  private static List<String> needlesIn(Path file, byte[] bytes) throws IOException {
    String name = file.toString();
    List<String> found =
        new ArrayList<>(needlesIn(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    found.addAll(needlesIn(name, new String(bytes, StandardCharsets.UTF_16LE)));
    if (bytes.length > 2 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        found.addAll(needlesIn(file, in.readAllBytes()));
      }
    } else if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          found.addAll(needlesIn(file, zip.readAllBytes()));
        }
      }
    } else if (bytes.length > 3 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D') {
      try (PDDocument pdf = Loader.loadPDF(bytes)) {
        found.addAll(needlesIn(name, new PDFTextStripper().getText(pdf)));
        found.addAll(needlesIn(name, pdf.getDocumentInformation().getCOSObject().toString()));
      }
    }
    return found;
  }

  private static List<String> needlesIn(String place, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    String joined = lower.replaceAll("[\\s.\\-']", "");
    return NEEDLES.stream()
        .filter(
            needle -> {
              String plain = needle.toLowerCase(Locale.ROOT);
              return lower.contains(plain) || joined.contains(plain.replaceAll("[\\s.\\-']", ""));
            })
        .map(needle -> place + ": " + needle)
        .toList();
  }

  private static boolean isParquet(byte[] bytes) {
    return bytes.length > 8 && bytes[0] == 'P' && bytes[1] == 'A' && bytes[2] == 'R';
  }

  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("part.xml"));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
