package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netralitas.parse.ReferenceSource;

/**
 * Times the scan and the reading of a delimited file; not a test. Arguments: the folder {@code
 * data}, the file, and optionally how many rounds. Prints bytes and rows per second of one core.
 */
final class LayoutTiming {

  private LayoutTiming() {}

  public static void main(String[] args) throws IOException {
    HeaderNames names = HeaderNames.load(ReferenceSource.folder(Path.of(args[0])));
    FileBytes file = onDisk(Path.of(args[1]));
    int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    Sniffed sniffed = new LayoutSniffer(names).sniff(file);
    Layout layout = sniffed.layout();
    if (layout == null) {
      System.out.println(sniffed.issues());
      return;
    }
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      List<ChunkScan> scans = new ArrayList<>();
      for (ChunkPlan.Range range : ChunkPlan.ranges(file.size(), 32L << 20)) {
        scans.add(ChunkScan.scan(file, layout, range.from(), range.to()));
      }
      List<Chunk> chunks = ChunkPlan.combine(file, layout, scans);
      print("scan", file.size(), chunks.size(), "chunks", start);
      start = System.nanoTime();
      ReadTally tally = ReadTally.NONE;
      for (Chunk chunk : chunks) {
        try (RawRows rows = RawRows.openChunk(file, layout, chunk, names)) {
          rows.forEachRemaining(row -> {});
          tally = tally.plus(rows.tally());
        }
      }
      print("read", file.size(), tally.records(), "records", start);
    }
  }

  private static void print(String what, long bytes, long count, String unit, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f s, %.0f MB/s, %d %s, %.0f per second%n",
        what,
        seconds,
        bytes / 1e6 / seconds,
        count,
        unit,
        count / seconds);
  }

  private static FileBytes onDisk(Path path) throws IOException {
    long size = Files.size(path);
    return new FileBytes() {
      @Override
      public String name() {
        return String.valueOf(path.getFileName());
      }

      @Override
      public long size() {
        return size;
      }

      @Override
      public InputStream openAt(long position) throws IOException {
        SeekableByteChannel channel = Files.newByteChannel(path);
        channel.position(position);
        return Channels.newInputStream(channel);
      }
    };
  }
}
