package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;

/**
 * Recomputes what is printed from what is printed beside it: totals from their parts, shares from
 * their bases, rates from their populations. Where a part is hidden, nothing can be said and
 * nothing is.
 */
public final class NumberAudit {
  private static final double TOLERANCE = 1e-6;

  private static final List<String> CHANGE_PARTS =
      List.of(
          "late_data_part",
          "correction_part",
          "code_list_part",
          "denominator_part",
          "program_part",
          "option_part",
          "unseparated_part");

  private final ReportInput input;
  private final String electionId;
  private final List<String> faults;

  private NumberAudit(ReportInput input, String electionId, List<String> faults) {
    this.input = input;
    this.electionId = electionId;
    this.faults = faults;
  }

  /** One line per number that its neighbours contradict; empty when all agree. */
  public static List<String> faults(ReportInput input) {
    List<String> faults = new ArrayList<>();
    for (PublishedRow row : input.tables().rows(Tables.HEADLINE)) {
      new NumberAudit(input, row.text("election_id"), faults).audit(row);
    }
    for (PublishedRow row : input.tables().rows(Tables.EDITION_CHANGES)) {
      new NumberAudit(input, row.text("election_id"), faults).change(row);
    }
    for (PublishedRow row : input.tables().rows(Tables.INFORMATION_KEPT)) {
      new NumberAudit(input, row.text("election_id"), faults).kept(row);
    }
    return List.copyOf(faults);
  }

  /** The same for a document: one line per number that its printed neighbours contradict. */
  public static List<String> faults(Document document) {
    return PrintedAudit.faults(document);
  }

  private List<PublishedRow> rows(Table<?> table, Predicate<PublishedRow> wanted) {
    return input.tables().rows(table).stream()
        .filter(row -> row.text("election_id").equals(electionId))
        .filter(wanted)
        .toList();
  }

  private void audit(PublishedRow headline) {
    Quantity reported = headline.count("reported_cases");
    Quantity proven = headline.count("proven_cases");
    sum(
        "headline.processed_cases",
        headline.count("processed_cases"),
        List.of(proven, headline.count("not_proven_cases"), headline.count("incomplete_cases")));
    sum(
        "headline.reported_cases",
        reported,
        List.of(headline.count("processed_cases"), headline.count("open_cases")));
    List<PublishedRow> acts = rows(Tables.BY_ACT, row -> true);
    total("by_act", "reported_cases", acts, reported);
    total("by_act", "proven_cases", acts, proven);
    shares("by_act", "share", "proven_cases", acts, proven);
    List<PublishedRow> groups = rows(Tables.BY_POSITION_GROUP, row -> row.integer("level") == 1);
    total("by_position_group", "reported_cases", groups, reported);
    total("by_position_group", "proven_cases", groups, proven);
    shares(
        "by_position_group", "share", "proven_persons", groups, headline.count("proven_persons"));
    rates("by_position_group", rows(Tables.BY_POSITION_GROUP, row -> true));
    for (PublishedRow group : groups) {
      List<PublishedRow> parts =
          rows(
              Tables.BY_POSITION_GROUP,
              row ->
                  row.integer("level") == 2
                      && row.text("position_group").equals(group.text("position_group")));
      total("by_position_group " + group.key(), "proven_cases", parts, group.count("proven_cases"));
    }
    List<PublishedRow> provinces = rows(Tables.BY_REGION, row -> row.integer("level") == 1);
    total("by_region", "reported_cases", provinces, reported);
    total("by_region", "proven_cases", provinces, proven);
    rates("by_region", rows(Tables.BY_REGION, row -> true));
    List<PublishedRow> sources = rows(Tables.BY_SOURCE, row -> true);
    total("by_source", "reported_cases", sources, reported);
    shares("by_source", "reported_share", "reported_cases", sources, reported);
    for (PublishedRow source : sources) {
      ratio(
          source + ".proven_share",
          source.share("proven_share"),
          source.count("proven_cases"),
          source.count("reported_cases"));
    }
    List<PublishedRow> sanctions = rows(Tables.BY_SANCTION, row -> true);
    shares(
        "by_sanction",
        "recommended_share",
        "recommended_cases",
        sanctions,
        headline.count("recommended_cases"));
    shares(
        "by_sanction",
        "imposed_share",
        "imposed_cases",
        sanctions,
        headline.count("imposed_cases"));
    quality();
  }

