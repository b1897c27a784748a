package org.netralitas.transform;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;

/**
 * Gives the cases of one person their ids: those that their rows had in an earlier ingest, new ones
 * otherwise. An id is never given to another case.
 *
 * <p>An id whose first report is gone while other rows of the case stay is {@code HANDED_ON} to
 * those, and recorded, so that the first report finds it taken when it comes back on its own.
 *
 * <p>Of two earlier cases that are one now the older id stays and the other is {@code MERGED_INTO}
 * it; of an earlier case that is two now the one with its first report keeps the id, the other has
 * a new one and is {@code SPLIT_FROM} it; an id whose rows are gone is {@code RETIRED}, and given
 * again when they come back.
 */
final class CaseIds {
  private static final int CASE_ID = Labelled.index("case_id");
  private static final int ELECTION = Labelled.index("election_id");
  private static final int PERSON = Labelled.index("person_key");
  private static final int RECORD_KEY = Labelled.index("record_key");
  private static final int ACT = Labelled.index("act_code");
  private static final int ACT_DATE = Labelled.index("act_date");
  private static final int REPORTED = Labelled.index("reported_date");
  private static final int FILE = Labelled.index("source_file");
  private static final int SHEET = Labelled.index("source_sheet");
  private static final int NUMBER = Labelled.index("source_row");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int KIND = Labelled.index(Labelled.LINK_REASON);
  private static final int UNREAD = Labelled.index(Labelled.UNREAD);
  private static final int CODES = Labelled.index("reason_codes");
  private static final int DIGITS = 20;

