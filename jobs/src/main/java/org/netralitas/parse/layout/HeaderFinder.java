package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a table among its first rows: the row, or the two rows one above the other,
 * whose titles give the most fields. Titles, blank rows and letterheads above do not matter.
 */
final class HeaderFinder {

  /** Fields that make a header whatever else is there; two suffice when they are half of it. */
  private static final int ENOUGH_FIELDS = 3;

  /**
   * What was found.
   *
   * @param header null when no row looks like a header
   * @param issues remarks on the header; why there is none, if so
   * @param fields number of fields recognised
   */
  record Found(@Nullable TableHeader header, List<FileIssue> issues, int fields) {}

  private record Candidate(int row, int rows, List<String> titles, List<HeaderMatch> matches) {
    int fields() {
      Set<RawField> fields = EnumSet.noneOf(RawField.class);
      matches.stream().filter(HeaderMatch::isField).forEach(m -> fields.add(m.fields().get(0)));
      return fields.size();
    }

    boolean isHeader() {
      long filled = titles.stream().filter(title -> !title.isEmpty()).count();
      long known = matches.stream().filter(HeaderMatch::isKnown).count();
      return fields() >= ENOUGH_FIELDS || (fields() == ENOUGH_FIELDS - 1 && 2 * known >= filled);
    }
  }

  private final HeaderNames names;
  private final Map<String, HeaderMatch> known = new HashMap<>();

  HeaderFinder(HeaderNames names) {
    this.names = names;
  }

  Found find(List<SeenRow> rows, @Nullable String sheet) {
    Candidate best = null;
    for (int i = 0; i < rows.size(); i++) {
      Candidate single = single(rows, i);
      Candidate here = single;
      if (i + 1 < rows.size()) {
        Candidate pair = pair(rows, i);
        if (pair.fields() > single.fields() && pair.fields() > single(rows, i + 1).fields()) {
          here = pair;
        }
      }
      if (best == null || here.fields() > best.fields()) {
        best = here;
      }
    }
    return best == null || !best.isHeader()
        ? notFound(best, rows, sheet)
        : found(best, rows, sheet);
  }

  private static Found found(Candidate best, List<SeenRow> rows, @Nullable String sheet) {
    int width = 0;
    for (int i = 0; i < best.titles().size(); i++) {
      width = best.titles().get(i).isEmpty() ? width : i + 1;
    }
    HeaderResolution resolution =
        new HeaderResolution(best.titles().subList(0, width), best.matches().subList(0, width));
    List<SeenRow> taken = rows.subList(best.row(), best.row() + best.rows());
    long first = taken.get(0).number();
    TableHeader header =
        new TableHeader(
            sheet,
            first,
            taken.get(taken.size() - 1).number(),
            resolution.columns(),
            resolution.ambiguous(),
            taken.stream().map(SeenRow::cells).toList());
    List<FileIssue> issues =
        resolution.issues().stream().map(issue -> issue.at(sheet, first)).toList();
    return new Found(header, issues, best.fields());
  }

  private static Found notFound(
      @Nullable Candidate best, List<SeenRow> rows, @Nullable String sheet) {
    String closest =
        best == null || best.fields() == 0
            ? ""
            : "; row " + rows.get(best.row()).number() + " comes closest: " + shown(best.titles());
    FileIssue issue =
        LayoutRule.HEADER_NOT_FOUND.onFile(
            "no header among the first "
                + rows.size()
                + " rows"
                + closest
                + ": put column titles such as Nama, NIP, Jabatan, Instansi, Jenis Pelanggaran"
                + " above the data");
    return new Found(null, List.of(issue.at(sheet, 0)), best == null ? 0 : best.fields());
  }

  private static String shown(List<String> titles) {
    List<String> some = titles.stream().filter(t -> !t.isEmpty()).limit(6).toList();
    String text = String.join(", ", some);
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }

  private Candidate single(List<SeenRow> rows, int row) {
    List<String> titles = new ArrayList<>();
    List<HeaderMatch> matches = new ArrayList<>();
    for (String cell : rows.get(row).cells()) {
      String title = HeaderText.oneLine(cell);
      titles.add(title);
      matches.add(match(title));
    }
    return new Candidate(row, 1, titles, matches);
  }

  private Candidate pair(List<SeenRow> rows, int row) {
    SeenRow top = rows.get(row);
    SeenRow bottom = rows.get(row + 1);
    int width = Math.max(top.cells().size(), bottom.cells().size());
    List<String> titles = new ArrayList<>();
    List<HeaderMatch> matches = new ArrayList<>();
    String above = "";
    for (int i = 0; i < width; i++) {
      String upper = HeaderText.oneLine(top.cell(i));
      String lower = HeaderText.oneLine(bottom.cell(i));
      // A title merged over several columns stands in the first of them only.
      above = upper.isEmpty() ? above : upper;
      String title;
      HeaderMatch match;
      if (lower.isEmpty() || lower.equals(upper)) {
        title = upper;
        match = match(title);
      } else if (above.isEmpty()) {
        title = lower;
        match = match(title);
      } else {
        title = above + " " + lower;
        match = names.matchUnder(above, lower);
      }
      titles.add(title);
      matches.add(match);
    }
    return new Candidate(row, 2, titles, matches);
  }

  private HeaderMatch match(String title) {
    return known.computeIfAbsent(title, names::match);
  }
}
