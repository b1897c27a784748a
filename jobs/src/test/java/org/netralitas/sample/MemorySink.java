package org.netralitas.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/** Generated files, kept in memory. */
final class MemorySink implements SampleSink {
  private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

  static MemorySink of(long seed, long records) {
    MemorySink sink = new MemorySink();
    try {
      SampleGenerator.generate(ReferenceSource.packaged(), seed, records, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sink;
  }

  @Override
  public OutputStream open(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (files.put(name, bytes) != null) {
      throw new IllegalArgumentException(name + " is opened twice");
    }
    return bytes;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  byte[] bytes(String name) {
    ByteArrayOutputStream bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalArgumentException("no file " + name + " among " + files.keySet());
    }
    return bytes.toByteArray();
  }

  /** Rows of the answer key by column. */
  List<Map<String, String>> answerKey() {
    ReferenceSource source = name -> new ByteArrayInputStream(bytes(name));
    return CodeListFile.read(source, AnswerKey.NAME).rows().stream()
        .map(CodeListRow::values)
        .toList();
  }

  /**
   * What the bytes of a file say, packing apart: another library may pack the same content into
   * other bytes.
   */
  static Map<String, String> content(String name, byte[] bytes) throws IOException {
    Map<String, String> content = new TreeMap<>();
    if (name.endsWith(".xlsx")) {
      try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          content.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } else if (name.endsWith(".gz")) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        content.put("", new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    } else {
      content.put("", new String(bytes, StandardCharsets.ISO_8859_1));
    }
    return content;
  }
}
