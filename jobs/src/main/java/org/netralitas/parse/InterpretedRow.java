package org.netralitas.parse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Issue;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;

/**
 * One raw row with its meaning: one person and one act. Number and name serve the pseudonym and the
 * links and are never stored.
 *
 * @param personNumber null when empty or unusable
 * @param personName null when empty
 * @param place null only together with an issue that holds the row
 * @param agency as written, blanks made single, identifying parts masked; null when empty
 * @param actClass null when act or stage is unknown
 * @param stage by the day of the act, else of the report; null when neither is known
 * @param issues every remark, in the order of the fields
 */
public record InterpretedRow(
    @Nullable PersonNumber personNumber,
    @Nullable PersonName personName,
    PositionSubgroup positionSubgroup,
    @Nullable Place place,
    @Nullable String agency,
    @Nullable EmploymentType employmentType,
    Act act,
    @Nullable ActClass actClass,
    @Nullable Stage stage,
    @Nullable LocalDate actDate,
    @Nullable LocalDate reportedDate,
    @Nullable Source source,
    Outcome outcome,
    @Nullable LocalDate recommendationDate,
    @Nullable Sanction recommendedSanction,
    @Nullable LocalDate followUpDate,
    @Nullable Sanction imposedSanction,
    List<Issue> issues) {

  public InterpretedRow {
    issues = List.copyOf(issues);
  }

  public PositionGroup positionGroup() {
    return positionSubgroup.group();
  }
}
