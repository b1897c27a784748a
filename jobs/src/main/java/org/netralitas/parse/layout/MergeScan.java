package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged ranges of a worksheet without parsing it: they stand behind the rows, and are
 * needed before them.
 */
final class MergeScan {
  private static final byte[] TAG = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern REF = Pattern.compile("\\bref\\s*=\\s*[\"']([^\"']{1,40})[\"']");
  private static final int LONGEST_TAG = 200;

  private MergeScan() {}

  static List<CellRange> scan(InputStream in, String part) throws IOException {
    List<CellRange> ranges = new ArrayList<>();
    byte[] buffer = new byte[64 * 1024];
    int length = 0;
    boolean ended = false;
    while (!ended) {
      int count = in.read(buffer, length, buffer.length - length);
      ended = count < 0;
      length += Math.max(count, 0);
      int stop = ended ? length : Math.max(0, length - LONGEST_TAG);
      int done = find(buffer, length, stop, ranges);
      System.arraycopy(buffer, done, buffer, 0, length - done);
      length -= done;
      if (ranges.size() > ReadLimits.MAX_MERGES) {
        throw LayoutRule.FILE_TOO_LARGE.stop(
            part
                + " has more than "
                + ReadLimits.MAX_MERGES
                + " merged cells: unmerge them, or hand it in as CSV");
      }
    }
    return ranges;
  }

  /** Looks for tags that start before {@code stop}; returns how far it got. */
  private static int find(byte[] buffer, int length, int stop, List<CellRange> ranges) {
    int i = 0;
    while (true) {
      i = ByteSearch.first(buffer, i, stop, TAG[0], TAG[0]);
      if (i >= stop) {
        return stop;
      }
      if (isTag(buffer, i, length)) {
        int end =
            ByteSearch.first(buffer, i, Math.min(length, i + LONGEST_TAG), (byte) '>', (byte) '>');
        String text = new String(buffer, i, end - i, StandardCharsets.ISO_8859_1);
        Matcher ref = REF.matcher(text);
        CellRange range = ref.find() ? CellRange.parse(ref.group(1)) : null;
        if (range != null) {
          ranges.add(range);
        }
      }
      i++;
    }
  }

  private static boolean isTag(byte[] buffer, int at, int length) {
    if (at + TAG.length > length) {
      return false;
    }
    for (int i = 0; i < TAG.length; i++) {
      if (buffer[at + i] != TAG[i]) {
        return false;
      }
    }
    return true;
  }
}
