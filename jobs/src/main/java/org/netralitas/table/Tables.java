package org.netralitas.table;

import java.util.List;
import java.util.stream.Stream;

/** Every declared table, in the order in which a reader meets them. */
public final class Tables {
  private Tables() {}

  public static final Table<HeadlineRow> HEADLINE = Table.of("headline", HeadlineRow.class);

  public static final Table<CellsRow> CELLS = Table.of("cells", CellsRow.class);

  public static final Table<ByPositionGroupRow> BY_POSITION_GROUP =
      Table.of("by_position_group", ByPositionGroupRow.class);

  public static final Table<ByRegionRow> BY_REGION = Table.of("by_region", ByRegionRow.class);

  public static final Table<ByActRow> BY_ACT = Table.of("by_act", ByActRow.class);

  public static final Table<BySanctionRow> BY_SANCTION =
      Table.of("by_sanction", BySanctionRow.class);

  public static final Table<BySourceRow> BY_SOURCE = Table.of("by_source", BySourceRow.class);

  public static final Table<ByPositionAndActRow> BY_POSITION_AND_ACT =
      Table.of("by_position_and_act", ByPositionAndActRow.class);

  public static final Table<ByPositionAndRegionRow> BY_POSITION_AND_REGION =
      Table.of("by_position_and_region", ByPositionAndRegionRow.class);

  public static final Table<TimelineRow> TIMELINE = Table.of("timeline", TimelineRow.class);

  public static final Table<PublishedTimelineRow> PUBLISHED_TIMELINE =
      Table.of("published_timeline", PublishedTimelineRow.class);

  public static final Table<DataQualityRow> DATA_QUALITY =
      Table.of("data_quality", DataQualityRow.class);

  public static final Table<ReconciliationRow> RECONCILIATION =
      Table.of("reconciliation", ReconciliationRow.class);

  public static final Table<FollowUpRow> FOLLOW_UP = Table.of("follow_up", FollowUpRow.class);

  public static final Table<OpenRecommendationRow> OPEN_RECOMMENDATIONS =
      Table.of("open_recommendations", OpenRecommendationRow.class);

  public static final Table<SanctionImposedRow> SANCTION_IMPOSED =
      Table.of("sanction_imposed", SanctionImposedRow.class);

  public static final Table<TrendRow> TREND_BY_POSITION_GROUP =
      Table.of("trend_by_position_group", TrendRow.class);

  public static final Table<TrendRow> TREND_BY_REGION = Table.of("trend_by_region", TrendRow.class);

  public static final Table<TrendRow> TREND_BY_ACT = Table.of("trend_by_act", TrendRow.class);

  public static final Table<FunnelByRegionRow> FUNNEL_BY_REGION =
      Table.of("funnel_by_region", FunnelByRegionRow.class);

  public static final Table<ModelCoefficientRow> MODEL_COEFFICIENTS =
      Table.of("model_coefficients", ModelCoefficientRow.class);

  public static final Table<ExpectedByCellRow> EXPECTED_BY_CELL =
      Table.of("expected_by_cell", ExpectedByCellRow.class);

  public static final Table<PatternRow> PATTERNS = Table.of("patterns", PatternRow.class);

  public static final Table<OutlookRow> OUTLOOK = Table.of("outlook", OutlookRow.class);

  public static final Table<NowcastRow> NOWCAST = Table.of("nowcast", NowcastRow.class);

  public static final Table<ReportingBiasRow> REPORTING_BIAS =
      Table.of("reporting_bias", ReportingBiasRow.class);

  public static final Table<RepeatPersonsRow> REPEAT_PERSONS =
      Table.of("repeat_persons", RepeatPersonsRow.class);

  public static final Table<LinkSensitivityRow> LINK_SENSITIVITY =
      Table.of("link_sensitivity", LinkSensitivityRow.class);

  public static final Table<RuleHistoryRow> RULE_HISTORY =
      Table.of("rule_history", RuleHistoryRow.class);

  public static final Table<SuggestionQualityRow> SUGGESTION_QUALITY =
      Table.of("suggestion_quality", SuggestionQualityRow.class);

  public static final Table<EditionChangeRow> EDITION_CHANGES =
      Table.of("edition_changes", EditionChangeRow.class);

  public static final Table<InformationKeptRow> INFORMATION_KEPT =
      Table.of("information_kept", InformationKeptRow.class);

  // Restricted zone: rows of single persons, written and read by Spark.

