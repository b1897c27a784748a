package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Five thousand damaged files of all formats: nothing but rows and declared issues comes out, every
 * physical row is counted, and no mark that stands in the body of a readable text is lost.
 */
@Timeout(120)
class MutatedFilesTest {
  private static final Pattern MARK = Pattern.compile("TKN[0-9]{4}");
  private static final byte[][] PIECES =
      List.of(
              "\"",
              "\n",
              ";",
              "\r\n",
              "\0",
              "\"\n\"",
              "<",
              ">",
              "{",
              "}",
              "[",
              "]",
              "&",
              "\\",
              "\ufeff",
              "</row>",
              "<c>",
              ",\"nip\":",
              "Nama",
              "NIP;Nama;Pelanggaran\n",
              ":",
              "''",
              "<!--",
              "]]>",
              "\t",
              "|",
              "é")
          .stream()
          .map(text -> text.getBytes(StandardCharsets.UTF_8))
          .toArray(byte[][]::new);

  private enum Kind {
    TEXT,
    JSON,
    PACKED,
    XML
  }

  private record Seed(Kind kind, String name, List<Byte> bytes) {
    static Seed of(Kind kind, String name, byte[] bytes) {
      List<Byte> list = new ArrayList<>();
      for (byte b : bytes) {
        list.add(b);
      }
      return new Seed(kind, name, list);
    }

    byte[] array() {
      byte[] array = new byte[bytes.size()];
      for (int i = 0; i < array.length; i++) {
        array[i] = bytes.get(i);
      }
      return array;
    }
  }

  private static String mark(int i) {
    return "TKN%04d".formatted(i);
  }

