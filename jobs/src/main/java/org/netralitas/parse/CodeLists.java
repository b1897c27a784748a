package org.netralitas.parse;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.ActRule;
import org.netralitas.model.Election;
import org.netralitas.model.Labels;
import org.netralitas.model.Population;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.SanctionRule;

/**
 * Every code list, read and checked at start: elections, regions with the split of Papua, who
 * voted, what codes are called, the law on acts and sanctions, populations. A conflict or a gap
 * fails with the row that has it.
 */
public final class CodeLists {
  /** The files read here, without folder and ending. */
  private static final List<String> FILES =
      List.of(
          "elections",
          "provinces",
          "regencies",
          "pilkada_participants",
          "labels",
          "position_groups",
          "acts",
          "stages",
          "sanctions",
          "sanction_regimes",
          "sources",
          "act_classes",
          "rules",
          "populations");

  private final ElectionFile register;
  private final Regions regions;
  private final Map<String, Set<String>> participants;
  private final Labels labels;
  private final PopulationFile populationFile;
  private final Populations populations;
  private final ActClasses actClasses;
  private final SanctionRules sanctionRules;
  private final String sha256;

  private CodeLists(SortedMap<String, CodeListFile> files) {
    register = ElectionFile.of(file(files, "elections"));
    regions = Regions.of(file(files, "provinces"), file(files, "regencies"));
    participants = Participants.of(file(files, "pilkada_participants"), register, regions);
    labels = LabelFile.labels(files, register.elections(), regions);
    populationFile = PopulationFile.of(file(files, "populations"), register.elections(), regions);
    populations = Populations.of(populationFile, regions);
    actClasses = ActClasses.of(file(files, "acts"), file(files, "act_classes"));
    sanctionRules = SanctionRules.of(file(files, "sanction_regimes"));
    SortedMap<String, String> hashes = new TreeMap<>();
    files.values().forEach(file -> hashes.put(file.name(), file.sha256()));
    sha256 = CodeListFile.sha256(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads and checks all lists.
   *
   * @throws CodeListException naming file, row and fault
   */
  public static CodeLists load(ReferenceSource source) {
    SortedMap<String, CodeListFile> files = new TreeMap<>();
    FILES.forEach(name -> files.put(name, CodeListFile.read(source, path(name))));
    return new CodeLists(files);
  }

  /** The files that {@link #load} reads, as paths below {@code data/}. */
  public static List<String> files() {
    return FILES.stream().map(CodeLists::path).toList();
  }

  /** By voting date; those only announced last. */
  public List<Election> elections() {
    return register.elections();
  }

  public Optional<Election> election(String electionId) {
    return elections().stream().filter(e -> e.electionId().equals(electionId)).findFirst();
  }

  /** The election of a folder that was checked before. */
  public Election requireElection(String electionId) {
    return election(electionId)
        .orElseThrow(() -> new IllegalArgumentException("no election " + electionId));
  }

  public Regions regions() {
    return regions;
  }

  /** Codes, on voting day, of the provinces and regencies that voted; empty when not yet known. */
  public Set<String> participants(String electionId) {
    return participants.getOrDefault(electionId, Set.of());
  }

  public Labels labels() {
    return labels;
  }

  /** Population for rates of an election over everybody. */
  public Optional<Population> populationOfAll(String electionId) {
    return populations.ofAll(requireElection(electionId));
  }

  /** Population of a group (level 1) or subgroup (level 2) for rates of an election. */
  public Optional<Population> populationOfPosition(String electionId, int level, String code) {
    return populations.ofPosition(requireElection(electionId), level, code);
  }

  /**
   * Population of a province for rates of an election; empty where only a part of it voted, for no
   * number of that part is published.
   */
  public Optional<Population> populationOfProvince(String electionId, String provinceCode) {
    return votesAsAWhole(electionId, provinceCode)
        ? populations.ofProvince(requireElection(electionId), provinceCode)
        : Optional.empty();
  }

  /** Whether the province voted for its own head or all its regencies did; true if not known. */
  public boolean votesAsAWhole(String electionId, String provinceCode) {
    Set<String> voting = participants(electionId);
    return voting.isEmpty()
        || voting.contains(provinceCode)
        || regions.validOn(requireElection(electionId).votingDate()).stream()
            .filter(region -> region.level() == Region.Level.REGENCY)
            .filter(region -> region.provinceCode().equals(provinceCode))
            .allMatch(region -> voting.contains(region.code()));
  }

  /** Ethics or discipline; empty for an act that is not known. */
  public Optional<ActClass> actClass(Act act, Election election, LocalDate day) {
    return actClasses.classOf(act, election, day);
  }

  /** What the law of the day says about an act; empty for an act that is not known. */
  public Optional<ActRule> actRule(Act act, Election election, LocalDate day) {
    return actClasses.ruleOf(act, election, day);
  }

  /**
   * What a sanction consists of by the law of the day.
   *
   * @throws IllegalArgumentException for a day before 2015 on which no rule is listed
   */
  public SanctionRule sanctionRule(Sanction sanction, LocalDate day) {
    return sanctionRules.on(sanction, day);
  }

  /** Hash over the bytes of the files read here. */
  public String sha256() {
    return sha256;
  }

  PopulationFile populationFile() {
    return populationFile;
  }

  private static String path(String name) {
    return "reference/" + name + ".csv";
  }

  private static CodeListFile file(SortedMap<String, CodeListFile> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }
}
