package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.Parsed;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;

/**
 * All fields of a raw row to their meaning, for one election. Never throws on data. Distinct texts
 * are read once and remembered within bounds; one interpreter may serve many threads.
 *
 * <p>Raw fields are those of the input contract ({@code person_number}, {@code act_date}, …), and
 * two helpers when the file has them: {@code province} beside the region, {@code unit} beside the
 * agency.
 */
public final class RowInterpreter {
  private static final int MEMO = 50_000;

  private final Election election;
  private final ActClassRule actClasses;
  private final PersonNumbers numbers;
  private final PersonNames names;
  private final RegionNames regions;
  private final FreeTextMask mask;
  private final Positions positions;
  private final Memo<String, Parsed<Act>> acts;
  private final Memo<String, Parsed<Outcome>> outcomes;
  private final Memo<String, Parsed<Sanction>> recommended;
  private final Memo<String, Parsed<Sanction>> imposed;
  private final Memo<String, Parsed<Source>> sources;
  private final Memo<String, Parsed<EmploymentType>> employment;
  private final Memo<String, Parsed<LocalDate>> actDates;
  private final Memo<String, Parsed<LocalDate>> reportedDates;
  private final Memo<String, Parsed<LocalDate>> recommendationDates;
  private final Memo<String, Parsed<LocalDate>> followUpDates;
  private final Map<String, Supplier<NearestPhrases>> known;
  private final Map<String, NearestPhrases> nearest = new ConcurrentHashMap<>();

  private RowInterpreter(
      ReferenceSource data,
      Election election,
      Collection<Region> regions,
      ActClassRule actClasses) {
    LocalDate day = election.votingDate();
    DateWindow actWindow = DateWindow.ofActs(election);
    DateWindow procedure = DateWindow.ofProcedure(election);
    this.election = election;
    this.actClasses = actClasses;
    this.numbers = PersonNumbers.until(procedure.last());
    this.names = PersonNames.load(data);
    this.regions = RegionNames.load(data, regions);
    this.mask = FreeTextMask.load(data, names);
    this.positions = Positions.load(data, day);
    Acts actPhrases = Acts.load(data, day);
    Outcomes outcomePhrases = Outcomes.load(data, day);
    Sanctions advice = Sanctions.load(data, "recommended_sanction", day);
    Sanctions sanction = Sanctions.load(data, "imposed_sanction", day);
    Sources sourcePhrases = Sources.load(data, day);
    EmploymentTypes types = EmploymentTypes.load(data, day);
    this.acts = new Memo<>(MEMO, actPhrases::parse);
    this.outcomes = new Memo<>(MEMO, outcomePhrases::parse);
    this.recommended = new Memo<>(MEMO, advice::parse);
    this.imposed = new Memo<>(MEMO, sanction::parse);
    this.sources = new Memo<>(MEMO, sourcePhrases::parse);
    this.employment = new Memo<>(MEMO, types::parse);
    this.known =
        Map.of(
            Positions.FIELD,
            positions::suggestions,
            Acts.FIELD,
            actPhrases::suggestions,
            RegionNames.FIELD,
            () -> this.regions.suggestions(day),
            "outcome",
            outcomePhrases::suggestions,
            "recommended_sanction",
            advice::suggestions,
            "imposed_sanction",
            sanction::suggestions,
            "source",
            sourcePhrases::suggestions,
            EmploymentTypes.FIELD,
            types::suggestions);
    this.actDates = new Memo<>(MEMO, Dates.of("act_date", actWindow)::parse);
    this.reportedDates = new Memo<>(MEMO, Dates.of("reported_date", procedure)::parse);
    this.recommendationDates = new Memo<>(MEMO, Dates.of("recommendation_date", procedure)::parse);
    this.followUpDates = new Memo<>(MEMO, Dates.of("follow_up_date", procedure)::parse);
  }

  /**
   * An interpreter for the rows of one election.
   *
   * @param regions all regions of the code list, those no longer valid included
   * @param actClasses ethics or discipline, from the code list of acts
   */
  public static RowInterpreter load(
      ReferenceSource data,
      Election election,
      Collection<Region> regions,
      ActClassRule actClasses) {
    return new RowInterpreter(data, election, regions, actClasses);
  }

  /** Masks a text of a row before it is kept; see {@link FreeTextMask}. */
  public String masked(String text, @Nullable PersonName own) {
    return mask.mask(text, own);
  }

  /**
   * Known phrases of a field nearest to a text, nearest first; none for a field without phrases,
   * such as a date.
   */
  public List<NearestPhrases.Suggestion> nearest(String field, String text, int count) {
    Supplier<NearestPhrases> phrases = known.get(field);
    return phrases == null
        ? List.of()
        : nearest.computeIfAbsent(field, unused -> phrases.get()).nearest(text, count);
  }

