package org.netralitas.sample;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes rows as delimited text or as JSON, line by line, in the file's own encoding. */
final class TextLines implements AutoCloseable {
  private static final String BOM_SUFFIX = "-BOM";

  private final Layout layout;
  private final OutputStream out;
  private final Charset charset;
  private final StringBuilder line = new StringBuilder(512);
  private final String lineEnd;
  private long lines;
  private long records;

  TextLines(Layout layout, OutputStream out) throws IOException {
    this.layout = layout;
    this.out = new BufferedOutputStream(out, 1 << 16);
    boolean bom = layout.charset().endsWith(BOM_SUFFIX);
    String name = bom ? layout.charset().replace(BOM_SUFFIX, "") : layout.charset();
    this.charset = Charset.forName(name);
    // Files that come from Windows end their lines as Windows does.
    this.lineEnd = name.equals("UTF-8") && !bom ? "\n" : "\r\n";
    if (bom) {
      line.append('\uFEFF');
    }
    head();
  }

  private void head() throws IOException {
    for (String title : Titles.of(layout)) {
      cell(title, false);
      for (int i = 1; i < layout.columns().size(); i++) {
        line.append(layout.delimiter());
      }
      endLine();
    }
    if (layout.header() != Layout.Header.NONE) {
      List<Layout.Column> columns = layout.columns();
      for (int i = 0; i < columns.size(); i++) {
        cell(columns.get(i).header(), i > 0);
      }
      endLine();
    }
  }

  void write(SampleRow row) throws IOException {
    row.number = lines + 1;
    records++;
    if (layout.format() == Layout.Format.JSONL) {
      json(row);
    } else {
      List<Layout.Column> columns = layout.columns();
      for (int i = 0; i < columns.size(); i++) {
        cell(text(row, columns.get(i).field()), i > 0);
      }
    }
    endLine();
  }

  private String text(SampleRow row, Field field) {
    java.time.LocalDate day = row.days.get(field);
    if (day != null) {
      return layout.dateStyle().write(day);
    }
    return field == Field.RECORD_NO ? Long.toString(records) : row.text(field);
  }

  private void cell(String text, boolean behindAnother) {
    if (behindAnother) {
      line.append(layout.delimiter());
    }
    boolean quoted =
        text.indexOf(layout.delimiter()) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
    if (quoted) {
      line.append('"').append(text.replace("\"", "\"\"")).append('"');
    } else {
      line.append(text);
    }
  }

  private void json(SampleRow row) {
    char before = '{';
    for (Map.Entry<String, String> entry : named(row).entrySet()) {
      line.append(before).append('"').append(entry.getKey()).append("\":");
      String text = entry.getValue();
      if (text.isEmpty()) {
        line.append("null");
      } else {
        line.append('"');
        escape(text);
        line.append('"');
      }
      before = ',';
    }
    line.append('}');
  }

  private Map<String, String> named(SampleRow row) {
    Map<String, String> named = new java.util.LinkedHashMap<>();
    for (Layout.Column column : layout.columns()) {
      named.put(column.header(), text(row, column.field()));
    }
    return named;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ') {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
  }

  private void endLine() throws IOException {
    line.append(lineEnd);
    out.write(encoded(line.toString()));
    line.setLength(0);
    lines++;
  }

  /** UTF-8 has every character; other encodings are asked whether they do. */
  private byte[] encoded(String text) throws IOException {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
    byte[] exact = new byte[bytes.remaining()];
    bytes.get(exact);
    return exact;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
