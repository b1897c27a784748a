package org.netralitas.parse.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From recognised titles to columns: which column is which field, which fields two columns claim,
 * and what has to be said about it. Nothing is guessed.
 */
final class HeaderResolution {
  private final List<String> titles;
  private final List<HeaderMatch> matches;
  private final @Nullable RawField[] fieldOf;
  private final Set<RawField> ambiguous = EnumSet.noneOf(RawField.class);
  private final List<FileIssue> issues = new ArrayList<>();

  HeaderResolution(List<String> titles, List<HeaderMatch> matches) {
    this.titles = titles;
    this.matches = matches;
    this.fieldOf = new RawField[titles.size()];
    settleClaims();
    settleVague();
    missEssential();
  }

  List<FileIssue> issues() {
    return issues;
  }

  List<RawField> ambiguous() {
    return List.copyOf(ambiguous);
  }

  /** The columns, each under a title of its own. */
  List<HeaderColumn> columns() {
    List<HeaderColumn> columns = new ArrayList<>();
    Set<String> used = new HashSet<>();
    for (int i = 0; i < titles.size(); i++) {
      String title = titles.get(i).isBlank() ? "column " + (i + 1) : titles.get(i);
      if (!used.add(title)) {
        title = title + " (column " + (i + 1) + ")";
        used.add(title);
      }
      columns.add(new HeaderColumn(title, fieldOf[i]));
    }
    return columns;
  }

  private void settleClaims() {
    Map<RawField, List<Integer>> claims = new EnumMap<>(RawField.class);
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).isField()) {
        claims.computeIfAbsent(matches.get(i).fields().get(0), f -> new ArrayList<>()).add(i);
      }
    }
    claims.forEach(this::settle);
  }

  private void settle(RawField field, List<Integer> claimants) {
    HeaderMatch.Kind best =
        claimants.stream().map(i -> matches.get(i).kind()).min(Comparator.naturalOrder()).get();
    List<Integer> winners = claimants.stream().filter(i -> matches.get(i).kind() == best).toList();
    if (winners.size() > 1) {
      ambiguous.add(field);
      issues.add(
          LayoutRule.HEADER_AMBIGUOUS.onFile(
              "columns "
                  + String.join(" and ", winners.stream().map(this::named).toList())
                  + " both mean "
                  + field.fieldName()
                  + ": rename or delete all but one; until then the rows are held"));
      return;
    }
    int winner = winners.get(0);
    fieldOf[winner] = field;
    if (best == HeaderMatch.Kind.TYPO) {
      issues.add(
          LayoutRule.HEADER_TYPO.onFile(
              "column "
                  + named(winner)
                  + " was read as '"
                  + matches.get(winner).spelling()
                  + "' ("
                  + field.fieldName()
                  + "): correct the title if that is wrong"));
    }
  }

  /** A vague title is what is left of its meanings, if just one is left and no other wants it. */
  private void settleVague() {
    Map<RawField, List<Integer>> wanted = new EnumMap<>(RawField.class);
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).kind() != HeaderMatch.Kind.VAGUE) {
        continue;
      }
      List<RawField> left = matches.get(i).fields().stream().filter(this::isFree).toList();
      if (left.size() == 1) {
        wanted.computeIfAbsent(left.get(0), f -> new ArrayList<>()).add(i);
      } else if (left.size() > 1) {
        vague(i);
      }
    }
    wanted.forEach(
        (field, columns) -> {
          if (columns.size() > 1) {
            columns.forEach(this::vague);
            return;
          }
          int column = columns.get(0);
          fieldOf[column] = field;
          issues.add(
              LayoutRule.HEADER_BY_ELIMINATION.onFile(
                  "column "
                      + named(column)
                      + " was read as "
                      + field.fieldName()
                      + " because its other meanings have columns of their own: give it a full"
                      + " title if that is wrong"));
        });
  }

  private void vague(int column) {
    issues.add(
        LayoutRule.HEADER_VAGUE.onFile(
            "column "
                + named(column)
                + " may mean "
                + String.join(
                    " or ", matches.get(column).fields().stream().map(RawField::fieldName).toList())
                + " and was not used: give it a full title"));
  }

  private void missEssential() {
    boolean person = isThere(RawField.PERSON_NAME) || isThere(RawField.PERSON_NUMBER);
    List<String> missing = new ArrayList<>();
    if (!person) {
      missing.add("person_name or person_number");
    }
    if (!isThere(RawField.ACT)) {
      missing.add("act");
    }
    if (!missing.isEmpty()) {
      issues.add(
          LayoutRule.HEADER_MISSING_ESSENTIAL.onFile(
              "no column for "
                  + String.join(" and for ", missing)
                  + ": add it, or give the column a title of data/"
                  + HeaderNames.FILE));
    }
  }

  private boolean isFree(RawField field) {
    return !isThere(field);
  }

  private boolean isThere(RawField field) {
    if (ambiguous.contains(field)) {
      return true;
    }
    for (RawField taken : fieldOf) {
      if (taken == field) {
        return true;
      }
    }
    return false;
  }

  private String named(int column) {
    return "'" + titles.get(column) + "' (column " + (column + 1) + ")";
  }
}
