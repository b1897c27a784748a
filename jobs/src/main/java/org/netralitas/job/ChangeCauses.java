package org.netralitas.job;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.job.Comparison.Cause;
import org.netralitas.job.Comparison.Kind;
import org.netralitas.store.Manifest;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** What differs between what two editions were made from. */
final class ChangeCauses {
  private static final String READ = "READ";
  private static final Set<Kind> CHANGE_COUNTS =
      EnumSet.of(Kind.LATE_DATA, Kind.CORRECTION, Kind.CODE_LIST, Kind.PROGRAM, Kind.OPTION);

  private final Manifest older;
  private final Manifest newer;
  private final Map<String, Long> rowsBefore;
  private final Map<String, Long> rowsAfter;
  private final List<Cause> causes = new ArrayList<>();

  private ChangeCauses(Manifest older, Manifest newer, TableRows before, TableRows after) {
    this.older = older;
    this.newer = newer;
    this.rowsBefore = rowsRead(before);
    this.rowsAfter = rowsRead(after);
  }

  /** All causes, in the order of their kinds. */
  static List<Cause> of(Manifest older, Manifest newer, TableRows before, TableRows after) {
    ChangeCauses found = new ChangeCauses(older, newer, before, after);
    found.inputs();
    found.codeLists();
    found.populations(before, after);
    if (!older.program().equals(newer.program())) {
      found.add(Kind.PROGRAM, "", older.program() + " → " + newer.program());
    }
    found.options();
    return List.copyOf(found.causes);
  }

  /**
   * The kinds that can have changed counts of an election up to a day: not populations, which
   * change rates only, nor the day itself.
   */
  static Set<Kind> ofCounts(List<Cause> causes, String electionId) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Cause cause : causes) {
      boolean concerns = cause.electionId().isEmpty() || cause.electionId().equals(electionId);
      if (concerns && CHANGE_COUNTS.contains(cause.kind())) {
        kinds.add(cause.kind());
      }
    }
    return kinds;
  }

  private void inputs() {
    SortedMap<String, Manifest.Input> before = byName(older);
    SortedMap<String, Manifest.Input> after = byName(newer);
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      Manifest.Input old = before.get(name);
      Manifest.Input now = after.get(name);
      if (old == null && now != null) {
        add(Kind.LATE_DATA, now.electionId(), "new file " + name);
      } else if (old != null && now == null) {
        add(Kind.CORRECTION, old.electionId(), "file " + name + " is gone");
      } else if (old != null && now != null && !old.sha256().equals(now.sha256())) {
        changedFile(now, name);
      }
    }
  }

  /**
   * As many rows as before: rows were changed. More rows: some came late, others may be changed.
   */
  private void changedFile(Manifest.Input file, String name) {
    Long before = rowsBefore.get(name);
    Long after = rowsAfter.get(name);
    String what = "changed file " + name;
    if (before != null && after != null) {
      what += ", " + before + " → " + after + " rows";
    }
    add(Kind.CORRECTION, file.electionId(), what);
    if (before == null || after == null || after > before) {
      add(Kind.LATE_DATA, file.electionId(), what);
    }
  }

  private void codeLists() {
    differences(older.codeListFiles(), newer.codeListFiles())
        .forEach(
            (name, what) -> {
              boolean isPopulation =
                  name.startsWith("reference/populations") || name.startsWith("reference/pns_");
              add(isPopulation ? Kind.DENOMINATOR : Kind.CODE_LIST, "", what + " file " + name);
            });
  }

  private void populations(TableRows before, TableRows after) {
    Map<String, @Nullable Long> old = new HashMap<>(populations(before));
    SortedMap<String, Integer> changed = new TreeMap<>();
    populations(after)
        .forEach(
            (place, population) -> {
              if (old.containsKey(place) && !Objects.equals(old.get(place), population)) {
                changed.merge(place.substring(0, place.indexOf('/')), 1, Integer::sum);
              }
            });
    changed.forEach(
        (election, rows) -> add(Kind.DENOMINATOR, election, "population of " + rows + " rows"));
  }

  private static Map<String, @Nullable Long> populations(TableRows tables) {
    Map<String, @Nullable Long> populations = new HashMap<>();
    for (ByPositionGroupRow row : tables.of(Tables.BY_POSITION_GROUP)) {
      populations.put(
          row.electionId() + "/position/" + row.positionGroup() + "/" + row.positionSubgroup(),
          row.population());
    }
    for (ByRegionRow row : tables.of(Tables.BY_REGION)) {
      List<Object> key = Tables.BY_REGION.key(row);
      populations.put(row.electionId() + "/region/" + key, row.population());
    }
    return populations;
  }

  private void options() {
    differences(older.options(), newer.options())
        .forEach(
            (name, what) ->
                add(
                    kindOf(name),
                    "",
                    "--"
                        + name
                        + " "
                        + older.options().getOrDefault(name, "default")
                        + " → "
                        + newer.options().getOrDefault(name, "default")));
  }

  private static Kind kindOf(String option) {
    return switch (option) {
      case "as-of" -> Kind.AS_OF;
      case "language", "agency-profile" -> Kind.WORDING;
      default -> Kind.OPTION;
    };
  }

  private static SortedMap<String, String> differences(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    SortedMap<String, String> differences = new TreeMap<>();
    after.forEach(
        (name, value) -> {
          if (!before.containsKey(name)) {
            differences.put(name, "new");
          } else if (!value.equals(before.get(name))) {
            differences.put(name, "changed");
          }
        });
    before.keySet().stream()
        .filter(name -> !after.containsKey(name))
        .forEach(name -> differences.put(name, "removed"));
    return differences;
  }

  private static SortedMap<String, Manifest.Input> byName(Manifest manifest) {
    SortedMap<String, Manifest.Input> inputs = new TreeMap<>();
    manifest.inputs().forEach(input -> inputs.put(input.electionId() + "/" + input.name(), input));
    return inputs;
  }

  private static Map<String, Long> rowsRead(TableRows tables) {
    Map<String, Long> rows = new HashMap<>();
    for (DataQualityRow row : tables.of(Tables.DATA_QUALITY)) {
      Long count = row.rows();
      if (row.reasonCode().equals(READ) && count != null) {
        rows.put(row.electionId() + "/" + row.sourceFile(), count);
      }
    }
    return rows;
  }

  private void add(Kind kind, String electionId, String what) {
    causes.add(new Cause(kind, electionId, what));
  }
}
