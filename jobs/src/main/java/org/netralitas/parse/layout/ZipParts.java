package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a zip file, found through the list at its end and read in any order, within bounds.
 *
 * <p>The JDK reads zip files from disk only, or front to back, and then stumbles over the sizes
 * that some writers of workbooks put behind a part.
 */
final class ZipParts {
  private static final int LIST_END = 0x06054b50;
  private static final int LIST_END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LISTED = 0x02014b50;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final int LIST_END_BYTES = 22;
  private static final int LOCATOR_BYTES = 20;
  private static final int LISTED_BYTES = 46;
  private static final int MAX_COMMENT = 0xffff;
  private static final long WIDE = 0xffffffffL;

  /** Bytes of the list of parts; ten thousand of them take about one million. */
  private static final int MAX_LIST_BYTES = 8 * 1024 * 1024;

  private final FileBytes file;
  private final Map<String, ZipPart> parts = new HashMap<>();

  private ZipParts(FileBytes file) {
    this.file = file;
  }

  /** Reads the list of parts and refuses what would unpack beyond bounds. */
  static ZipParts of(FileBytes file) throws IOException {
    ZipParts zip = new ZipParts(file);
    zip.readList();
    zip.checkSizes();
    return zip;
  }

  /** The content of a part; null when there is none of that name. */
  @Nullable InputStream open(String name) throws IOException {
    ZipPart part = parts.get(normalised(name));
    return part == null ? null : part.open(file);
  }

  /** The content of a small part, whole; null when there is none of that name. */
  byte @Nullable [] small(String name) throws IOException {
    try (InputStream in = open(name)) {
      if (in == null) {
        return null;
      }
      byte[] bytes = in.readNBytes(ReadLimits.MAX_SMALL_PART_BYTES + 1);
      if (bytes.length > ReadLimits.MAX_SMALL_PART_BYTES) {
        throw LayoutRule.FILE_HOSTILE.stop(
            file.name()
                + " has a list of sheets of more than "
                + ReadLimits.MAX_SMALL_PART_BYTES
                + " bytes: ask for the file again");
      }
      return bytes;
    }
  }

  static String normalised(String name) {
    String slashed = name.replace('\\', '/');
    return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
  }

  private void readList() throws IOException {
    int tailBytes = (int) Math.min(file.size(), LIST_END_BYTES + MAX_COMMENT + LOCATOR_BYTES);
    long tailAt = file.size() - tailBytes;
    ByteBuffer tail = read(tailAt, tailBytes);
    int end = tailBytes - LIST_END_BYTES;
    while (end >= 0 && tail.getInt(end) != LIST_END) {
      end--;
    }
    if (end < 0) {
      throw LayoutRule.FILE_TRUNCATED.stop(
          file.name() + " ends before its list of parts: copy it again, whole");
    }
    long listBytes = tail.getInt(end + 12) & WIDE;
    long listAt = tail.getInt(end + 16) & WIDE;
    int locator = end - LOCATOR_BYTES;
    if (listAt == WIDE && locator >= 0 && tail.getInt(locator) == LOCATOR_64) {
      ByteBuffer wide = read(tail.getLong(locator + 8), 56);
      if (wide.getInt(0) != LIST_END_64) {
        throw damaged("a list of parts that is not where it should be");
      }
      listBytes = wide.getLong(40);
      listAt = wide.getLong(48);
    }
    if (listBytes < 0 || listBytes > MAX_LIST_BYTES) {
      throw LayoutRule.FILE_HOSTILE.stop(
          file.name() + " has a list of parts of " + listBytes + " bytes: ask for the file again");
    }
    ByteBuffer list = read(listAt, (int) listBytes);
    while (list.remaining() >= LISTED_BYTES) {
      readPart(list);
    }
  }

