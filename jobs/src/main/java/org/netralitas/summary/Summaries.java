package org.netralitas.summary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.Language;
import org.netralitas.model.Population;
import org.netralitas.model.PublishedFigure;
import org.netralitas.model.Region;
import org.netralitas.model.RepeatCount;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.table.ByPositionGroupRow;
import org.netralitas.table.ByRegionRow;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.PublishedTimelineRow;
import org.netralitas.table.RepeatPersonsRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** The internal tables of an edition, counts only; {@link Measures} does the rest. */
public final class Summaries {
  private static final List<String> TALLIES =
      List.of("READ", "ACCEPTED", "DUPLICATE", "QUARANTINED");

  private final CodeLists codeLists;
  private final PublishedFigures published;
  private final LocalDate asOf;

  public Summaries(CodeLists codeLists, PublishedFigures published, LocalDate asOf) {
    this.codeLists = codeLists;
    this.published = published;
    this.asOf = asOf;
  }

  /** Published cut-offs of an election, ascending. */
  public static List<LocalDate> cutOffs(PublishedFigures published, String electionId) {
    Set<LocalDate> days = new TreeSet<>();
    for (PublishedFigure figure : published.of(electionId)) {
      LocalDate cutOff = figure.cutOff();
      if (figure.comparable() && cutOff != null) {
        days.add(cutOff);
      }
    }
    return List.copyOf(days);
  }

  /**
   * All tables but the measures.
   *
   * @param quality raw rows by election, file and reason code
   * @param severities severity of each reason code
   */
  public TableRows tables(
      List<ElectionTally> tallies,
      SortedMap<String, SortedMap<String, SortedMap<String, Long>>> quality,
      Map<String, String> severities) {
    TableRows tables = new TableRows();
    for (ElectionTally tally : tallies) {
      tables = tables.plus(tables(tally));
    }
    tables.put(Tables.PUBLISHED_TIMELINE, publishedTimeline());
    tables.put(Tables.DATA_QUALITY, quality(quality, severities));
    tables.put(Tables.BY_POSITION_GROUP, withPopulation(tables.of(Tables.BY_POSITION_GROUP)));
    tables.put(Tables.BY_REGION, regionsWithPopulation(tables.of(Tables.BY_REGION)));
    return tables;
  }

  /** Persons over all elections together. */
  public List<RepeatPersonsRow> repeatPersons(List<RepeatCount> repeats) {
    return repeats.stream()
        .map(
            count ->
                new RepeatPersonsRow(
                    Counts.TOTAL,
                    String.valueOf(count.elections()),
                    String.valueOf(count.acts()),
                    asOf,
                    count.persons(),
                    null,
                    Counts.NORMAL,
                    Counts.INTERNAL_ONLY))
        .toList();
  }

  private TableRows tables(ElectionTally tally) {
    Election election = codeLists.requireElection(tally.electionId());
    List<LocalDate> cutOffs = cutOffs(published, tally.electionId());
    LocalDate lastEvent = tally.days().isEmpty() ? asOf : tally.days().lastKey();
    TableRows rows = new Counts(election, tally, asOf, regions(election)).tables();
    rows.put(
        Tables.HEADLINE, rows.of(Tables.HEADLINE).stream().map(row -> withPublished(row)).toList());
    rows.put(Tables.FOLLOW_UP, FollowUps.of(tally, asOf));
    rows.put(Tables.OPEN_RECOMMENDATIONS, OpenRecommendations.of(tally, asOf));
    rows.put(Tables.PATTERNS, Patterns.of(tally, asOf));
    rows.put(Tables.TIMELINE, Timelines.of(election, tally, asOf, totalCutOffs(election)));
    rows.put(
        Tables.RECONCILIATION,
        new Reconciliations(election, tally.cells(), cutOffs, asOf, lastEvent)
            .rows(published.of(election.electionId())));
    return rows;
  }

  private VotingRegions regions(Election election) {
    Map<String, String> names = new HashMap<>();
    for (Region region : codeLists.regions().all()) {
      names.put(region.code(), region.name());
    }
    names.put(Region.CENTRAL, codeLists.labels().label("region", Region.CENTRAL, Language.ID));
    names.put("ZZ", codeLists.labels().label("region", "ZZ", Language.ID));
    return new VotingRegions(codeLists.participants(election.electionId()), names);
  }

  private List<LocalDate> totalCutOffs(Election election) {
    Set<LocalDate> days = new TreeSet<>();
    for (PublishedFigure figure : published.totals(election.electionId())) {
      if (figure.cutOff() != null) {
        days.add(figure.cutOff());
      }
    }
    return List.copyOf(days);
  }

