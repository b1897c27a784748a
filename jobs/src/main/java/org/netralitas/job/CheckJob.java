package org.netralitas.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Issue;
import org.netralitas.model.Severity;
import org.netralitas.parse.RowInterpreter;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.FileBytes;
import org.netralitas.parse.layout.FileIssue;
import org.netralitas.parse.layout.HeaderColumn;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.Layout;
import org.netralitas.parse.layout.LayoutSniffer;
import org.netralitas.parse.layout.Packing;
import org.netralitas.parse.layout.RawField;
import org.netralitas.parse.layout.RawRow;
import org.netralitas.parse.layout.RawRows;
import org.netralitas.parse.layout.Sniffed;
import org.netralitas.parse.layout.TableHeader;
import org.netralitas.parse.layout.TextLook;
import org.netralitas.store.BadInputException;
import org.netralitas.store.EditionStore;
import org.netralitas.store.InputFile;
import org.netralitas.store.InputFolder;
import org.netralitas.store.RawFiles;
import org.netralitas.summary.RuleHistory;
import org.netralitas.table.DataQualityRow;
import org.netralitas.transform.RowTally;

/**
 * A dry run over raw files: how each is read, and which rows would be set aside and why. Every row
 * is read in this process, without Spark, and nothing is written. Rows that repeat a case are not
 * told apart: that takes all rows of a person together, which is the work of {@code ingest}.
 */
public final class CheckJob {
  private final JobContext context;
  private final RuleCatalogue rules;
  private final HeaderNames names;
  private final Map<String, RowInterpreter> interpreters = new ConcurrentHashMap<>();

  /**
   * What was found.
   *
   * @param files in order of their names
   * @param rules reason codes that occur, with severity and words
   * @param changes rules that jumped or fell against the store's current edition
   * @param fault why ingest would refuse the files; null when it would take them
   */
  public record Result(
      List<CheckedFile> files, List<Reason> rules, List<Change> changes, @Nullable String fault) {

    public Result {
      files = List.copyOf(files);
      rules = List.copyOf(rules);
      changes = List.copyOf(changes);
    }

    public long rows() {
      return files.stream().mapToLong(CheckedFile::read).sum();
    }

    public long setAside() {
      return files.stream().mapToLong(CheckedFile::setAside).sum();
    }

    /**
     * Fails when ingest would.
     *
     * @throws RunFailure of kind BAD_INPUT with the fault
     */
    public void requireUsable() {
      if (fault != null) {
        throw new RunFailure(RunFailure.Kind.BAD_INPUT, fault, null);
      }
    }
  }

  /**
   * A rule that remarks on more, or fewer, rows per row read than in the edition published last.
   *
   * @param change JUMPED or FELL
   */
  public record Change(
      String electionId,
      String code,
      String change,
      long rows,
      long read,
      long formerRows,
      long formerRead,
      String formerEdition) {}

  /** A reason code in words; its severity is WARN, HOLD or REJECT. */
  public record Reason(String code, String severity, String text) {}

  public CheckJob(JobContext context) {
    this.context = context;
    this.rules = RuleCatalogue.load(context.reference());
    this.names = HeaderNames.load(context.reference());
  }

  /**
   * Checks the files of a folder.
   *
   * @param errorBudget how much may be wrong with a file
   * @param store store to compare rule counts with, which is read only; null for none
   * @throws BadInputException when the folder is missing, empty, or names an unknown election
   */
  public Result run(String input, ErrorBudget errorBudget, @Nullable String store)
      throws IOException {
    errorBudget.requireKnown(rules);
    context.progress().begin("check");
    Set<String> elections =
        context.codeLists().elections().stream()
            .map(Election::electionId)
            .collect(Collectors.toCollection(TreeSet::new));
    InputFolder folder = InputFolder.list(context.hadoop(), new Path(input), elections);
    List<Looked> looked = folder.files().parallelStream().map(this::look).toList();
    List<CheckedFile> files = looked.stream().map(Looked::file).toList();
    context.progress().end("check", files.stream().mapToLong(CheckedFile::read).sum());
    return new Result(files, reasons(files), changes(looked, store), fault(looked, errorBudget));
  }