  private void readPart(ByteBuffer list) throws BadFileException {
    int at = list.position();
    int nameBytes = list.getShort(at + 28) & 0xffff;
    int extraBytes = list.getShort(at + 30) & 0xffff;
    int next = at + LISTED_BYTES + nameBytes + extraBytes + (list.getShort(at + 32) & 0xffff);
    if (list.getInt(at) != LISTED || next > list.limit()) {
      throw damaged("a broken list of parts");
    }
    byte[] name = new byte[nameBytes];
    list.get(at + LISTED_BYTES, name);
    long[] wide = {
      list.getInt(at + 24) & WIDE, list.getInt(at + 20) & WIDE, list.getInt(at + 42) & WIDE
    };
    widen(list, at + LISTED_BYTES + nameBytes, extraBytes, wide);
    ZipPart part =
        new ZipPart(
            normalised(new String(name, StandardCharsets.UTF_8)),
            list.getShort(at + 10) & 0xffff,
            list.getShort(at + 8) & 0xffff,
            list.getInt(at + 16) & WIDE,
            wide[1],
            wide[0],
            wide[2]);
    if (parts.put(part.name(), part) != null) {
      throw damaged("two parts named " + part.name());
    }
    if (parts.size() > ReadLimits.MAX_WORKBOOK_PARTS) {
      throw LayoutRule.FILE_HOSTILE.stop(
          file.name() + " has more than " + ReadLimits.MAX_WORKBOOK_PARTS + " parts");
    }
    list.position(next);
  }

  /** Sizes beyond 4 GiB, and of careful writers all sizes, stand in an extra field of their own. */
  private static void widen(ByteBuffer list, int from, int bytes, long[] wide) {
    int at = from;
    while (at + 4 <= from + bytes) {
      int id = list.getShort(at) & 0xffff;
      int end = at + 4 + (list.getShort(at + 2) & 0xffff);
      at += 4;
      if (id == 1) {
        for (int i = 0; i < wide.length; i++) {
          if (wide[i] == WIDE && at + 8 <= Math.min(end, from + bytes)) {
            wide[i] = list.getLong(at);
            at += 8;
          }
        }
      }
      at = end;
    }
  }

  private void checkSizes() throws BadFileException {
    long packed = 0;
    long inflated = 0;
    for (ZipPart part : parts.values()) {
      if ((part.flags() & 1) != 0) {
        throw LayoutRule.FILE_ENCRYPTED.stop(
            file.name() + " is protected by a password: save it as XLSX without one");
      }
      boolean method = part.method() == STORED || part.method() == DEFLATED;
      if (!method || part.packedBytes() < 0 || part.bytes() < 0 || part.offset() < 0) {
        throw damaged("part " + part.name() + " packed in an unknown way");
      }
      packed += part.packedBytes();
      inflated += part.bytes();
      boolean bomb =
          part.bytes() > ReadLimits.RATIO_COUNTS_FROM
              && part.bytes() / ReadLimits.MAX_RATIO > part.packedBytes();
      if (bomb || packed > file.size() || inflated > ReadLimits.MAX_WORKBOOK_BYTES) {
        throw LayoutRule.FILE_HOSTILE.stop(
            file.name()
                + " unpacks to more than "
                + ReadLimits.MAX_RATIO
                + " times its size or "
                + (ReadLimits.MAX_WORKBOOK_BYTES >> 30)
                + " GiB: hand it in as CSV if it is genuine");
      }
    }
  }

  private ByteBuffer read(long from, int bytes) throws IOException {
    if (from < 0 || from > file.size() - bytes) {
      throw damaged("a list of parts that is not where it should be");
    }
    try (InputStream in = file.openAt(from)) {
      byte[] read = in.readNBytes(bytes);
      if (read.length < bytes) {
        throw damaged("fewer bytes than it should");
      }
      return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private BadFileException damaged(String what) {
    return LayoutRule.FILE_DAMAGED.stop(
        file.name() + " has " + what + ": copy it again, or save it again in Excel");
  }
}
