package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.Election;
import org.netralitas.model.Labels;
import org.netralitas.model.Population;

/**
 * Every code list, read and checked at start: elections, regions with the split of Papua, who
 * voted, what codes are called, populations. A conflict or a gap fails with the row that has it.
 */
public final class CodeLists {
  private final List<Election> elections;
  private final Regions regions;
  private final Map<String, Set<String>> participants;
  private final Labels labels;
  private final Map<String, Population> populations;
  private final ActClasses actClasses;
  private final String sha256;

  private CodeLists(Files files) {
    elections =
        files.read("reference/elections.csv").map(CodeLists::election).stream()
            .sorted(Comparator.comparing(Election::votingDate))
            .toList();
    requireUnique(elections);
    regions =
        Regions.of(files.read("reference/provinces.csv"), files.read("reference/regencies.csv"));
    participants =
        Participants.of(files.read("reference/pilkada_participants.csv"), elections, regions);
    labels = LabelFile.labels(files.read("reference/labels.csv"), elections, regions);
    populations =
        Populations.of(
            files.read("reference/populations.csv"),
            files.read("reference/pns_by_province_2023.csv"),
            elections,
            regions);
    actClasses = ActClasses.of(files.read("reference/act_classes.csv"));
    sha256 =
        CodeListFile.sha256(
            files.hashes().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /**
   * Reads and checks all lists.
   *
   * @throws CodeListException naming file, row and fault
   */
  public static CodeLists load(ReferenceSource source) {
    return new CodeLists(new Files(source));
  }

  /** By voting date. */
  public List<Election> elections() {
    return elections;
  }

  public Optional<Election> election(String electionId) {
    return elections.stream().filter(e -> e.electionId().equals(electionId)).findFirst();
  }

  /** The election of a folder that was checked before. */
  public Election requireElection(String electionId) {
    return election(electionId)
        .orElseThrow(() -> new IllegalArgumentException("no election " + electionId));
  }

  public Regions regions() {
    return regions;
  }

  /** Codes, on voting day, of the provinces and regencies that voted. */
  public Set<String> participants(String electionId) {
    return participants.getOrDefault(electionId, Set.of());
  }

  public Labels labels() {
    return labels;
  }

  /** Population of a group (level 1) or subgroup (level 2) for rates of an election. */
  public Optional<Population> populationOfPosition(String electionId, int level, String code) {
    return Optional.ofNullable(populations.get(electionId + "/" + level + "/" + code));
  }

  /** Population of a province for rates of an election. */
  public Optional<Population> populationOfProvince(String electionId, String provinceCode) {
    return Optional.ofNullable(populations.get(electionId + "/province/" + provinceCode));
  }

  /** Ethics or discipline; empty for an act that is not known. */
  public Optional<ActClass> actClass(Act act, Election election, LocalDate day) {
    return actClasses.classOf(act, election, day);
  }

  /** Hash over the bytes of all files. */
  public String sha256() {
    return sha256;
  }

  private static void requireUnique(List<Election> elections) {
    Set<String> ids = new TreeSet<>();
    for (Election election : elections) {
      if (!ids.add(election.electionId())) {
        throw new CodeListException(
            "reference/elections.csv", 0, "has two rows for " + election.electionId(), null);
      }
    }
  }

  private static Election election(CodeListRow row) {
    return new Election(
        row.text("election_id"),
        row.code("kind", Election.Kind.class),
        row.text("label_id"),
        row.text("label_en"),
        row.date("registration_start"),
        row.date("candidates_fixed"),
        row.date("campaign_start"),
        row.date("campaign_end"),
        row.date("voting_date"),
        row.optionalDate("appeals_end"),
        !row.text("status").equals("HELD"));
  }

  /** Reads files and remembers their hashes. */
  private static final class Files {
    private final ReferenceSource source;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    Files(ReferenceSource source) {
      this.source = source;
    }

    CodeListFile read(String name) {
      CodeListFile file = CodeListFile.read(source, name);
      hashes.put(name, file.sha256());
      return file;
    }

    Map<String, String> hashes() {
      return hashes;
    }
  }
}
