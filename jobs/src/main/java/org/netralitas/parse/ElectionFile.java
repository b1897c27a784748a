package org.netralitas.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.model.Region;

/** The election register: every election with its days, and how many regions voted. */
final class ElectionFile {
  private final List<Election> elections;
  private final Map<String, CodeListRow> rows;

  private ElectionFile(List<Election> elections, Map<String, CodeListRow> rows) {
    this.elections = List.copyOf(elections);
    this.rows = rows;
  }

  /**
   * Reads the register.
   *
   * @throws CodeListException naming the row whose days are out of order, left out or unsourced
   */
  static ElectionFile of(CodeListFile file) {
    List<Election> elections = new ArrayList<>();
    Map<String, CodeListRow> rows = new TreeMap<>();
    for (CodeListRow row : file.rows()) {
      Election election = row.read(ElectionFile::election);
      Validity.of(row);
      row.text("source");
      CodeListRow first = rows.putIfAbsent(election.electionId(), row);
      if (first != null) {
        throw row.error(election.electionId() + " stands in row " + first.line() + " already");
      }
      elections.add(election);
    }
    elections.sort(Comparator.comparing(Election::votingDate));
    return new ElectionFile(elections, rows);
  }

  /** By voting date. */
  List<Election> elections() {
    return elections;
  }

  /** The row of the register, to complain about. */
  CodeListRow row(Election election) {
    CodeListRow row = rows.get(election.electionId());
    if (row == null) {
      throw new IllegalArgumentException("no election " + election.electionId());
    }
    return row;
  }

  /** Regions of a type that voted, as the electoral commission counted; null when not stated. */
  @Nullable Long votingRegions(Election election, Region.Type type) {
    String column =
        switch (type) {
          case PROVINSI -> "voting_provinces";
          case KABUPATEN -> "voting_regencies";
          case KOTA -> "voting_cities";
        };
    CodeListRow row = row(election);
    return row.optionalText(column) == null ? null : row.count(column);
  }

  private static Election election(CodeListRow row) {
    return new Election(
        row.text("election_id"),
        row.code("kind", Election.Kind.class),
        row.text("label_id"),
        row.text("label_en"),
        row.date("registration_start"),
        row.date("registration_end"),
        row.date("candidates_fixed"),
        row.date("campaign_start"),
        row.date("campaign_end"),
        row.date("quiet_start"),
        row.date("quiet_end"),
        row.date("voting_date"),
        row.optionalDate("appeals_end"),
        row.code("status", Election.Status.class),
        window(row));
  }

  private static Election.@Nullable VotingWindow window(CodeListRow row) {
    String dates = row.text("dates");
    return switch (dates) {
      case "OFFICIAL" -> {
        for (String column : List.of("voting_earliest", "voting_latest")) {
          if (row.optionalText(column) != null) {
            throw row.error(column + " is filled, but dates is OFFICIAL");
          }
        }
        yield null;
      }
      case "ESTIMATED" -> {
        // An estimate without its reason would pass for a calendar.
        row.text("note");
        yield new Election.VotingWindow(row.date("voting_earliest"), row.date("voting_latest"));
      }
      default -> throw row.error("dates is " + dates + ", not OFFICIAL or ESTIMATED");
    };
  }
}