  private static final Comparator<Row> OLDEST =
      Comparator.comparing(
              (Row row) -> row.<@Nullable LocalDate>getAs(REPORTED),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(row -> row.getString(CASE_ID));

  private final Pseudonym hash;

  CaseIds(Pseudonym hash) {
    this.hash = hash;
  }

  /**
   * Ids of cases, and what happened to earlier ids.
   *
   * @param ids one per case, in their order
   * @param events rows of disposition {@code HISTORY}
   */
  record Given(List<String> ids, List<Row> events) {}

  /**
   * Gives ids.
   *
   * @param cases rows of each case, the first report first
   * @param earlier rows of disposition {@code EARLIER}
   */
  Given give(List<List<Row>> cases, List<Row> earlier) {
    if (earlier.isEmpty()) {
      return new Given(
          cases.stream().map(rows -> rows.get(0).getString(CASE_ID)).toList(), List.of());
    }
    return new Persons(cases, earlier).give();
  }

  /** The id of a case that begins with a row, as labelling gives it to every row. */
  static String newId(
      Pseudonym hash, String election, String record, String act, @Nullable LocalDate day) {
    return newId(hash, election, record, act, day, 0);
  }

  private static String newId(
      Pseudonym hash,
      String election,
      String record,
      String act,
      @Nullable LocalDate day,
      int attempt) {
    String what =
        election + "\t" + record + "\t" + act + "\t" + day + (attempt == 0 ? "" : "\t" + attempt);
    return "K" + hash.of("case", what).substring(0, DIGITS);
  }

  /** The person as the row alone names him. */
  static String record(Row row) {
    return row.isNullAt(RECORD_KEY) ? row.getString(PERSON) : row.getString(RECORD_KEY);
  }

  /** One person's cases of now and of before. */
  private final class Persons {
    private final List<List<Row>> cases;
    private final TreeMap<String, Row> heads = new TreeMap<>();
    private final TreeSet<String> known = new TreeSet<>();

    /** Earlier id to the cases of now that hold rows of it, with the number of rows. */
    private final Map<String, Map<Integer, Integer>> claims = new TreeMap<>();

    /** Earlier id to the case of now that holds its first report. */
    private final Map<String, Integer> homes = new TreeMap<>();

    private final List<Row> events = new ArrayList<>();

    Persons(List<List<Row>> cases, List<Row> earlier) {
      this.cases = cases;
      List<Row> ordered = new ArrayList<>(earlier);
      ordered.sort(OLDEST);
      for (Row row : ordered) {
        String id = row.getString(CASE_ID);
        EarlierCases.Kind kind = kind(row);
        known.add(id);
        if (kind == EarlierCases.Kind.MERGED) {
          continue;
        }
        boolean isHead = kind != EarlierCases.Kind.REPEAT;
        if (isHead && (kind == EarlierCases.Kind.CASE || !heads.containsKey(id))) {
          heads.put(id, row);
        }
        int now = caseOf(row);
        if (now >= 0) {
          claims.computeIfAbsent(id, unused -> new LinkedHashMap<>()).merge(now, 1, Integer::sum);
          if (isHead) {
            homes.putIfAbsent(id, now);
          }
        }
      }
    }

    Given give() {
      Map<Integer, List<String>> won = new TreeMap<>();
      heads.forEach(
          (id, head) -> {
            int winner = winner(id);
            if (winner >= 0) {
              won.computeIfAbsent(winner, unused -> new ArrayList<>()).add(id);
              if (kind(head) == EarlierCases.Kind.RETIRED) {
                event("REVIVED", id, null, head);
              } else if (!homes.containsKey(id)) {
                event("HANDED_ON", id, null, head);
              }
            } else if (kind(head) == EarlierCases.Kind.CASE) {
              event("RETIRED", id, null, head);
            }
          });
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < cases.size(); i++) {
        List<String> own = won.getOrDefault(i, List.of());
        ids.add(own.isEmpty() ? split(i) : survivor(own));
      }
      return new Given(ids, events);
    }

    /** The case with the first report; without it the one with most rows; -1 when none is left. */
    private int winner(String id) {
      Integer home = homes.get(id);
      if (home != null) {
        return home;
      }
      return claims.getOrDefault(id, Map.of()).entrySet().stream()
          .max(
              Map.Entry.<Integer, Integer>comparingByValue()
                  .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
          .map(Map.Entry::getKey)
          .orElse(-1);
    }

    private String survivor(List<String> ids) {
      List<Row> oldestFirst =
          ids.stream().map(id -> Objects.requireNonNull(heads.get(id))).sorted(OLDEST).toList();
      String kept = oldestFirst.get(0).getString(CASE_ID);
      for (Row lost : oldestFirst.subList(1, oldestFirst.size())) {
        event("MERGED_INTO", lost.getString(CASE_ID), kept, lost);
      }
      return kept;
    }

    private String split(int number) {
      Row first = cases.get(number).get(0);
      int attempt = 0;
      String id = first.getString(CASE_ID);
      while (!known.add(id)) {
        attempt++;
        id =
            newId(
                hash,
                first.getString(ELECTION),
                record(first),
                first.getString(ACT),
                first.getAs(ACT_DATE),
                attempt);
      }
      for (Map.Entry<String, Map<Integer, Integer>> claim : claims.entrySet()) {
        if (claim.getValue().containsKey(number)) {
          event("SPLIT_FROM", id, claim.getKey(), first);
        }
      }
      return id;
    }

    /**
     * The case that holds the earlier row: the same person, act and day; the same place in the
     * files and one thing in common; or the same act within the days of a case. -1 when none does.
     */
    private int caseOf(Row earlier) {
      int best = -1;
      int bestRank = 0;
      for (int i = 0; i < cases.size(); i++) {
        for (Row row : cases.get(i)) {
          int rank = rank(earlier, row);
          if (rank > bestRank) {
            best = i;
            bestRank = rank;
          }
        }
      }
      return best;
    }

    private static int rank(Row earlier, Row row) {
      if (!record(earlier).equals(record(row))) {
        return 0;
      }
      boolean act = Objects.equals(earlier.getString(ACT), row.getString(ACT));
      boolean day = Objects.equals(earlier.get(ACT_DATE), row.get(ACT_DATE));
      boolean reported = Objects.equals(earlier.get(REPORTED), row.get(REPORTED));
      boolean place =
          Objects.equals(earlier.get(FILE), row.get(FILE))
              && Objects.equals(sheet(earlier), sheet(row))
              && earlier.getLong(NUMBER) == row.getLong(NUMBER);
      if (act && day) {
        return place ? 5 : 4;
      }
      if (place && (act || day || reported)) {
        return 3;
      }
      return CaseMerge.sameAct(earlier, row) ? 2 : 0;
    }

    private static String sheet(Row row) {
      return row.isNullAt(SHEET) ? "" : row.getString(SHEET);
    }

    private void event(String what, String id, @Nullable String other, Row row) {
      @Nullable Object[] values = CaseMerge.values(row);
      values[CASE_ID] = id;
      values[RECORD_KEY] = record(row);
      values[DISPOSITION] = Labelled.Disposition.HISTORY.name();
      values[KIND] = what;
      values[Labelled.index(Labelled.MASKED_ROW)] = other;
      values[UNREAD] = new String[0];
      values[CODES] = new String[0];
      events.add(RowFactory.create(values));
    }
  }

  private static EarlierCases.Kind kind(Row earlier) {
    return EarlierCases.Kind.valueOf(earlier.getString(KIND));
  }
}
