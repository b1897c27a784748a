package org.netralitas.report;

import org.netralitas.model.Election;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.table.Tables;

/**
 * What teachers and lecturers are a share of: the press read their share of the functional posts as
 * their share of all. The share of the group is never said without that of the whole. Cases are
 * counted, since those of the parts add up; a person may have held two posts.
 */
final class TeachersClaim {
  private static final String CASES = "proven_cases";

  private TeachersClaim() {}

  /**
   * Both shares with their bases, or why they cannot be said; empty without any functional case.
   */
  static Text of(Story story, Election election) {
    Quantity group = cases(story, election, PositionGroup.FUNGSIONAL.name(), "_T");
    Quantity part =
        cases(story, election, PositionGroup.FUNGSIONAL.name(), PositionSubgroup.GURU.name())
            .plus(
                cases(
                    story,
                    election,
                    PositionGroup.FUNGSIONAL.name(),
                    PositionSubgroup.DOSEN.name()));
    PublishedRow headline = story.headline(election.electionId());
    Quantity all = headline == null ? Quantity.NONE : headline.count(CASES);
    if (part.isHidden() || group.isHidden() || all.isHidden()) {
      return story.say("who.teachers.hidden");
    }
    if (!part.isShown() || !all.isShown() || group.orElse(0) == 0) {
      return Text.EMPTY;
    }
    if (group.orElse(0) < Ranking.FEWEST) {
      return story.say("who.teachers.too_few", "group", group);
    }
    return story.say(
        "who.teachers",
        "part",
        part,
        "group",
        group,
        "of_group",
        part.over(group, NumberStyle.SHARE),
        "all",
        all,
        "of_all",
        part.over(all, NumberStyle.SHARE));
  }

  private static Quantity cases(Story story, Election election, String group, String subgroup) {
    return story.rows(Tables.BY_POSITION_GROUP, election.electionId()).stream()
        .filter(row -> row.text("position_group").equals(group))
        .filter(row -> row.text("position_subgroup").equals(subgroup))
        .findFirst()
        .map(row -> row.count(CASES))
        .orElse(Quantity.NONE);
  }
}