  /** A change is now minus before, and its parts add up to it; what is now is what is printed. */
  private void change(PublishedRow row) {
    Quantity change = row.count("change");
    sum(row + ".value", row.count("value"), List.of(row.count("earlier_value"), change));
    sum(row + ".change", change, CHANGE_PARTS.stream().map(row::count).toList());
    String measure = row.text("measure");
    for (PublishedRow headline : rows(Tables.HEADLINE, any -> row.text("code").equals("_T"))) {
      sum(row + ".value", row.count("value"), List.of(headline.count(measure)));
    }
    for (PublishedRow group :
        rows(
            Tables.BY_POSITION_GROUP,
            any ->
                any.integer("level") == 1 && any.text("position_group").equals(row.text("code")))) {
      sum(row + ".value", row.count("value"), List.of(group.count(measure)));
    }
  }

  private void kept(PublishedRow row) {
    ratio(
        row + ".cell_share", row.share("cell_share"), row.count("shown_cells"), row.count("cells"));
    ratio(
        row + ".case_share", row.share("case_share"), row.count("shown_cases"), row.count("cases"));
  }

  private void quality() {
    for (PublishedRow read :
        rows(Tables.DATA_QUALITY, row -> row.text("reason_code").equals("READ"))) {
      List<Quantity> parts = new ArrayList<>();
      for (PublishedRow row :
          rows(
              Tables.DATA_QUALITY,
              row ->
                  row.text("severity").equals("TALLY")
                      && row.text("source_file").equals(read.text("source_file"))
                      && !row.text("reason_code").equals("READ"))) {
        parts.add(row.count("rows"));
      }
      sum(read + ".rows", read.count("rows"), parts);
    }
  }

  private void total(String table, String column, List<PublishedRow> rows, Quantity whole) {
    if (!rows.isEmpty()) {
      sum(table + "." + column, whole, rows.stream().map(row -> row.count(column)).toList());
    }
  }

  private void sum(String what, Quantity whole, List<Quantity> parts) {
    if (!whole.isShown() || parts.stream().anyMatch(part -> !part.isShown())) {
      return;
    }
    double sum = parts.stream().mapToDouble(part -> part.orElse(0)).sum();
    if (Math.abs(sum - whole.orElse(0)) > TOLERANCE) {
      faults.add(
          electionId + ": " + what + " is " + whole.value() + " but its parts add up to " + sum);
    }
  }

  private void shares(
      String table, String share, String count, List<PublishedRow> rows, Quantity base) {
    for (PublishedRow row : rows) {
      ratio(table + row.key() + "." + share, row.share(share), row.count(count), base);
    }
  }

  private void ratio(String what, Quantity printed, Quantity part, Quantity base) {
    Quantity computed = part.over(base, NumberStyle.SHARE);
    if (printed.isShown()
        && computed.isShown()
        && Math.abs(printed.orElse(0) - computed.orElse(0)) > TOLERANCE) {
      faults.add(
          electionId
              + ": "
              + what
              + " is "
              + printed.value()
              + " but "
              + part.value()
              + " / "
              + base.value()
              + " is "
              + computed.value());
    }
  }

  private void rates(String table, List<PublishedRow> rows) {
    for (PublishedRow row : rows) {
      Quantity rate = row.rate("rate_per_100000");
      Quantity computed =
          row.count("proven_persons").over(row.count("population"), NumberStyle.RATE);
      double per100000 = computed.orElse(0) * 100_000;
      if (rate.isShown()
          && computed.isShown()
          && Math.abs(rate.orElse(0) - per100000) > TOLERANCE * Math.max(1, per100000)) {
        faults.add(
            electionId
                + ": "
                + table
                + row.key()
                + " has the rate "
                + rate.value()
                + " but "
                + per100000
                + " by its population");
      }
      boolean isInside =
          row.rate("rate_low").orElse(0) <= rate.orElse(0) + TOLERANCE
              && rate.orElse(0) <= row.rate("rate_high").orElse(Double.MAX_VALUE) + TOLERANCE;
      if (rate.isShown() && !isInside) {
        faults.add(
            electionId
                + ": "
                + table
                + row.key()
                + " has a rate outside its limits: "
                + row.rate("rate_low").value()
                + ", "
                + rate.value()
                + ", "
                + row.rate("rate_high").value());
      }
    }
  }
}