  private static String table(String delimiter, int rows) {
    StringBuilder text = new StringBuilder("DAFTAR PELANGGARAN\n\nNo;NIP;Nama ASN;Pelanggaran\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(";19850101200501").append(mark(i)).append(";\"Zoë ");
      text.append(i % 3 == 0 ? "\"\"Al\"\"\nbaris" : "B").append("\";Foto ").append(mark(i + rows));
      text.append('\n');
    }
    return text.toString().replace(";", delimiter);
  }

  private static String sheet(int rows) {
    StringBuilder text =
        new StringBuilder(XlsxFile.row(1, "DAFTAR")).append(XlsxFile.row(2, "NIP", "Nama", "Act"));
    for (int i = 3; i < rows; i++) {
      text.append(XlsxFile.row(i, "1", mark(i), "Foto"));
    }
    return text.append("<row r='90'><c s='1'><v>44174</v></c><c t='s'><v>0</v></c></row>")
        .toString();
  }

  private static List<Seed> seeds() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      lines.append("{\"nip\":\"").append(mark(i)).append("\",\"nama\":\"A\",\"x\":{\"y\":[1]}}\n");
    }
    String array = "[" + lines.toString().strip().replace("\n", ",\n") + "]";
    byte[] semicolons = table(";", 12).getBytes(StandardCharsets.UTF_8);
    byte[] book =
        new XlsxFile()
            .sheet("S", "visible", sheet(12), "<mergeCells><mergeCell ref='A3:A5'/></mergeCells>")
            .part("xl/sharedStrings.xml", "<sst><si><t>TKN9999</t></si></sst>")
            .part("xl/styles.xml", "<s><cellXfs><xf/><xf numFmtId='14'/></cellXfs></s>")
            .bytes();
    return List.of(
        Seed.of(Kind.TEXT, "a.csv", semicolons),
        Seed.of(Kind.TEXT, "b.csv", table(",", 12).getBytes(Charset.forName("windows-1252"))),
        Seed.of(Kind.TEXT, "c.tsv", ("\ufeff" + table("\t", 12)).getBytes(StandardCharsets.UTF_8)),
        Seed.of(Kind.TEXT, "d.txt", table("|", 8).getBytes(StandardCharsets.UTF_16LE)),
        Seed.of(Kind.JSON, "e.jsonl", lines.toString().getBytes(StandardCharsets.UTF_8)),
        Seed.of(Kind.JSON, "f.json", array.getBytes(StandardCharsets.UTF_8)),
        Seed.of(
            Kind.JSON,
            "j.json",
            ("{\"total\": 12, \"data\": " + array + ", \"sisa\": [1]}")
                .getBytes(StandardCharsets.UTF_8)),
        Seed.of(Kind.PACKED, "g.csv.gz", LayoutSnifferTest.gzip(semicolons)),
        Seed.of(Kind.PACKED, "h.xlsx", book),
        Seed.of(Kind.XML, "i.xlsx", sheet(12).getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] mutated(byte[] bytes, Random random) {
    byte[] now = bytes;
    for (int times = 1 + random.nextInt(4); times > 0 && now.length > 0; times--) {
      int at = random.nextInt(now.length);
      int to = Math.min(now.length, at + 1 + random.nextInt(40));
      byte[] piece = PIECES[random.nextInt(PIECES.length)];
      now =
          switch (random.nextInt(7)) {
            case 0 -> spliced(now, at, at + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> spliced(now, at, to, new byte[0]);
            case 2 -> spliced(now, at, at, Arrays.copyOfRange(now, at, to));
            case 3 -> spliced(now, at, at, piece);
            case 4 -> spliced(now, at, Math.min(now.length, at + piece.length), piece);
            case 5 -> random.nextInt(4) == 0 ? Arrays.copyOf(now, at) : now;
            default -> spliced(now, at, at + 1, new byte[] {(byte) (now[at] ^ 1)});
          };
    }
    return now;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(piece);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  private static Set<String> marks(String text) {
    Set<String> marks = new TreeSet<>();
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      marks.add(matcher.group());
    }
    return marks;
  }

  /** What is below the header, as an independent look at the bytes sees it. */
  private static String body(byte[] bytes, Layout layout) {
    TextLook look = Objects.requireNonNull(layout.text());
    String text = new String(bytes, look.encoding().charset()).replace("\0", "");
    TableHeader header = layout.header();
    int from = 0;
    for (long line = header == null ? 0 : header.lastRow(); line > 0; line--) {
      from = text.indexOf(look.newline(), from) + 1;
    }
    return text.substring(from);
  }

  private static String kept(Reading reading) {
    // A damaged header may run on into the line below it.
    TableHeader header = reading.layout().header();
    StringBuilder text = new StringBuilder(header == null ? "" : header.texts().toString());
    for (RawRow row : reading.rows()) {
      text.append(row.values().values()).append(row.extras()).append('\n');
    }
    return text.toString();
  }

  @Test
  void nothingButRowsAndIssuesComesOut() throws IOException {
    Random random = new Random(20240206);
    List<Seed> seeds = seeds();
    int readable = 0;
    for (int i = 0; i < 5_000; i++) {
      Seed seed = seeds.get(i % seeds.size());
      byte[] damaged = mutated(seed.array(), random);
      byte[] bytes =
          seed.kind() == Kind.XML
              ? new XlsxFile().sheet(new String(damaged, StandardCharsets.UTF_8)).bytes()
              : damaged;
      Reading reading = Reading.of(new TricklingBytes(bytes, i));
      String which = "file " + i + " from " + seed.name();
      assertThat(reading.tally().records()).as(which).isEqualTo(reading.rows().size());
      assertThat(reading.rowNumbers()).as(which).isSorted().doesNotHaveDuplicates();
      if (reading.issues().stream().anyMatch(FileIssue::stopsReading)) {
        continue;
      }
      readable++;
      assertThat(reading.tally().physicalRows()).as(which).isPositive();
      String expected = expected(seed, bytes, reading.layout());
      if (expected != null) {
        assertThat(marks(kept(reading))).as(which).containsAll(marks(expected));
      }
    }
    assertThat(readable).isGreaterThan(2_000);
  }

  private static @Nullable String expected(Seed seed, byte[] bytes, Layout layout)
      throws IOException {
    return switch (seed.kind()) {
      case TEXT, JSON -> layout.text() == null ? null : body(bytes, layout);
      case PACKED -> seed.name().endsWith("xlsx") ? sheet(12) : null;
      case XML -> null;
    };
  }
}
