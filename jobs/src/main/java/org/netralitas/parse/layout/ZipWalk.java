package org.netralitas.parse.layout;

import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Walks through the parts of a zip file from front to back, within bounds. */
final class ZipWalk implements Closeable {
  private final String file;
  private final Storage storage;
  private final Bounded zip;
  private final Set<String> seen = new HashSet<>();

  ZipWalk(InputStream in, String file) {
    this.file = file;
    this.storage = new Storage(in);
    this.zip = new Bounded(storage);
  }

  /** The next part's name, in lower case; null behind the last. */
  @Nullable String next() throws IOException {
    ZipEntry entry;
    try {
      entry = zip.getNextEntry();
    } catch (IOException | IllegalArgumentException e) {
      throw explain(e);
    }
    if (entry == null) {
      return null;
    }
    String name = normalised(entry.getName());
    if (seen.size() >= ReadLimits.MAX_WORKBOOK_PARTS) {
      throw LayoutRule.FILE_HOSTILE.stop(
          file + " has more than " + ReadLimits.MAX_WORKBOOK_PARTS + " parts");
    }
    if (!seen.add(name)) {
      throw LayoutRule.FILE_DAMAGED.stop(
          file + " has two parts named " + name + ": open it in Excel and save it again");
    }
    return name;
  }

  static String normalised(String name) {
    String slashed = name.replace('\\', '/');
    return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
  }

  /** The content of the part; need not be read, and is not to be closed. */
  InputStream content() {
    return new FilterInputStream(zip) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        try {
          return zip.read(target, offset, length);
        } catch (IOException e) {
          throw explain(e);
        }
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public void close() {
        // The parts behind this one are still to be read.
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private IOException explain(Exception e) {
    if (storage.failed && e instanceof IOException io) {
      return io;
    }
    if (e instanceof BadFileException bad) {
      return bad;
    }
    if (e instanceof EOFException) {
      return LayoutRule.FILE_TRUNCATED.stop(
          file + " ends in the middle of a part: copy it again, whole");
    }
    String message = String.valueOf(e.getMessage());
    if (e instanceof ZipException && message.contains("encrypted")) {
      return LayoutRule.FILE_ENCRYPTED.stop(
          file + " is protected by a password: save it as XLSX without one");
    }
    return LayoutRule.FILE_DAMAGED.stop(
        file + " is broken (" + message + "): copy it again, or save it again in Excel");
  }

  private static final class Storage extends FilterInputStream {
    private boolean failed;

    Storage(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      try {
        return in.read(target, offset, length);
      } catch (BadFileException e) {
        throw e;
      } catch (IOException e) {
        failed = true;
        throw e;
      }
    }
  }

  private final class Bounded extends ZipInputStream {
    private long inflated;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      inflated += Math.max(count, 0);
      long written = inf.getBytesWritten();
      if (inflated > ReadLimits.MAX_WORKBOOK_BYTES
          || (written > ReadLimits.RATIO_COUNTS_FROM
              && written / ReadLimits.MAX_RATIO > inf.getBytesRead())) {
        throw LayoutRule.FILE_HOSTILE.stop(
            file
                + " unpacks to more than "
                + ReadLimits.MAX_RATIO
                + " times its size or "
                + (ReadLimits.MAX_WORKBOOK_BYTES >> 30)
                + " GiB: hand it in as CSV if it is genuine");
      }
      return count;
    }
  }
}