  public static final Table<CaseRow> CASES = Table.of("cases", CaseRow.class);

  public static final Table<QuarantineRow> QUARANTINE = Table.of("quarantine", QuarantineRow.class);

  public static final Table<DuplicateRow> DUPLICATES = Table.of("duplicates", DuplicateRow.class);

  public static final Table<LinkRow> LINKS = Table.of("links", LinkRow.class);

  public static final Table<CaseHistoryRow> CASE_HISTORY =
      Table.of("case_history", CaseHistoryRow.class);

  public static final Table<ThresholdCaseRow> THRESHOLD_CASES =
      Table.of("threshold_cases", ThresholdCaseRow.class);

  public static final Table<ReviewRow> REVIEW = Table.of("review", ReviewRow.class);

  public static final Table<TallyCellRow> TALLY_CELLS = Table.of("tally_cells", TallyCellRow.class);

  public static final Table<TallyDayRow> TALLY_DAYS = Table.of("tally_days", TallyDayRow.class);

  public static final Table<TallyWaitRow> TALLY_WAITS = Table.of("tally_waits", TallyWaitRow.class);

  public static final Table<TallyActSetRow> TALLY_ACT_SETS =
      Table.of("tally_act_sets", TallyActSetRow.class);

  public static final Table<TallyRepeatRow> TALLY_REPEATS =
      Table.of("tally_repeats", TallyRepeatRow.class);

  /** Tables of single persons, made by ingest; they never leave {@code restricted/}. */
  public static final List<Table<?>> RESTRICTED =
      List.of(CASES, QUARANTINE, DUPLICATES, LINKS, CASE_HISTORY, THRESHOLD_CASES, REVIEW);

  /** Tables that each zone computes from its own count tables alone. */
  public static final List<Table<?>> ANALYSES =
      List.of(
          TREND_BY_POSITION_GROUP,
          TREND_BY_REGION,
          TREND_BY_ACT,
          FUNNEL_BY_REGION,
          MODEL_COEFFICIENTS,
          EXPECTED_BY_CELL,
          OUTLOOK,
          NOWCAST,
          REPORTING_BIAS);

  /** Tables of persons and times that no count table holds; each has a public form of its own. */
  public static final List<Table<?>> OWN_FORM = List.of(FOLLOW_UP, PATTERNS, REPEAT_PERSONS);

  /** Tables of the internal zone. */
  public static final List<Table<?>> INTERNAL =
      List.of(
          HEADLINE,
          CELLS,
          BY_POSITION_GROUP,
          BY_REGION,
          BY_ACT,
          BY_SANCTION,
          BY_SOURCE,
          BY_POSITION_AND_ACT,
          BY_POSITION_AND_REGION,
          TIMELINE,
          PUBLISHED_TIMELINE,
          FOLLOW_UP,
          OPEN_RECOMMENDATIONS,
          SANCTION_IMPOSED,
          TREND_BY_POSITION_GROUP,
          TREND_BY_REGION,
          TREND_BY_ACT,
          FUNNEL_BY_REGION,
          MODEL_COEFFICIENTS,
          EXPECTED_BY_CELL,
          PATTERNS,
          OUTLOOK,
          NOWCAST,
          REPORTING_BIAS,
          REPEAT_PERSONS,
          LINK_SENSITIVITY,
          DATA_QUALITY,
          RULE_HISTORY,
          SUGGESTION_QUALITY,
          RECONCILIATION);

  /**
   * The base cube, whose cells are single persons, counts and differences of a few persons, and
   * what only concerns the house.
   */
  public static final List<Table<?>> INTERNAL_ONLY =
      List.of(
          CELLS,
          OPEN_RECOMMENDATIONS,
          SANCTION_IMPOSED,
          LINK_SENSITIVITY,
          RULE_HISTORY,
          SUGGESTION_QUALITY);

  /** Tables about what is public: made from public tables alone, the internal zone has none. */
  public static final List<Table<?>> PUBLIC_ONLY = List.of(EDITION_CHANGES, INFORMATION_KEPT);

  /** Tables of the public zone. */
  public static final List<Table<?>> PUBLIC =
      Stream.concat(
              INTERNAL.stream().filter(table -> !INTERNAL_ONLY.contains(table)),
              PUBLIC_ONLY.stream())
          .toList();

  /**
   * The table of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Table<?> named(String name) {
    return Stream.concat(INTERNAL.stream(), PUBLIC_ONLY.stream())
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table named " + name));
  }
}
