package org.netralitas.parse.layout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a file is to be read, by looking at its first {@link ReadLimits#SAMPLE_BYTES}. The
 * bytes decide; the name decides only between delimiters that fit equally well.
 */
public final class LayoutSniffer {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  /** Cells in single quotes among the titles that make the single quote the file's quote. */
  private static final int SINGLE_QUOTED_FROM = 2;

  private final HeaderNames names;

  public LayoutSniffer(HeaderNames names) {
    this.names = names;
  }

  /**
   * Looks at a file.
   *
   * @throws IOException when the storage fails; faults of the file are in the result
   */
  public Sniffed sniff(FileBytes file) throws IOException {
    try {
      Sample sample = Sample.of(file.openAt(0));
      if (sample.isEmpty()) {
        return Sniffed.unreadable(empty(file));
      }
      if (!FileKind.isGzip(sample)) {
        return sniff(file, sample, Packing.PLAIN);
      }
      Sample inner = Sample.of(Contents.unpacked(file, Packing.GZIP));
      if (inner.isEmpty()) {
        return Sniffed.unreadable(empty(file));
      }
      if (FileKind.isGzip(inner) || FileKind.isParquet(inner)) {
        return Sniffed.unreadable(
            LayoutRule.FILE_PACKING_UNKNOWN.onFile(
                file.name()
                    + " holds "
                    + (FileKind.isGzip(inner) ? "gzip" : "Parquet")
                    + " inside gzip: unpack the outer gzip"));
      }
      return sniff(file, inner, Packing.GZIP);
    } catch (BadFileException e) {
      return Sniffed.unreadable(e.issue());
    }
  }

  private static FileIssue empty(FileBytes file) {
    return LayoutRule.FILE_EMPTY.onFile(
        file.name() + " has no content: hand it in again, or take it away");
  }

  private Sniffed sniff(FileBytes file, Sample sample, Packing packing) throws IOException {
    if (FileKind.isParquet(sample)) {
      return readable(new Layout(FileFormat.PARQUET, packing, null, null), List.of());
    }
    if (FileKind.isZip(sample)) {
      return readable(new Layout(FileFormat.XLSX, packing, null, null), List.of());
    }
    FileIssue refusal = FileKind.refusal(sample, file.name());
    return refusal != null ? Sniffed.unreadable(refusal) : sniffText(file, sample, packing);
  }

  private static Sniffed readable(Layout layout, List<FileIssue> issues) {
    return new Sniffed(layout, issues);
  }

  private Sniffed sniffText(FileBytes file, Sample sample, Packing packing) throws IOException {
    EncodingProbe probe = EncodingProbe.of(sample);
    TextEncoding encoding = probe.encoding();
    if (encoding == null) {
      return Sniffed.unreadable(
          LayoutRule.FILE_BINARY.onFile(
              file.name() + " is no text, whatever its name: save the table as XLSX or CSV"));
    }
    byte[] text = probe.cuttable(sample);
    if (isBlank(text)) {
      return Sniffed.unreadable(empty(file));
    }
    TextLook lines = TextLook.lines(encoding, probe.bomBytes(), newline(text));
    JsonLook.Seen json = JsonLook.at(text, names, file.name());
    if (json != null) {
      FileIssue strange = json.strange();
      return strange != null
          ? Sniffed.unreadable(strange)
          : readable(new Layout(json.format(), packing, lines, null), List.of());
    }
    return sniffTable(file, text, sample, packing, lines);
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b < 0 || b > ' ') {
        return false;
      }
    }
    return true;
  }

  private static char newline(byte[] text) {
    boolean feeds = ByteSearch.contains(text, 0, text.length, (byte) '\n');
    boolean returns = ByteSearch.contains(text, 0, text.length, (byte) '\r');
    return returns && !feeds ? '\r' : '\n';
  }

  private record Try(TextLook look, HeaderFinder.Found found, int evenness) {
    boolean isBetterThan(@Nullable Try other) {
      return other == null
          || found.fields() > other.found.fields()
          || (found.fields() == other.found.fields() && evenness > other.evenness);
    }
  }

  private Sniffed sniffTable(
      FileBytes file, byte[] text, Sample sample, Packing packing, TextLook lines)
      throws IOException {
    HeaderFinder finder = new HeaderFinder(names);
    Try best = null;
    for (char delimiter : inOrder(file.name())) {
      TextLook look =
          new TextLook(lines.encoding(), lines.bomBytes(), delimiter, '"', lines.newline());
      Try here = attempt(finder, text, sample, look);
      best = here.isBetterThan(best) ? here : best;
    }
    if (best == null) {
      throw new IllegalStateException("no delimiter to try");
    }
    TableHeader header = best.found().header();
    if (header != null && isSingleQuoted(header)) {
      Try single = attempt(finder, text, sample, best.look().withQuote('\''));
      best = single.found().header() != null ? single : best;
      header = best.found().header();
    }
    if (header == null) {
      return new Sniffed(null, best.found().issues());
    }
    return readable(
        new Layout(FileFormat.DELIMITED, packing, best.look(), header), best.found().issues());
  }

  private static char[] inOrder(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean tabs = lower.contains(".tsv") || lower.contains(".tab");
    return tabs ? new char[] {'\t', ',', ';', '|'} : DELIMITERS;
  }

  private static boolean isSingleQuoted(TableHeader header) {
    List<String> titles =
        header.texts().get(0).stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    long quoted =
        titles.stream().filter(t -> t.length() > 1 && t.startsWith("'") && t.endsWith("'")).count();
    return quoted >= SINGLE_QUOTED_FROM && quoted == titles.size();
  }

  private static Try attempt(HeaderFinder finder, byte[] text, Sample sample, TextLook look)
      throws IOException {
    TextLook cut = look.encoding().isByteWise() ? look : look.recoded();
    RecordFinder records = new RecordFinder(new ByteArrayInputStream(text), 0, 1, cut);
    CellSplitter splitter = new CellSplitter(cut);
    List<SeenRow> rows = new ArrayList<>();
    int[] widths = new int[ReadLimits.HEADER_SEARCH_ROWS];
    FileIssue failure = null;
    while (rows.size() < ReadLimits.HEADER_SEARCH_ROWS && failure == null && records.next()) {
      boolean cutOff = records.nextOffset() == text.length && !sample.isWhole();
      if (cutOff && !rows.isEmpty()) {
        break;
      }
      try {
        splitter.split(records);
        widths[rows.size()] = splitter.fields();
        rows.add(seen(records, splitter));
      } catch (BadFileException e) {
        // With another delimiter the row may be in order; if with none, this is the reason.
        failure = e.issue().at(null, records.line());
      }
    }
    HeaderFinder.Found found = finder.find(rows, null);
    if (found.header() == null && failure != null) {
      found = new HeaderFinder.Found(null, List.of(failure), found.fields());
    }
    int evenness = evenness(widths, rows.size());
    return new Try(look, found, failure == null ? evenness : Math.max(1, evenness));
  }

  private static SeenRow seen(RecordFinder records, CellSplitter splitter) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < splitter.filled(); i++) {
      String cell = splitter.cells()[i];
      cells.add(cell == null ? "" : cell);
    }
    return new SeenRow(records.line(), cells);
  }

  /** Rows that have as many cells as most have, if that is more than one. */
  private static int evenness(int[] widths, int rows) {
    int best = 0;
    for (int i = 0; i < rows; i++) {
      int same = 0;
      for (int j = 0; j < rows; j++) {
        same += widths[j] == widths[i] ? 1 : 0;
      }
      best = widths[i] > 1 ? Math.max(best, same) : best;
    }
    return best;
  }
}
