package org.netralitas.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/**
 * A Parquet file in memory whose bytes follow from its rows alone. The library lists the encodings
 * of a column in the order of a hash set of enum constants, which differs from one process to the
 * next; here they are put in order before the file is written.
 */
final class SteadyParquet implements OutputFile {
  private static final int TAIL_BYTES = 8;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public PositionOutputStream create(long blockSizeHint) {
    return new PositionOutputStream() {
      @Override
      public long getPos() {
        return bytes.size();
      }

      @Override
      public void write(int b) {
        bytes.write(b);
      }

      @Override
      public void write(byte[] from, int offset, int length) {
        bytes.write(from, offset, length);
      }
    };
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSizeHint) {
    bytes.reset();
    return create(blockSizeHint);
  }

  @Override
  public boolean supportsBlockSize() {
    return false;
  }

  @Override
  public long defaultBlockSize() {
    return 0;
  }

  /** The whole file: pages, footer with ordered encodings, the footer's length, the magic. */
  byte[] file() throws IOException {
    byte[] written = bytes.toByteArray();
    int length =
        ByteBuffer.wrap(written, written.length - TAIL_BYTES, Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .getInt();
    int start = written.length - TAIL_BYTES - length;
    FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(written, start, length));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        order(chunk.getMeta_data());
      }
    }
    ByteArrayOutputStream ordered = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, ordered);
    ByteBuffer file = ByteBuffer.allocate(start + ordered.size() + TAIL_BYTES);
    file.order(ByteOrder.LITTLE_ENDIAN);
    file.put(written, 0, start).put(ordered.toByteArray()).putInt(ordered.size());
    file.put(Arrays.copyOfRange(written, written.length - Integer.BYTES, written.length));
    return file.array();
  }

  private static void order(ColumnMetaData column) {
    column.getEncodings().sort(Comparator.comparing(encoding -> encoding.getValue()));
    if (column.isSetEncoding_stats()) {
      column
          .getEncoding_stats()
          .sort(
              Comparator.comparing((PageEncodingStats stats) -> stats.getPage_type().getValue())
                  .thenComparing(stats -> stats.getEncoding().getValue()));
    }
  }
}
