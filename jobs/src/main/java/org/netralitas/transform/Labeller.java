package org.netralitas.transform;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.CubeCell;
import org.netralitas.model.Election;
import org.netralitas.model.Issue;
import org.netralitas.model.Severity;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.InterpretedRow;
import org.netralitas.parse.PersonName;
import org.netralitas.parse.PersonNumber;
import org.netralitas.parse.Place;
import org.netralitas.parse.Pseudonym;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.RowInterpreter;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.FileIssue;
import org.netralitas.parse.layout.RawField;
import org.netralitas.parse.layout.RawRow;
import org.netralitas.parse.link.LinkBlocks;
import org.netralitas.parse.link.PersonTrace;
import org.netralitas.parse.link.TraceSeal;

/**
 * One raw row to one labelled row: read once, every issue kept, person turned into a pseudonym.
 * What the code lists say is loaded once per JVM.
 */
public final class Labeller implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final int ELECTION_ID = Labelled.index("election_id");
  private static final int CASE_ID = Labelled.index("case_id");
  private static final int PERSON_KEY = Labelled.index("person_key");
  private static final int POSITION_GROUP = Labelled.index("position_group");
  private static final int POSITION_SUBGROUP = Labelled.index("position_subgroup");
  private static final int ACT_CODE = Labelled.index("act_code");
  private static final int ACT_CLASS = Labelled.index("act_class");
  private static final int STAGE = Labelled.index("stage");
  private static final int REGION_CODE = Labelled.index("region_code");
  private static final int PROVINCE_CODE = Labelled.index("province_code");
  private static final int AGENCY = Labelled.index("agency");
  private static final int EMPLOYMENT_TYPE = Labelled.index("employment_type");
  private static final int SOURCE_CODE = Labelled.index("source_code");
  private static final int SOURCE_CODES = Labelled.index("source_codes");
  private static final int ACT_DATE = Labelled.index("act_date");
  private static final int REPORTED_DATE = Labelled.index("reported_date");
  private static final int OUTCOME = Labelled.index("outcome");
  private static final int RECOMMENDATION_DATE = Labelled.index("recommendation_date");
  private static final int RECOMMENDED_SANCTION_CODE = Labelled.index("recommended_sanction_code");
  private static final int FOLLOW_UP_DATE = Labelled.index("follow_up_date");
  private static final int IMPOSED_SANCTION_CODE = Labelled.index("imposed_sanction_code");
  private static final int REASON_CODES = Labelled.index("reason_codes");
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);
  private static final int MASKED_ROW = Labelled.index(Labelled.MASKED_ROW);
  private static final int UNREAD = Labelled.index(Labelled.UNREAD);
  private static final int RECORD_KIND = Labelled.index(Labelled.RECORD_KIND);
  private static final int TRACE = Labelled.index(Labelled.TRACE);

  /** Disposition of a closing record, which is no raw row. */
  public static final String FILE_NOTE = "FILE_NOTE";

  /** Code of the closing record whose {@code source_row} is the number of rows read. */
  public static final String READ = "READ";

  /** Code of the closing record whose message is a {@link TextSample}. */
  static final String TEXTS = "TEXTS";

  /** Fields whose texts are sampled, to learn from what the rules make of them. */
  public static final List<String> SAMPLED = List.of("position_title", "act");

  static final String STAGE_UNKNOWN = "TX";

  /** Kind of a record whose person is told by name and place alone. */
  static final String BY_NAME = "NAME";

  private static final String[] NONE = {};

  /** Texts that were read but leave more than one answer, or one that is in no list. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "REGION_AMBIGUOUS",
          "REGION_CONTRADICTORY",
          "REGION_CODE_AMBIGUOUS",
          "REGION_CODE_UNKNOWN");

  private static final int NEAREST = 3;

  /** Beyond this distance two texts share a syllable by chance. */
  private static final double TOO_FAR = 0.8;

  private static final ConcurrentHashMap<String, Meaning> MEANINGS = new ConcurrentHashMap<>();

  private final ReferenceBundle reference;
  private final String codeListsHash;
  private final Pseudonym pseudonym;
  private final TraceSeal seal;
  private final Seekers seekers;

  /**
   * {@code codeListsHash} tells the lists apart where one JVM serves several runs; {@code seekers}
   * collects the blocks of rows whose person is not settled by a number.
   */
  public Labeller(
      ReferenceBundle reference,
      String codeListsHash,
      Pseudonym pseudonym,
      TraceSeal seal,
      Seekers seekers) {
    this.reference = reference;
    this.codeListsHash = codeListsHash;
    this.pseudonym = pseudonym;
    this.seal = seal;
    this.seekers = seekers;
  }

  /** What rows of the elections mean. */
  private static final class Meaning {
    private final ReferenceBundle reference;
    private final CodeLists codeLists;
    private final RuleCatalogue rules;
    private final Map<String, RowInterpreter> interpreters = new ConcurrentHashMap<>();

    Meaning(ReferenceBundle reference) {
      this.reference = reference;
      this.codeLists = CodeLists.load(reference);
      this.rules = RuleCatalogue.load(reference);
    }

    RowInterpreter of(String electionId) {
      return interpreters.computeIfAbsent(
          electionId,
          id -> {
            Election election = codeLists.requireElection(id);
            return RowInterpreter.load(
                reference,
                election,
                codeLists.regions().all(),
                (act, day) -> codeLists.actClass(act, election, day).orElse(null));
          });
    }
  }

  private Meaning meaning() {
    return MEANINGS.computeIfAbsent(codeListsHash, unused -> new Meaning(reference));
  }

  /**
   * Loads what rows of these elections mean. Executors in this JVM then find it ready; on a cluster
   * the driver learns early that the lists can be read.
   */
  public void prepare(Collection<String> elections) {
    elections.forEach(meaning()::of);
  }

  /** The texts that labelled rows repeat; {@code files}: names of the raw files. */
  public Words words(Collection<String> files) {
    Meaning meaning = meaning();
    return Words.of(meaning.codeLists, meaning.rules, files);
  }

  /**
   * The labelled row of a raw row, values in the order of {@link Labelled#SCHEMA}; its texts are
   * offered to the sample.
   */
  public @Nullable Object[] label(String electionId, String file, RawRow raw, TextSample texts) {
    Meaning meaning = meaning();
    RowInterpreter interpreter = meaning.of(electionId);
    Map<String, String> values = raw.values();
    InterpretedRow row = interpreter.interpret(values);
    List<Issue> issues = new ArrayList<>(raw.issues());
    issues.addAll(row.issues());
    Severity gravest = meaning.rules.gravest(issues);
    boolean setAside = gravest == Severity.REJECT || gravest == Severity.HOLD;
    Place place = row.place();
    Labels labels = new Labels();
    labels.set(ELECTION_ID, electionId);
    if (setAside) {
      labels.set(PERSON_KEY, nobody(file, raw));
    } else {
      String person = person(row, place);
      labels.set(PERSON_KEY, person);
      labels.set(
          CASE_ID, CaseIds.newId(pseudonym, electionId, person, row.act().name(), row.actDate()));
      trace(electionId, file, raw, row, labels);
    }
    labels.set(POSITION_GROUP, row.positionGroup());
    labels.set(POSITION_SUBGROUP, row.positionSubgroup());
    labels.set(ACT_CODE, row.act());
    labels.set(ACT_CLASS, row.actClass() == null ? null : row.actClass().code());
    labels.set(STAGE, row.stage() == null ? STAGE_UNKNOWN : row.stage().name());
    labels.set(REGION_CODE, place == null ? CubeCell.Key.NONE : place.regionCode());
    labels.set(PROVINCE_CODE, place == null ? CubeCell.Key.NONE : place.provinceCode());
    labels.set(AGENCY, row.agency());
    labels.set(EMPLOYMENT_TYPE, row.employmentType());
    String source = row.source() == null ? CubeCell.Key.NONE : row.source().name();
    labels.set(SOURCE_CODE, source);
    labels.set(SOURCE_CODES, new String[] {source});
    labels.set(ACT_DATE, row.actDate());
    labels.set(REPORTED_DATE, row.reportedDate());
    labels.set(OUTCOME, row.outcome());
    labels.set(RECOMMENDATION_DATE, row.recommendationDate());
    labels.set(RECOMMENDED_SANCTION_CODE, row.recommendedSanction());
    labels.set(FOLLOW_UP_DATE, row.followUpDate());
    labels.set(IMPOSED_SANCTION_CODE, row.imposedSanction());
    labels.set(REASON_CODES, codes(issues));
    labels.place(file, raw.sheet(), raw.rowNumber());
    labels.set(
        DISPOSITION, setAside ? Labelled.Disposition.QUARANTINED : Labelled.Disposition.ACCEPTED);
    labels.set(MASKED_ROW, setAside ? masked(raw, row, interpreter) : null);
    labels.set(UNREAD, unread(values, row, interpreter));
    SAMPLED.forEach(field -> offer(field, values.get(field), row, interpreter, texts));
    return labels.all();
  }

  /** Up to three known phrases nearest to a text, as {@code phrase = code (distance)}. */
  List<String> nearest(String electionId, String field, String text) {
    return meaning().of(electionId).nearest(field, text, NEAREST).stream()
        .filter(known -> known.distance() <= TOO_FAR)
        .map(
            known ->
                String.format(
                    Locale.ROOT, "%s = %s (%.2f)", known.phrase(), known.code(), known.distance()))
        .toList();
  }

  /** Texts in which something was masked teach nothing and are not kept. */
  private static void offer(
      String field,
      @Nullable String text,
      InterpretedRow row,
      RowInterpreter interpreter,
      TextSample texts) {
    if (text != null
        && !text.isBlank()
        && texts.wants(field, text)
        && text.chars().noneMatch(Character::isISOControl)
        && interpreter.masked(text, row.personName()).equals(text)) {
      texts.add(field, text);
    }
  }

  /**
   * The labelled rows that close a piece of a file: how many rows it gave, what was noted, and the
   * sample of its texts.
   */
  public List<@Nullable Object[]> close(
      String electionId, String file, long read, List<FileIssue> notes, TextSample texts) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(note(electionId, file, null, READ, read, null));
    rows.add(note(electionId, file, null, TEXTS, 0, texts.lines()));
    for (FileIssue issue : notes) {
      rows.add(note(electionId, file, issue.sheet(), issue.code(), issue.row(), issue.message()));
    }
    return rows;
  }

  private static @Nullable Object[] note(
      String electionId,
      String file,
      @Nullable String sheet,
      String code,
      long number,
      @Nullable String message) {
    Labels labels = new Labels();
    labels.set(ELECTION_ID, electionId);
    labels.set(PERSON_KEY, "note");
    labels.set(SOURCE_CODES, NONE);
    labels.set(REASON_CODES, new String[] {code});
    labels.place(file, sheet, number);
    labels.set(DISPOSITION, FILE_NOTE);
    labels.set(MASKED_ROW, message);
    labels.set(UNREAD, NONE);
    return labels.all();
  }

  /** The number decides; without one the name does, together with where the person works. */
  private String person(InterpretedRow row, @Nullable Place place) {
    PersonNumber number = row.personNumber();
    if (number != null) {
      return pseudonym.of("person " + number.kind(), number.digits());
    }
    PersonName name = row.personName();
    String named = name == null ? "" : name.normal();
    return pseudonym.of("person name", named + "\t" + (place == null ? "" : place.regionCode()));
  }

  private void trace(
      String electionId, String file, RawRow raw, InterpretedRow row, Labels labels) {
    PersonNumber number = row.personNumber();
    labels.set(RECORD_KIND, number == null ? BY_NAME : number.kind().name());
    Place place = row.place();
    PersonTrace trace =
        PersonTrace.of(
            row,
            raw.value(RawField.PERSON_NUMBER),
            place == null ? CubeCell.Key.NONE : place.regionCode());
    if (trace == null) {
      return;
    }
    LinkBlocks blocks = seal.blocks(electionId, trace);
    labels.set(TRACE, seal.seal(trace, blocks, file + "\t" + raw.sheet(), raw.rowNumber()));
    seekers.add(new Seekers.Named(electionId, blocks, trace.seeks()));
  }

  /** Rows set aside belong to nobody; spread over partitions, they stay with their own file row. */
  private String nobody(String file, RawRow raw) {
    return pseudonym.of("row", file + "\t" + raw.sheet() + "\t" + raw.rowNumber());
  }

  private static String[] codes(List<Issue> issues) {
    if (issues.isEmpty()) {
      return NONE;
    }
    Set<String> codes = new TreeSet<>();
    issues.forEach(issue -> codes.add(issue.code()));
    return codes.toArray(String[]::new);
  }

  private static String masked(RawRow raw, InterpretedRow row, RowInterpreter interpreter) {
    StringBuilder json = new StringBuilder("{");
    Map<String, String> ordered = new TreeMap<>(raw.values());
    raw.extras().forEach((title, text) -> ordered.putIfAbsent(title, text));
    ordered.forEach(
        (field, text) -> {
          String kept =
              switch (field) {
                case "person_number" -> "[nomor]";
                case "person_name" -> "[nama]";
                default -> interpreter.masked(text, row.personName());
              };
          json.append(json.length() > 1 ? ", " : "")
              .append(quoted(titleOf(field, row, interpreter)))
              .append(": ")
              .append(quoted(kept));
        });
    return json.append("}").toString();
  }

  /** A title of the file may hold a name; that of a known field is none of the file's. */
  private static String titleOf(String field, InterpretedRow row, RowInterpreter interpreter) {
    return RawField.named(field) == null ? interpreter.masked(field, row.personName()) : field;
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }

  /**
   * Texts that a person should code by hand: those whose issue says that they could not be read.
   */
  private static String[] unread(
      Map<String, String> values, InterpretedRow row, RowInterpreter interpreter) {
    List<String> unread = new ArrayList<>();
    for (Issue issue : row.issues()) {
      String text = values.get(issue.field());
      if (isForReview(issue.code()) && text != null && !issue.field().startsWith("person_")) {
        unread.add(
            issue.field()
                + "\t"
                + issue.code()
                + "\t"
                + interpreter.masked(text, row.personName()).replace('\t', ' '));
      }
    }
    return unread.isEmpty() ? NONE : unread.toArray(String[]::new);
  }

  private static boolean isForReview(String code) {
    return code.endsWith("_UNREADABLE") || UNDECIDED.contains(code);
  }
}
