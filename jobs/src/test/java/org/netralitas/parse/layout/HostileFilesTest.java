package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made to break a reader end in a clear error, in memory that does not grow with them. */
class HostileFilesTest {
  private static final String TABLE = "NIP;Nama;Pelanggaran\n1;A;Foto\n";
  private static final String ROW = XlsxFile.row(2, "1", "A", "Foto");

  private static Reading xlsx(String rows) throws IOException {
    return Reading.of("a.xlsx", new XlsxFile().sheet(rows).bytes());
  }

  /** A start, then one byte again and again, then an end: longer than any array. */
  private static FileBytes endless(String start, char filler, long count, String end) {
    byte[] first = start.getBytes(StandardCharsets.UTF_8);
    byte[] last = end.getBytes(StandardCharsets.UTF_8);
    return new FileBytes() {
      @Override
      public String name() {
        return "endless.csv";
      }

      @Override
      public long size() {
        return first.length + count + last.length;
      }

      @Override
      public InputStream openAt(long position) {
        return new InputStream() {
          private long at = position;

          @Override
          public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            if (at >= size()) {
              return -1;
            }
            int done = 1;
            if (at < first.length) {
              target[offset] = first[(int) at];
            } else if (at < first.length + count) {
              done = (int) Math.min(length, first.length + count - at);
              Arrays.fill(target, offset, offset + done, (byte) filler);
            } else {
              target[offset] = last[(int) (at - first.length - count)];
            }
            at += done;
            return done;
          }
        };
      }
    };
  }

  @Test
  void aCellOfTwoGigabytesIsOneBadRow() throws IOException {
    Reading reading =
        Reading.of(endless(TABLE + "2;\"", 'x', 2_200_000_000L, "\";Foto\n3;C;Foto\n"));
    assertThat(reading.column(RawField.PERSON_NAME)).startsWith("A").endsWith("C").hasSize(3);
    assertThat(reading.rowCodes(1)).contains("ROW_TOO_LONG", "CELL_TOO_LONG");
    assertThat(reading.rowNumbers()).containsExactly(2L, 3L, 4L);
  }

  @Test
  void aJsonTextWithoutEndIsRefused() throws IOException {
    FileBytes file =
        endless("[{\"nip\":\"1\",\"nama\":\"A\"},{\"nip\":\"", 'x', 2_200_000_000L, "\"}]");
    assertThat(Reading.of(file).fileCodes()).containsExactly("FILE_HOSTILE");
  }

  @Test
  void aWrappedJsonTextWithoutEndIsRefused() throws IOException {
    FileBytes file =
        endless(
            "{\"data\":[{\"nip\":\"1\",\"nama\":\"A\"},{\"nip\":\"", 'x', 2_200_000_000L, "\"}]}");
    assertThat(Reading.of(file).fileCodes()).containsExactly("FILE_HOSTILE");
  }

  @Test
  void aGzipBombIsRefusedAfterItsFirstRows() throws IOException {
    byte[] text = Arrays.copyOf(TABLE.getBytes(StandardCharsets.UTF_8), 48 * 1024 * 1024);
    Arrays.fill(text, TABLE.length(), text.length, (byte) 'x');
    Reading reading = Reading.of("a.csv.gz", LayoutSnifferTest.gzip(text));
    assertThat(reading.fileCodes()).containsExactly("FILE_HOSTILE");
    assertThat(reading.column(RawField.PERSON_NAME)).containsExactly("A");
  }

  @Test
  void gzipIsReadToItsLastMemberAndNoFurther() throws IOException {
    byte[] one = LayoutSnifferTest.gzip(TABLE.getBytes(StandardCharsets.UTF_8));
    byte[] two = LayoutSnifferTest.gzip("2;B;Foto\n".getBytes(StandardCharsets.UTF_8));
    assertThat(Reading.of("a.gz", joined(one, two)).column(RawField.PERSON_NAME))
        .containsExactly("A", "B");
    assertThat(Reading.of("a.gz", joined(one, new byte[100])).fileCodes()).isEmpty();
    assertThat(Reading.of("a.gz", joined(one, new byte[] {7, 7})).fileCodes())
        .containsExactly("FILE_DAMAGED");
    byte[] cut = Arrays.copyOf(joined(one, two), one.length + two.length - 9);
    Reading truncated = Reading.of("a.gz", cut);
    assertThat(truncated.fileCodes()).containsExactly("FILE_TRUNCATED");
    assertThat(truncated.column(RawField.PERSON_NAME)).contains("A");
    byte[] named = one.clone();
    named[3] = 8;
    assertThat(Reading.of("a.gz", joined(Arrays.copyOf(named, 10), filled(300_000))).fileCodes())
        .containsExactly("FILE_HOSTILE");
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] filled(int length) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) 'n');
    return bytes;
  }

  @Test
  void aWorkbookThatExplodesIsRefusedBeforeItsFirstRow() throws IOException {
    Reading reading = xlsx(XlsxFile.header() + ROW + " ".repeat(40_000_000));
    assertThat(reading.fileCodes()).containsExactly("FILE_HOSTILE");
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.issues().get(0).message()).contains("a.xlsx", "250 times");
  }

  @Test
  void sizesThatLieAreNoticed() throws IOException {
    byte[] book = new XlsxFile().sheet(XlsxFile.header() + ROW).bytes();
    ByteBuffer list = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = list.getInt(book.length - 6); list.getInt(at) == 0x02014b50; ) {
      int bytes = list.getInt(at + 24);
      list.putInt(at + 24, bytes > 200 ? 100 : bytes);
      at += 46 + list.getShort(at + 28) + list.getShort(at + 30) + list.getShort(at + 32);
    }
    assertThat(Reading.of("a.xlsx", book).fileCodes()).containsExactly("FILE_DAMAGED");
  }

  @Test
  void aPasswordOnPartsIsNamed() throws IOException {
    byte[] book = new XlsxFile().sheet(XlsxFile.header() + ROW).bytes();
    ByteBuffer list = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
    int at = list.getInt(book.length - 6);
    list.putShort(at + 8, (short) (list.getShort(at + 8) | 1));
    assertThat(Reading.of("a.xlsx", book).fileCodes()).containsExactly("FILE_ENCRYPTED");
  }

  @Test
  void partsThatShareTheirBytesAreRefused() throws IOException {
    Random random = new Random(3);
    byte[] noise = new byte[2_000_000];
    random.nextBytes(noise);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : new String[] {"a", "b"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.equals("a") ? noise : new byte[1]);
        zip.closeEntry();
      }
    }
    byte[] book = out.toByteArray();
    ByteBuffer list = ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN);
    int first = list.getInt(book.length - 6);
    int second = first + 46 + 1;
    list.putInt(second + 20, list.getInt(first + 20));
    list.putInt(second + 42, 0);
    assertThat(Reading.of("a.xlsx", book).fileCodes()).containsExactly("FILE_HOSTILE");
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE a [<!ENTITY x \"y\">]><worksheet/>|FILE_HOSTILE",
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><worksheet/>|FILE_HOSTILE",
        "<worksheet><sheetData>&x;</sheetData></worksheet>|FILE_DAMAGED",
        "<worksheet><sheetData><row r='1'><c r='ZZZZZZ1'><v>1</v></c></row></sheetData></worksheet>|FILE_DAMAGED",
        "<worksheet><sheetData><row r='99999999'/></sheetData></worksheet>|FILE_DAMAGED",
        "<worksheet><sheetData><row r='2'/><row r='1'/></sheetData></worksheet>|FILE_DAMAGED",
        "<worksheet><sheetData><row>|FILE_DAMAGED",
        "<?xml version='1.0' encoding='utf-16'?><worksheet/>|FILE_DAMAGED",
      })
  void tricksInXmlAreRefused(String xml, String code) throws IOException {
    Reading reading =
        Reading.of(
            "a.xlsx", new XlsxFile().sheet("").part("xl/worksheets/sheet1.xml", xml).bytes());
    assertThat(reading.fileCodes()).containsExactly(code);
  }

  @Test
  void tokensWithoutEndAreRefused() throws IOException {
    Random random = new Random(5);
    StringBuilder noise = new StringBuilder();
    for (int i = 0; i < 4_000_000; i++) {
      noise.append((char) ('a' + random.nextInt(26)));
    }
    String cell = "<row r='3'><c r='B3' t='str'><v>" + noise + "</v></c></row>";
    assertThat(xlsx(XlsxFile.header() + ROW + cell).fileCodes()).containsExactly("FILE_HOSTILE");
    String tag = "<row r='3' x='" + noise + "'/>";
    assertThat(xlsx(XlsxFile.header() + ROW + tag).fileCodes()).containsExactly("FILE_HOSTILE");
    String comment = "<!--" + noise + "-->";
    assertThat(xlsx(XlsxFile.header() + ROW + comment).fileCodes()).containsExactly("FILE_HOSTILE");
    String cdata = "<row r='3'><c t='str'><v><![CDATA[" + noise + "]]></v></c></row>";
    assertThat(xlsx(XlsxFile.header() + ROW + cdata).fileCodes()).containsExactly("FILE_HOSTILE");
  }

  @Test
  void depthAndNamesWithoutEndAreRefused() throws IOException {
    String deep = "<a>".repeat(200) + "</a>".repeat(200);
    assertThat(xlsx(XlsxFile.header() + deep).fileCodes()).containsExactly("FILE_HOSTILE");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      names.append("<a").append(i).append("/>");
    }
    assertThat(xlsx(XlsxFile.header() + names).fileCodes()).containsExactly("FILE_HOSTILE");
  }

  @Test
  void moreTextsThanMemoryShouldHoldAreRefused() throws IOException {
    StringBuilder texts = new StringBuilder("<sst>");
    for (int i = 0; i <= ReadLimits.MAX_SHARED_STRINGS; i++) {
      texts.append("<si><t>").append(i * 7919L).append("</t></si>");
    }
    byte[] book =
        new XlsxFile()
            .sheet(XlsxFile.header() + ROW)
            .part("xl/sharedStrings.xml", texts.append("</sst>").toString())
            .bytes();
    assertThat(Reading.of("a.xlsx", book).fileCodes()).containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void moreColumnsOrMergesThanATableHasAreRefused() throws IOException {
    StringBuilder row = new StringBuilder("<row r='2'>");
    for (int i = 0; i < 16_000; i++) {
      row.append("<c><v>").append(i).append("</v></c>");
    }
    Reading wide = xlsx(XlsxFile.header() + row + "</row>");
    assertThat(wide.fileCodes()).containsExactly("TABLE_TOO_WIDE");
    assertThat(wide.issues().get(0).sheet()).isEqualTo("Data");
    assertThat(wide.issues().get(0).row()).isEqualTo(2);
    StringBuilder merges = new StringBuilder();
    for (int i = 0; i <= ReadLimits.MAX_MERGES; i++) {
      merges.append("<mergeCell ref='A").append(i + 1).append(":B").append(i + 1).append("'/>");
    }
    byte[] book =
        new XlsxFile().sheet("S", "visible", XlsxFile.header(), merges.toString()).bytes();
    assertThat(Reading.of("a.xlsx", book).fileCodes()).containsExactly("FILE_TOO_LARGE");
  }

  @Test
  void aWorkbookCutAnywhereIsNamedAsCut() throws IOException {
    byte[] book = new XlsxFile().sheet(XlsxFile.header() + ROW).bytes();
    for (int length = 4; length < book.length; length += 7) {
      Reading reading = Reading.of("a.xlsx", Arrays.copyOf(book, length));
      assertThat(reading.fileCodes()).as("cut at " + length).containsExactly("FILE_TRUNCATED");
      assertThat(reading.rows()).isEmpty();
    }
  }

  @Test
  void anotherZipFileIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.closeEntry();
    }
    assertThat(Reading.of("a.xlsx", out.toByteArray()).fileCodes())
        .containsExactly("FILE_ZIP_NOT_EXCEL");
  }
}
