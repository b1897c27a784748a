package org.netralitas.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Another agency changes what things are called, and no number. */
class AgencyProfileTest {
  private static final Path INPUT = CommandLineRun.HOME.resolve("data/sample");

  @TempDir private Path tmp = Path.of(".");

  @Test
  void anotherAgencyChangesLabelsOnly() throws IOException {
    Path profile = tmp.resolve("dinas.properties");
    Files.writeString(
        profile,
        """
        short_name=DINAS
        name_id=Dinas Uji Coba
        name_en=Trial Office
        owner_id=Kepala Dinas Uji Coba
        owner_en=Head of the Trial Office
        letterhead_id=Jalan Contoh 7 | Kota Contoh
        letterhead_en=7 Example Street | Example Town
        logo=logo.png
        smallest_count=5
        word.outcome.PROVEN.id=Dinyatakan terbukti
        """);
    ImageIO.write(
        new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB),
        "png",
        tmp.resolve("logo.png").toFile());
    Path usual = edition("BKN");
    Path other = edition(profile.toString());
    assertThat(other.getFileName()).isNotEqualTo(usual.getFileName());
    assertThat(numbers(other)).isEqualTo(numbers(usual)).isNotEmpty();
    String page = Files.readString(other.resolve("public/report/laporan.html"));
    assertThat(page)
        .contains("Dinas Uji Coba", "Jalan Contoh 7", "Kepala Dinas Uji Coba")
        .contains("<img class=\"logo\" src=\"data:image/png;base64,")
        .doesNotContain("Badan Kepegawaian Negara, menurut");
    try (PDDocument pdf = Loader.loadPDF(other.resolve("public/report/report.pdf").toFile())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setEndPage(1);
      assertThat(text.getText(pdf)).contains("Trial Office", "7 Example Street");
      assertThat(pdf.getPage(0).getResources().getXObjectNames()).as("the logo").isNotEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'name_id=A\nname_en=A', has no short_name",
    "'short_name=A\nname_id=A\nname_en=A\nsmallest_count=0', has the smallest_count 0",
    "'short_name=A\nname_id=A\nname_en=A\nlogo=none.png', its logo none.png cannot be read",
    "'short_name=A\nname_id=A\nname_en=A\nword.outcome.GUILTY.id=X', outcome.GUILTY.id names no label"
  })
  void whatIsWrongWithAProfileIsSaid(String content, String said) throws IOException {
    Path profile = tmp.resolve("wrong.properties");
    Files.writeString(profile, content);
    Path store = tmp.resolve("store");
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "--input",
            INPUT.toString(),
            "--output",
            store.toString(),
            "--agency-profile",
            profile.toString());
    assertThat(run.exit()).isEqualTo(ExitCode.BAD_ARGUMENTS);
    assertThat(run.err()).contains(said).hasLineCount(1);
    assertThat(store).doesNotExist();
  }

  private Path edition(String profile) throws IOException {
    Path store = tmp.resolve("store-" + Integer.toHexString(profile.hashCode()));
    CommandLineRun run =
        CommandLineRun.of(
            "run",
            "--input",
            INPUT.toString(),
            "--output",
            store.toString(),
            "--election",
            "pilkada-2024",
            "--agency-profile",
            profile);
    assertThat(run.exit()).as(run.err()).isZero();
    return store.resolve("editions").resolve(Files.readString(store.resolve("CURRENT")).strip());
  }

  /** The public tables, which name no agency. */
  private static SortedMap<String, String> numbers(Path edition) throws IOException {
    SortedMap<String, String> numbers = new TreeMap<>();
    try (Stream<Path> files = Files.walk(edition.resolve("public/tables"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        numbers.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return numbers;
  }
}
