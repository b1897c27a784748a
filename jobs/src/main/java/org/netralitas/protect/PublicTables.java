package org.netralitas.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.netralitas.disclose.AttackerAudit;
import org.netralitas.disclose.AuditReport;
import org.netralitas.disclose.Cell;
import org.netralitas.disclose.Exposure;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.disclose.InformationLoss;
import org.netralitas.disclose.LinkedTables;
import org.netralitas.disclose.PrimaryRule;
import org.netralitas.disclose.ProtectedTables;
import org.netralitas.disclose.Suppression;
import org.netralitas.table.ReconciliationRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;
import org.netralitas.table.TimelineRow;

/**
 * The public form of the internal tables: counts that could lead to a person are null, whatever
 * rests on them is left to be computed anew from what is left.
 *
 * @param tables counts only; measures are still open
 * @param audit the attack on them, which found nothing
 */
public record PublicTables(TableRows tables, AuditReport audit) {
  private static final String HIDDEN = HiddenReason.PUBLIC_STATUS;
  private static final String FREE = HiddenReason.FREE_STATUS;
  private static final Set<String> PERSONS_AND_CASES = Set.of("proven_cases", "proven_persons");

  /**
   * Hides what the rule asks for, and proves that it is enough.
   *
   * @param counts internal tables, whose counts are all there
   * @param earlier what the public holds already
   * @throws org.netralitas.disclose.DisclosureException naming the cells when it cannot be proven
   */
  public static PublicTables of(TableRows counts, PrimaryRule rule, List<EarlierTables> earlier) {
    TableRows internal = PossibleRows.of(counts);
    LinkedTables linked = LinkedCounts.of(internal, earlier);
    ProtectedTables chosen =
        Suppression.of(rule, PublicTables::lossOf)
            .protect(linked, needed -> mates(linked, internal, rule, needed));
    AuditReport audit = chosen.audit().requireSafe();
    Set<String> cells = withheldBefore(linked, internal);
    cells.addAll(chosen.hidden());
    Set<String> hidden = withRowMates(internal, cells);
    hidden.removeIf(id -> linked.contains(id) && !cells.contains(id));
    TableRows tables = new TableRows();
    for (Table<?> table : Tables.PUBLIC) {
      // Made anew from the public counts, or in a form of their own.
      if (!Tables.ANALYSES.contains(table)
          && !Tables.OWN_FORM.contains(table)
          && !Tables.PUBLIC_ONLY.contains(table)) {
        redact(table, internal, hidden, tables);
      }
    }
    addOwnForms(internal, hidden, rule, tables);
    return new PublicTables(tables, audit);
  }

  /**
   * The tables that no shown count adds up to, each in its public form.
   *
   * @param hidden ids of all hidden counts
   * @param tables the shown counts; the forms are put beside them
   */
  private static void addOwnForms(
      TableRows internal, Set<String> hidden, PrimaryRule rule, TableRows tables) {
    PublicForms forms = new PublicForms(internal, tables, rule.smallestCount());
    tables.put(Tables.FOLLOW_UP, forms.followUp());
    tables.put(Tables.PATTERNS, forms.patterns());
    tables.put(Tables.REPEAT_PERSONS, forms.repeatPersons());
    tables.put(Tables.TIMELINE, PublicTimeline.thinned(internal, hidden, rule.smallestCount()));
    tables.put(Tables.DATA_QUALITY, PublicQuality.of(internal, hidden, rule.smallestCount()));
    tables.put(Tables.RECONCILIATION, reconciliation(internal, tables));
  }

  /**
   * Attacks tables as they were published, with the true counts at hand.
   *
   * @return what an outsider could work out or read though it should be hidden; empty when nothing
   */
  public static List<String> attack(
      TableRows counts, TableRows published, PrimaryRule rule, List<EarlierTables> earlier) {
    TableRows internal = PossibleRows.of(counts);
    Set<String> hidden = hiddenIn(published);
    LinkedTables linked = LinkedCounts.of(internal, earlier);
    Stream<String> told =
        withheldBefore(linked, internal).stream()
            .filter(id -> !hidden.contains(id))
            .map(id -> id + " is printed, but an earlier edition hid it");
    Stream<String> same =
        withRowMates(internal, hidden).stream()
            .filter(id -> !linked.contains(id) && !hidden.contains(id))
            .map(id -> id + " is printed, but is the same number as a hidden one");
    Stream<String> derived =
        AttackerAudit.of(rule, AttackerAudit.Depth.PROOF)
            .audit(linked, openCells(linked, hidden))
            .failures()
            .stream()
            .map(failure -> failure.cellId() + " " + failure.message());
    TableRows forms = new TableRows();
    published.tables().forEach(table -> forms.putAll(table, published));
    addOwnForms(internal, hidden, rule, forms);
    Stream<String> formed =
        forms.tables().stream()
            .filter(table -> !forms.of(table).equals(published.of(table)))
            .map(table -> table.name() + " is not in its public form");
    return Stream.of(told, same, derived, formed).flatMap(faults -> faults).toList();
  }

  /** Names of all counts that public tables hide. */
  static Set<String> hiddenIn(TableRows published) {
    Set<String> hidden = new TreeSet<>();
    for (Table<?> table : CountIds.tables()) {
      findHidden(table, published, hidden);
    }
    return hidden;
  }

  private static <R extends Record> void findHidden(
      Table<R> table, TableRows published, Set<String> hidden) {
    for (R row : published.of(table)) {
      Map<String, String> names = CountIds.of(table, row);
      @Nullable Object[] values = table.values(row);
      for (int i = 0; i < values.length; i++) {
        String id = names.get(table.columns().get(i).name());
        if (id != null && values[i] == null) {
          hidden.add(id);
        }
      }
    }
  }