  private List<Change> changes(List<Looked> looked, @Nullable String store) throws IOException {
    if (store == null) {
      return List.of();
    }
    EditionStore editions = EditionStore.at(context.hadoop(), new Path(store));
    editions.requireStoreOrNothing();
    List<RuleHistory.Edition> published = PublishedQuality.of(editions, "");
    if (published.isEmpty()) {
      return List.of();
    }
    RuleHistory.Edition former = published.get(0);
    return new RuleHistory(PublishedQuality.fields(rules))
        .of(List.of(new RuleHistory.Edition("", quality(looked)), former)).stream()
            .filter(row -> row.editionsBack() == 0)
            .filter(row -> row.change().equals("JUMPED") || row.change().equals("FELL"))
            .map(
                row ->
                    new Change(
                        row.electionId(),
                        row.reasonCode(),
                        row.change(),
                        row.rows(),
                        row.readRows(),
                        Objects.requireNonNull(row.formerRows()),
                        Objects.requireNonNull(row.formerReadRows()),
                        former.editionId()))
            .toList();
  }

  /** The sums over all files of an election, as {@code data_quality} has them. */
  private List<DataQualityRow> quality(List<Looked> looked) {
    SortedMap<String, SortedMap<String, Long>> sums = new TreeMap<>();
    for (Looked file : looked) {
      SortedMap<String, Long> election =
          sums.computeIfAbsent(file.raw().electionId(), unused -> new TreeMap<>());
      election.merge("READ", file.file().read(), Long::sum);
      file.file().issues().forEach((code, rows) -> election.merge(code, rows, Long::sum));
    }
    List<DataQualityRow> rows = new ArrayList<>();
    sums.forEach(
        (election, codes) ->
            codes.forEach(
                (code, count) ->
                    rows.add(
                        new DataQualityRow(
                            election,
                            "_T",
                            code,
                            rules.rule(code).map(r -> r.severity().name()).orElse("TALLY"),
                            count,
                            "A",
                            "N"))));
    return rows;
  }

  /** A file with its remarks as ingest judges them. */
  private record Looked(InputFile raw, CheckedFile file, List<RowTally.Note> notes) {}

