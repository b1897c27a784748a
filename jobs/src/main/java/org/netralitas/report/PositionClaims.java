package org.netralitas.report;

import java.util.Comparator;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.table.Tables;

/** What may be said about position groups: by count, per head, and whether the orders agree. */
final class PositionClaims {
  private static final String UNKNOWN = "UNKNOWN";
  private static final String RATE = "rate_per_100000";

  private final Story story;

  PositionClaims(Story story) {
    this.story = story;
  }

  /** The groups with the most persons first; the unknown last. */
  List<PublishedRow> groups(Election election) {
    return story.rows(Tables.BY_POSITION_GROUP, election.electionId()).stream()
        .filter(row -> row.integer("level") == 1)
        .sorted(
            Comparator.comparing((PublishedRow row) -> row.text("position_group").equals(UNKNOWN))
                .thenComparing(row -> -row.count("proven_persons").orElse(0.5))
                .thenComparing(row -> row.text("position_group")))
        .toList();
  }

  Quantity total(Election election) {
    PublishedRow headline = story.headline(election.electionId());
    return headline == null ? Quantity.NONE : headline.count("proven_persons");
  }

  String name(PublishedRow row) {
    return story.label("position_group", row.text("position_group"));
  }

  private List<PublishedRow> known(Election election) {
    return groups(election).stream()
        .filter(row -> !row.text("position_group").equals(UNKNOWN))
        .toList();
  }

  private Ranking counts(Election election) {
    return Ranking.of(known(election), row -> row.count("proven_persons"), "", total(election));
  }

  private Ranking rates(Election election) {
    return Ranking.of(known(election), row -> row.rate(RATE), "rate_", total(election));
  }

  private String others(Ranking ranking) {
    return Phrases.list(story, ranking.contenders().stream().map(this::name).toList());
  }

  /** Who leads by count, as far as the ranks allow to say. */
  Text byCount(Election election) {
    Ranking ranking = counts(election);
    if (ranking.silence() != null) {
      return story.say("who.count." + ranking.silence(), "total", total(election));
    }
    PublishedRow first = ranking.first();
    return story.say(
        ranking.verdict() == Ranking.Verdict.CLEAR ? "who.count.clear" : "who.count.tied",
        "group",
        new Span.Strong(name(first)),
        "n",
        first.count("proven_persons"),
        "total",
        total(election),
        "share",
        first.share("share"),
        "others",
        others(ranking));
  }

  /**
   * Who leads per head, as far as the ranks allow to say, and what the rate leaves out: groups
   * without a population, a base of another year or of the whole country.
   */
  Text byRate(Election election) {
    Ranking ranking = rates(election);
    if (ranking.isEmpty() && ranking.verdict() != Ranking.Verdict.HIDDEN) {
      return story.say("who.rate.none");
    }
    if (ranking.silence() != null) {
      return story.say("who.rate." + ranking.silence());
    }
    PublishedRow first = ranking.first();
    Text claim =
        story.say(
            ranking.verdict() == Ranking.Verdict.CLEAR ? "who.rate.clear" : "who.rate.tied",
            "group",
            new Span.Strong(name(first)),
            "rate",
            first.rate(RATE),
            "low",
            first.rate("rate_low"),
            "high",
            first.rate("rate_high"),
            "others",
            others(ranking));
    if (known(election).stream().anyMatch(row -> !row.count("population").isShown())) {
      claim = claim.then(story.say("who.rate.partial"));
    }
    String remark = first.optionalText("rate_reason");
    return remark == null
        ? claim
        : claim.then(story.say("rate.remark", "remark", story.label("rate_reason", remark)));
  }

  /**
   * Both orders in one sentence; empty unless the rates have a clear first and the counts have a
   * first at all. Where several groups may be first by count, no order by count is said.
   */
  Text bothOrders(Election election) {
    Ranking counts = counts(election);
    Ranking rates = rates(election);
    if (counts.silence() != null || rates.verdict() != Ranking.Verdict.CLEAR) {
      return Text.EMPTY;
    }
    boolean isClear = counts.verdict() == Ranking.Verdict.CLEAR;
    PublishedRow most = counts.first();
    PublishedRow highest = rates.first();
    if (most.key().equals(highest.key())) {
      return isClear
          ? story.say("who.both.same", "group", new Span.Strong(name(most)))
          : Text.EMPTY;
    }
    if (!most.rate(RATE).isShown()) {
      return Text.EMPTY;
    }
    return story.say(
        isClear ? "who.both.differ" : "who.both.tied",
        "most",
        new Span.Strong(name(most)),
        "most_rate",
        most.rate(RATE),
        "most_count",
        most.count("proven_persons"),
        "highest",
        new Span.Strong(name(highest)),
        "highest_rate",
        highest.rate(RATE),
        "highest_count",
        highest.count("proven_persons"));
  }
}