  /** The last published triple that is not later than this edition's day. */
  private HeadlineRow withPublished(HeadlineRow row) {
    Map<String, PublishedFigure> last = new HashMap<>();
    for (PublishedFigure figure : published.totals(row.electionId())) {
      LocalDate cutOff = figure.cutOff();
      String measure = String.valueOf(figure.measure());
      PublishedFigure before = last.get(measure);
      if (cutOff != null
          && !cutOff.isAfter(asOf)
          && !published.disputed(figure)
          && (before == null || !cutOff.isBefore(dayOf(before)))) {
        last.put(measure, figure);
      }
    }
    LocalDate day = null;
    String publisher = null;
    for (PublishedFigure figure : last.values()) {
      if (day == null || dayOf(figure).isAfter(day)) {
        day = dayOf(figure);
        publisher = figure.publisher();
      }
    }
    return new HeadlineRow(
        row.electionId(),
        row.asOf(),
        row.reportedCases(),
        row.processedCases(),
        row.provenCases(),
        row.notProvenCases(),
        row.incompleteCases(),
        row.openCases(),
        row.recommendedCases(),
        row.followedUpCases(),
        row.imposedCases(),
        row.reportedPersons(),
        row.provenPersons(),
        row.followedUpPersons(),
        value(last.get("REPORTED")),
        value(last.get("PROVEN")),
        value(last.get("FOLLOWED_UP")),
        day,
        publisher,
        row.obsStatus(),
        row.confStatus());
  }

  private static LocalDate dayOf(PublishedFigure figure) {
    return Objects.requireNonNull(figure.cutOff());
  }

  private static @Nullable Long value(@Nullable PublishedFigure figure) {
    return figure == null ? null : Math.round(figure.value());
  }

  /** What had been published by this edition's day: later figures were not known on it. */
  private List<PublishedTimelineRow> publishedTimeline() {
    List<PublishedTimelineRow> rows = new ArrayList<>();
    for (Election election : codeLists.elections()) {
      for (PublishedFigure figure : published.totals(election.electionId())) {
        LocalDate cutOff = dayOf(figure);
        if (cutOff.isAfter(asOf)) {
          continue;
        }
        rows.add(
            new PublishedTimelineRow(
                election.electionId(),
                figure.number(),
                String.valueOf(figure.measure()),
                cutOff,
                election.daysToVoting(cutOff),
                Math.round(figure.value()),
                figure.unit(),
                figure.publisher(),
                figure.sourceUrl(),
                published.disputed(figure),
                Counts.NORMAL,
                "F"));
      }
    }
    return rows;
  }

  private static List<DataQualityRow> quality(
      SortedMap<String, SortedMap<String, SortedMap<String, Long>>> quality,
      Map<String, String> severities) {
    List<DataQualityRow> rows = new ArrayList<>();
    quality.forEach(
        (election, files) -> {
          SortedMap<String, Long> sums = new TreeMap<>();
          files.forEach(
              (file, codes) ->
                  codes.forEach(
                      (code, count) -> {
                        rows.add(quality(election, file, code, count, severities));
                        sums.merge(code, count, Long::sum);
                      }));
          sums.forEach(
              (code, count) -> rows.add(quality(election, Counts.TOTAL, code, count, severities)));
        });
    return rows;
  }

  private static DataQualityRow quality(
      String election, String file, String code, long count, Map<String, String> severities) {
    String severity = TALLIES.contains(code) ? "TALLY" : severities.getOrDefault(code, "WARN");
    return new DataQualityRow(
        election, file, code, severity, count, Counts.NORMAL, Counts.INTERNAL_ONLY);
  }

  private List<ByPositionGroupRow> withPopulation(List<ByPositionGroupRow> rows) {
    return rows.stream()
        .map(
            row -> {
              Population population =
                  codeLists
                      .populationOfPosition(
                          row.electionId(),
                          row.level(),
                          row.level() == 1 ? row.positionGroup() : row.positionSubgroup())
                      .orElse(null);
              return new ByPositionGroupRow(
                  row.electionId(),
                  row.asOf(),
                  row.level(),
                  row.positionGroup(),
                  row.positionSubgroup(),
                  row.reportedCases(),
                  row.provenCases(),
                  row.provenPersons(),
                  null,
                  population == null ? null : population.persons(),
                  population == null ? null : population.unit(),
                  population == null ? null : population.asOf(),
                  null,
                  null,
                  null,
                  population == null ? "NO_POPULATION" : population.reason(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  row.obsStatus(),
                  row.confStatus());
            })
        .toList();
  }

  private List<ByRegionRow> regionsWithPopulation(List<ByRegionRow> rows) {
    return rows.stream()
        .map(
            row -> {
              Population population =
                  row.level() == 1
                      ? codeLists
                          .populationOfProvince(row.electionId(), row.regionCode())
                          .orElse(null)
                      : null;
              return new ByRegionRow(
                  row.electionId(),
                  row.asOf(),
                  row.level(),
                  row.regionCode(),
                  row.provinceCode(),
                  row.regionName(),
                  row.isParticipant(),
                  row.reportedCases(),
                  row.provenCases(),
                  row.provenPersons(),
                  null,
                  population == null ? null : population.persons(),
                  population == null ? null : population.unit(),
                  population == null ? null : population.asOf(),
                  null,
                  null,
                  null,
                  population == null ? withoutPopulation(row) : population.reason(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  null,
                  row.obsStatus(),
                  row.confStatus());
            })
        .toList();
  }

  private String withoutPopulation(ByRegionRow row) {
    boolean votedInParts =
        row.level() == 1
            && row.isParticipant()
            && !codeLists.votesAsAWhole(row.electionId(), row.regionCode());
    return votedInParts ? "PART_VOTED" : "NO_POPULATION";
  }
}