  private Looked look(InputFile raw) {
    try {
      FileBytes bytes = RawFiles.bytes(context.hadoop(), raw);
      Sniffed sniffed = new LayoutSniffer(names).sniff(bytes);
      Layout layout = sniffed.layout();
      if (layout == null) {
        return unreadable(raw, bytes.name(), sniffed);
      }
      return read(raw, bytes, layout);
    } catch (IOException e) {
      throw new UncheckedIOException(raw.path() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static Looked unreadable(InputFile raw, String name, Sniffed sniffed) {
    List<RowTally.Note> notes = sniffed.issues().stream().map(issue -> note(name, issue)).toList();
    return new Looked(
        raw,
        new CheckedFile(name, null, List.of(), 0, 0, remarks(notes), Map.of(), Map.of()),
        notes);
  }

  private Looked read(InputFile raw, FileBytes bytes, Layout layout) throws IOException {
    RowInterpreter interpreter = interpreter(raw.electionId());
    SortedMap<String, Long> issues = new TreeMap<>();
    Map<String, String> firstPlaces = new HashMap<>();
    long setAside = 0;
    try (RawRows rows = RawFiles.open(context.hadoop(), raw, layout, names)) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        List<Issue> all = new ArrayList<>(row.issues());
        all.addAll(interpreter.interpret(row.values()).issues());
        all.stream().map(Issue::code).distinct().forEach(c -> issues.merge(c, 1L, Long::sum));
        all.forEach(issue -> firstPlaces.computeIfAbsent(issue.code(), unused -> place(row)));
        Severity gravest = rules.gravest(all);
        setAside += gravest == Severity.REJECT || gravest == Severity.HOLD ? 1 : 0;
      }
      List<RowTally.Note> notes =
          rows.issues().stream().map(issue -> note(bytes.name(), issue)).toList();
      CheckedFile file =
          new CheckedFile(
              bytes.name(),
              look(layout),
              rows.headers().stream().map(CheckJob::table).toList(),
              rows.tally().records(),
              setAside,
              remarks(notes),
              issues,
              firstPlaces);
      return new Looked(raw, file, notes);
    }
  }

  private RowInterpreter interpreter(String electionId) {
    return interpreters.computeIfAbsent(
        electionId,
        id -> {
          Election election = context.codeLists().requireElection(id);
          return RowInterpreter.load(
              context.reference(),
              election,
              context.codeLists().regions().all(),
              (act, day) -> context.codeLists().actClass(act, election, day).orElse(null));
        });
  }

  private @Nullable String fault(List<Looked> looked, ErrorBudget errorBudget) {
    try {
      FileTally.requireReadable(
          looked.stream().map(Looked::notes).flatMap(Collection::stream).toList(), rules);
      for (Looked file : looked) {
        FileTally.requireWithinBudget(
            file.file().name(),
            file.file().read(),
            file.file().setAside(),
            new TreeMap<>(file.file().issues()),
            errorBudget,
            rules);
      }
      return null;
    } catch (BadInputException e) {
      return e.getMessage();
    }
  }

  private List<Reason> reasons(List<CheckedFile> files) {
    Set<String> codes = new TreeSet<>();
    files.forEach(file -> codes.addAll(file.issues().keySet()));
    return codes.stream()
        .map(code -> rules.rule(code).orElseThrow())
        .map(rule -> new Reason(rule.code(), rule.severity().name(), rule.textEn()))
        .toList();
  }

  private static String place(RawRow row) {
    return (row.sheet() == null ? "" : "sheet " + row.sheet() + ", ") + "row " + row.rowNumber();
  }

  private static RowTally.Note note(String file, FileIssue issue) {
    return new RowTally.Note(file, issue.sheet(), issue.row(), issue.code(), issue.message());
  }

  private static List<String> remarks(List<RowTally.Note> notes) {
    return notes.stream()
        .map(
            note ->
                note.code()
                    + (note.sheet() == null ? "" : ", sheet " + note.sheet())
                    + (note.row() == 0 ? "" : ", row " + note.row())
                    + ": "
                    + note.message())
        .toList();
  }

  private static String look(Layout layout) {
    StringBuilder look = new StringBuilder(layout.format().name());
    look.append(layout.packing() == Packing.GZIP ? ", gzip" : "");
    TextLook text = layout.text();
    if (text != null) {
      look.append(", ").append(text.encoding().charset().name());
      look.append(text.bomBytes() > 0 ? " with mark" : "");
      if (text.delimiter() != 0) {
        String shown = text.delimiter() == '\t' ? "tab" : "'" + text.delimiter() + "'";
        look.append(", delimiter ").append(shown);
      }
    }
    return look.toString();
  }

  private static CheckedFile.CheckedTable table(TableHeader header) {
    List<CheckedFile.Mapped> mapped = new ArrayList<>();
    List<String> unmapped = new ArrayList<>();
    for (HeaderColumn column : header.columns()) {
      RawField field = column.field();
      if (field == null) {
        unmapped.add(column.title());
      } else {
        mapped.add(new CheckedFile.Mapped(field.fieldName(), column.title()));
      }
    }
    return new CheckedFile.CheckedTable(
        header.sheet(),
        header.firstRow(),
        header.lastRow(),
        mapped,
        unmapped,
        header.ambiguous().stream().map(RawField::fieldName).toList());
  }
}