  /** Reads one row; {@code raw}: canonical field name to text, absent fields are empty. */
  public InterpretedRow interpret(Map<String, String> raw) {
    List<Issue> issues = new ArrayList<>();
    PersonNumber number = value(numbers.parse(raw.get("person_number")), issues);
    PersonName name = value(names.parse(raw.get("person_name")), issues);
    if (number == null && name == null) {
      issues.add(Issue.of(Issues.NO_PERSON, "row"));
    } else if (Blanks.isBlank(raw.get("person_number"))) {
      issues.add(Issue.of(Issues.PERSON_NUMBER_MISSING, PersonNumbers.FIELD));
    }
    EmploymentType stated = value(employment.of(text(raw, "employment_type")), issues);
    EmploymentType type = employmentType(stated, number, issues);
    PositionSubgroup post = position(raw, type, issues);
    LocalDate actDate = value(actDates.of(text(raw, "act_date")), issues);
    LocalDate reported = value(reportedDates.of(text(raw, "reported_date")), issues);
    LocalDate day = actDate != null ? actDate : reported;
    Place place = value(place(raw, day == null ? election.votingDate() : day), issues);
    Act act = present(value(acts.of(text(raw, "act")), issues), Act.UNKNOWN);
    Stage stage = stage(raw, actDate, reported, issues);
    Source source = value(sources.of(text(raw, "source")), issues);
    Parsed<Outcome> outcome = outcomes.of(text(raw, "outcome"));
    LocalDate decided = value(recommendationDates.of(text(raw, "recommendation_date")), issues);
    Sanction advice = value(recommended.of(text(raw, "recommended_sanction")), issues);
    LocalDate followUp = value(followUpDates.of(text(raw, "follow_up_date")), issues);
    Sanction sanction = value(imposed.of(text(raw, "imposed_sanction")), issues);
    Outcome known = RowRules.outcome(outcome, decided, advice, sanction, issues);
    RowRules.order(actDate, reported, decided, followUp, issues);
    RowRules.sanctionFits(known, advice, sanction, issues);
    return new InterpretedRow(
        number,
        name,
        post,
        place,
        agency(raw.get("agency"), name),
        type,
        act,
        day == null ? null : actClasses.classOf(act, day),
        stage,
        actDate,
        reported,
        source,
        known,
        decided,
        advice,
        followUp,
        sanction,
        issues);
  }

  private static String text(Map<String, String> raw, String field) {
    String text = raw.get(field);
    return text == null ? "" : text;
  }

  private static <T> @Nullable T value(Parsed<T> parsed, List<Issue> issues) {
    if (!parsed.issues().isEmpty()) {
      issues.addAll(parsed.issues());
    }
    return parsed.value();
  }

  private static <T> T present(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }

  private static @Nullable EmploymentType employmentType(
      @Nullable EmploymentType stated, @Nullable PersonNumber number, List<Issue> issues) {
    EmploymentType coded = number == null ? null : number.employmentType();
    if (stated == null) {
      return coded;
    }
    if (coded != null && coded != stated) {
      issues.add(Issue.of(Issues.EMPLOYMENT_NUMBER_DIFFER, EmploymentTypes.FIELD));
    }
    return stated;
  }

  private PositionSubgroup position(
      Map<String, String> raw, @Nullable EmploymentType type, List<Issue> issues) {
    String unit = text(raw, "unit");
    Parsed<PositionSubgroup> read =
        positions.parse(text(raw, "position_title"), unit.isEmpty() ? text(raw, "agency") : unit);
    if (type == EmploymentType.HONORER) {
      issues.add(Issue.of(Issues.NOT_ASN, Positions.FIELD));
      return PositionSubgroup.UNKNOWN;
    }
    return present(value(read, issues), PositionSubgroup.UNKNOWN);
  }

  private Parsed<Place> place(Map<String, String> raw, LocalDate day) {
    String region = text(raw, "region");
    String province = text(raw, "province");
    if (!Blanks.isBlank(province)) {
      region = Blanks.isBlank(region) ? province : region + ", " + province;
    }
    return regions.parse(region, raw.get("agency"), day);
  }

  private @Nullable Stage stage(
      Map<String, String> raw,
      @Nullable LocalDate actDate,
      @Nullable LocalDate reported,
      List<Issue> issues) {
    if (actDate != null) {
      return election.stageOn(actDate);
    }
    if (Blanks.isBlank(raw.get("act_date"))) {
      issues.add(Issue.of(Issues.MISSING_ACT_DATE, "act_date"));
    } else if (reported == null && RowRules.bothOutsideWindow(issues)) {
      issues.add(Issue.of(Issues.WRONG_ELECTION_WINDOW, "row"));
    }
    if (reported != null) {
      issues.add(Issue.of(Issues.STAGE_FROM_REPORT, "row"));
      return election.stageOn(reported);
    }
    issues.add(Issue.of(Issues.STAGE_UNKNOWN, "row"));
    return null;
  }

  private @Nullable String agency(@Nullable String raw, @Nullable PersonName own) {
    return raw == null || Blanks.isBlank(raw) ? null : mask.maskOneLine(raw, own);
  }
}
