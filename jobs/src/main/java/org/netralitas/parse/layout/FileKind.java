package org.netralitas.parse.layout;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Kinds of files that are told by their first bytes and are no text. */
final class FileKind {
  private static final byte[] OLE_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private FileKind() {}

  static boolean isGzip(Sample sample) {
    return sample.startsWith(0x1f, 0x8b);
  }

  static boolean isParquet(Sample sample) {
    return sample.startsWith('P', 'A', 'R', '1');
  }

  static boolean isZip(Sample sample) {
    return sample.startsWith('P', 'K', 3, 4);
  }

  /** Why a file of a known kind cannot be read; null when it may be text. */
  static @Nullable FileIssue refusal(Sample sample, String name) {
    if (sample.startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
      return indexOf(sample.bytes(), OLE_PACKAGE) >= 0
          ? LayoutRule.FILE_ENCRYPTED.onFile(
              name + " is protected by a password: save it as XLSX without one")
          : LayoutRule.FILE_OLD_EXCEL.onFile(
              name
                  + " is in the format of Excel 97-2003, or protected by a password: save it as"
                  + " XLSX without one");
    }
    if (sample.startsWith('P', 'K', 5, 6) || sample.startsWith('P', 'K', 7, 8)) {
      return LayoutRule.FILE_ZIP_NOT_EXCEL.onFile(
          name + " is an empty or divided archive: hand in the table itself");
    }
    String packing = packing(sample);
    if (packing != null) {
      return LayoutRule.FILE_PACKING_UNKNOWN.onFile(
          name + " is packed with " + packing + ": unpack it, or use gzip");
    }
    String other = other(sample);
    if (other != null) {
      return LayoutRule.FILE_BINARY.onFile(
          name + " is " + other + ", not a table: save the table as XLSX or CSV");
    }
    return markup(sample, name);
  }

  private static @Nullable String packing(Sample sample) {
    if (sample.startsWith('B', 'Z', 'h')) {
      return "bzip2";
    }
    if (sample.startsWith(0xfd, '7', 'z', 'X', 'Z')) {
      return "xz";
    }
    if (sample.startsWith(0x28, 0xb5, 0x2f, 0xfd)) {
      return "zstd";
    }
    if (sample.startsWith('7', 'z', 0xbc, 0xaf)) {
      return "7-Zip";
    }
    return sample.startsWith('R', 'a', 'r', '!') ? "RAR" : null;
  }

  private static @Nullable String other(Sample sample) {
    if (sample.startsWith('%', 'P', 'D', 'F')) {
      return "a PDF";
    }
    if (sample.startsWith('{', '\\', 'r', 't', 'f')) {
      return "a text document (RTF)";
    }
    boolean image =
        sample.startsWith(0x89, 'P', 'N', 'G')
            || sample.startsWith(0xff, 0xd8, 0xff)
            || sample.startsWith('G', 'I', 'F', '8');
    return image ? "a picture" : null;
  }

  private static @Nullable FileIssue markup(Sample sample, String name) {
    int length = Math.min(sample.bytes().length, 2048);
    String start =
        new String(sample.bytes(), 0, length, StandardCharsets.ISO_8859_1)
            .replace("\u00ef\u00bb\u00bf", "")
            .replace("\0", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    boolean markup =
        start.startsWith("<")
            && (start.startsWith("<?xml")
                || start.contains("<html")
                || start.contains("<!doctype")
                || start.contains("<table"));
    return markup
        ? LayoutRule.FILE_MARKUP.onFile(
            name
                + " is a web page or XML under the name of a table: open it in Excel and save it as"
                + " XLSX")
        : null;
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    outer:
    for (int i = 0; i + wanted.length <= bytes.length; i++) {
      for (int j = 0; j < wanted.length; j++) {
        if (bytes[i + j] != wanted[j]) {
          continue outer;
        }
      }
      return i;
    }
    return -1;
  }
}
