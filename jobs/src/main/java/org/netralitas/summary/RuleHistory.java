package org.netralitas.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.stat.Limits;
import org.netralitas.stat.RuleChange;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.RuleHistoryRow;

/** Rows by rule across editions, each edition against the one published before it. */
public final class RuleHistory {
  private static final String READ = "READ";
  private static final String TALLY = "TALLY";

  private final Map<String, String> fields;

  /**
   * The rule counts of one edition.
   *
   * @param quality rows of its {@code data_quality}
   */
  public record Edition(String editionId, List<DataQualityRow> quality) {
    public Edition {
      quality = List.copyOf(quality);
    }
  }

  /** Rows of one election in one edition. */
  private record Tally(long read, SortedMap<String, Long> rows, Map<String, String> severities) {}

  /** {@code fields}: field of each rule. */
  public RuleHistory(Map<String, String> fields) {
    this.fields = Map.copyOf(fields);
  }

  /**
   * The history.
   *
   * @param editions newest first
   */
  public List<RuleHistoryRow> of(List<Edition> editions) {
    List<SortedMap<String, Tally>> counts = editions.stream().map(RuleHistory::counts).toList();
    List<RuleHistoryRow> rows = new ArrayList<>();
    for (int back = 0; back < editions.size(); back++) {
      SortedMap<String, Tally> former =
          back + 1 < editions.size() ? counts.get(back + 1) : new TreeMap<>();
      for (Map.Entry<String, Tally> election : counts.get(back).entrySet()) {
        Tally before = former.get(election.getKey());
        for (String code : codes(election.getValue(), before)) {
          rows.add(
              row(
                  election.getKey(),
                  code,
                  back,
                  editions.get(back).editionId(),
                  election.getValue(),
                  before));
        }
      }
    }
    return rows;
  }

  private RuleHistoryRow row(
      String electionId,
      String code,
      int back,
      String editionId,
      Tally now,
      @Nullable Tally before) {
    long rows = now.rows().getOrDefault(code, 0L);
    Long formerRows = before == null ? null : before.rows().getOrDefault(code, 0L);
    RuleChange change =
        before == null || formerRows == null
            ? RuleChange.first()
            : RuleChange.of(rows, now.read(), formerRows, before.read());
    Limits limits = change.limits();
    String severity = now.severities().get(code);
    if (severity == null) {
      severity = before == null ? "WARN" : before.severities().getOrDefault(code, "WARN");
    }
    return new RuleHistoryRow(
        electionId,
        code,
        back,
        editionId,
        fields.get(code),
        severity,
        rows,
        now.read(),
        formerRows,
        before == null ? null : before.read(),
        change.ratio() == null ? null : Finite.orNull(change.ratio()),
        limits == null ? null : Finite.orNull(limits.low()),
        limits == null ? null : Finite.orNull(limits.high()),
        change.verdict().name(),
        Counts.NORMAL,
        Counts.INTERNAL_ONLY);
  }

  private static Set<String> codes(Tally now, @Nullable Tally before) {
    Set<String> codes = new TreeSet<>(now.rows().keySet());
    if (before != null) {
      codes.addAll(before.rows().keySet());
    }
    return codes;
  }

  private static SortedMap<String, Tally> counts(Edition edition) {
    SortedMap<String, Tally> counts = new TreeMap<>();
    SortedMap<String, Long> read = new TreeMap<>();
    for (DataQualityRow row : edition.quality()) {
      if (row.sourceFile().equals("_T") && row.reasonCode().equals(READ)) {
        read.put(row.electionId(), row.rows() == null ? 0 : row.rows());
      }
    }
    read.forEach(
        (election, rows) ->
            counts.put(election, new Tally(rows, new TreeMap<>(), new TreeMap<>())));
    for (DataQualityRow row : edition.quality()) {
      Tally election = counts.get(row.electionId());
      Long rows = row.rows();
      if (election != null
          && rows != null
          && row.sourceFile().equals("_T")
          && !row.severity().equals(TALLY)) {
        election.rows().put(row.reasonCode(), rows);
        election.severities().put(row.reasonCode(), row.severity());
      }
    }
    return counts;
  }
}
