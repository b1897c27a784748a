package org.netralitas.parse.layout;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** On files that keep the rules, cutting agrees with an independent reader, lines included. */
class RecordFinderTest {
  private static final String[] TEXTS = {
    "",
    "a",
    "Guru SD",
    "a;b",
    "baris\ndua",
    "dia bilang \"ya\"",
    "\"",
    "é",
    "\n",
    "x\r\ny",
    ";",
    "''"
  };

  private record Seen(long line, List<String> cells) {}

  private static List<Seen> cut(byte[] bytes, long seed) throws IOException {
    TextLook look = new TextLook(TextEncoding.UTF_8, 0, ';', '"', '\n');
    RecordFinder finder = new RecordFinder(new TricklingBytes(bytes, seed).openAt(0), 0, 1, look);
    CellSplitter splitter = new CellSplitter(look);
    List<Seen> rows = new ArrayList<>();
    while (finder.next()) {
      splitter.split(finder);
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < splitter.fields(); i++) {
        String cell = i < splitter.filled() ? splitter.cells()[i] : null;
        cells.add(cell == null ? "" : cell);
      }
      rows.add(new Seen(finder.line(), cells));
      assertThat(finder.hasUnclosedQuote() || finder.hasStrayQuote()).isFalse();
    }
    return rows;
  }

  @Test
  void soundFilesAreCutAsAnIndependentReaderCutsThem() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 400; round++) {
      StringWriter text = new StringWriter();
      try (CsvWriter writer =
          CsvWriter.builder()
              .fieldSeparator(';')
              .lineDelimiter(round % 2 == 0 ? LineDelimiter.LF : LineDelimiter.CRLF)
              .build(text)) {
        for (int row = 0; row < random.nextInt(12); row++) {
          List<String> cells = new ArrayList<>();
          for (int i = 0; i <= random.nextInt(6); i++) {
            cells.add(TEXTS[random.nextInt(TEXTS.length)]);
          }
          writer.writeRecord(cells);
        }
      }
      List<Seen> expected = new ArrayList<>();
      try (CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(';')
              .skipEmptyLines(false)
              .allowMissingFields(true)
              .allowExtraFields(true)
              .ofCsvRecord(text.toString())) {
        for (CsvRecord record : reader) {
          expected.add(
              new Seen(
                  record.getStartingLineNumber(),
                  record.getFields().stream().map(String::strip).toList()));
        }
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      assertThat(cut(bytes, round)).as(text.toString()).isEqualTo(expected);
    }
  }
}