  /** Two-way counts are hidden rather than the margins that readers come for. */
  private static double lossOf(Cell cell) {
    return InformationLoss.LOG_COUNTS.of(cell) * CountIds.importance(cell.id());
  }

  /** Hidden with what needs to be: the other count of a row, and zeros among marks. */
  private static SortedSet<String> mates(
      LinkedTables linked, TableRows internal, PrimaryRule rule, Set<String> needed) {
    Set<String> rows = openCells(linked, withRowMates(internal, needed));
    return openCells(linked, Decoys.with(linked, rule.protectionWidth(), rows));
  }

  /** The hidden ids that are cells of the problem; the others are hidden with a cell. */
  private static SortedSet<String> openCells(LinkedTables linked, Set<String> hidden) {
    SortedSet<String> cells = new TreeSet<>(hidden);
    cells.removeIf(id -> !linked.contains(id) || linked.cell(id).exposure() != Exposure.OPEN);
    return cells;
  }

  /** Counts of today that an earlier edition hid, and that still are what they were. */
  private static Set<String> withheldBefore(LinkedTables linked, TableRows internal) {
    return LinkedCounts.of(internal).cells().stream()
        .map(Cell::id)
        .filter(id -> linked.cell(id).exposure() == Exposure.WITHHELD)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Cases and persons of one row are nearly the same number: one hidden, both hidden. */
  private static Set<String> withRowMates(TableRows internal, Set<String> needed) {
    Set<String> hidden = new TreeSet<>(needed);
    for (Table<?> table : CountIds.tables()) {
      hideRowMates(table, internal, hidden);
    }
    return hidden;
  }

  private static <R extends Record> void hideRowMates(
      Table<R> table, TableRows internal, Set<String> hidden) {
    for (R row : internal.of(table)) {
      Map<String, String> names = CountIds.of(table, row);
      List<String> mates =
          PERSONS_AND_CASES.stream().map(names::get).filter(Objects::nonNull).toList();
      if (mates.stream().anyMatch(hidden::contains)) {
        hidden.addAll(mates);
      }
    }
  }

  private static <R extends Record> void redact(
      Table<R> table, TableRows internal, Set<String> hidden, TableRows out) {
    List<R> rows = new ArrayList<>();
    for (R row : internal.of(table)) {
      R shown = redacted(table, row, hidden);
      if (!PossibleRows.WITHOUT_ZEROS.contains(table) || !isShownZero(table, shown)) {
        rows.add(shown);
      }
    }
    out.put(table, rows);
  }

  private static <R extends Record> boolean isShownZero(Table<R> table, R row) {
    @Nullable Object[] values = table.values(row);
    for (int i = 0; i < values.length; i++) {
      boolean isCount = table.columns().get(i).role() == org.netralitas.table.Column.Role.COUNT;
      if (isCount && !Long.valueOf(0).equals(values[i])) {
        return false;
      }
    }
    return true;
  }

  private static <R extends Record> R redacted(Table<R> table, R row, Set<String> hidden) {
    Map<String, String> names = CountIds.of(table, row);
    @Nullable Object[] values = table.values(row);
    boolean anyHidden = false;
    for (int i = 0; i < values.length; i++) {
      TableColumn column = table.columns().get(i);
      String id = names.get(column.name());
      if (id != null && hidden.contains(id)) {
        values[i] = null;
        anyHidden = true;
      } else if (column.role() == org.netralitas.table.Column.Role.MEASURE) {
        values[i] = null;
      } else if (column.name().equals("conf_status")) {
        values[i] = anyHidden ? HIDDEN : FREE;
      }
    }
    return table.row(values);
  }

  /** A computed value stays when it is a number that another public table shows. */
  private static List<ReconciliationRow> reconciliation(TableRows internal, TableRows shown) {
    Set<List<Object>> shownTotals = new HashSet<>();
    for (TimelineRow row : shown.of(Tables.TIMELINE)) {
      addTotal(shownTotals, row, "REPORTED", row.reportedCases());
      addTotal(shownTotals, row, "PROVEN", row.provenCases());
      addTotal(shownTotals, row, "FOLLOWED_UP", row.followedUpCases());
    }
    return internal.of(Tables.RECONCILIATION).stream()
        .map(row -> shownOrHidden(row, shownTotals))
        .toList();
  }

  private static void addTotal(
      Set<List<Object>> shown, TimelineRow row, String metric, @Nullable Long count) {
    if (count != null) {
      shown.add(List.of(row.electionId(), metric, row.date()));
    }
  }

  private static ReconciliationRow shownOrHidden(ReconciliationRow row, Set<List<Object>> shown) {
    boolean total = row.dimension().equals("total");
    boolean visible =
        row.computedValue() == null
            || (total
                && row.cutOffDate() != null
                && shown.contains(List.of(row.electionId(), row.metric(), row.cutOffDate())));
    return new ReconciliationRow(
        row.electionId(),
        row.figureNo(),
        row.metric(),
        row.dimension(),
        row.category(),
        row.code(),
        row.publishedValue(),
        row.unit(),
        row.cutOffDate(),
        visible ? row.computedValue() : null,
        visible ? row.difference() : null,
        row.isComparable(),
        row.reason(),
        row.publisher(),
        row.sourceUrl(),
        row.obsStatus(),
        visible ? FREE : HIDDEN);
  }
}
