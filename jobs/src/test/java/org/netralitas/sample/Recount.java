package org.netralitas.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.netralitas.model.Election;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;

/** Counts again what a target asks for, from rows of the answer key and nothing else. */
final class Recount {
  private final Election election;
  private final List<Map<String, String>> accepted;

  /** {@code accepted}: rows of one election's cases, by column name. */
  Recount(Election election, List<Map<String, String>> accepted) {
    this.election = election;
    this.accepted = accepted;
  }

  long of(Target target) {
    return accepted.stream()
        .filter(measured(target))
        .filter(coded(dimension(target), target.codes()))
        .count();
  }

  private static String dimension(Target target) {
    boolean imposed = target.measure() == Target.Measure.IMPOSED;
    return imposed && target.dimension().equals("sanction") ? "imposed" : target.dimension();
  }

  /** The most cases of any one employer that no target names. */
  long mostElsewhere(Target target, List<String> named) {
    return accepted.stream()
        .filter(measured(target))
        .map(row -> row.get("employer_code"))
        .filter(employer -> !named.contains(employer))
        .collect(Collectors.groupingBy(employer -> employer, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private static Predicate<Map<String, String>> measured(Target target) {
    LocalDate day = target.cutOff();
    return switch (target.measure()) {
      case REPORTED -> row -> by(row, "reported_date", day);
      case PROVEN, RECOMMENDED -> row -> by(row, "recommendation_date", day);
      case FOLLOWED_UP, IMPOSED -> row -> by(row, "follow_up_date", day);
      case NOT_PROVEN, INCOMPLETE, IN_PROCESS ->
          row ->
              by(row, "reported_date", day)
                  && Outcome.valueOf(row.get("outcome")).name().equals(target.measure().name());
    };
  }

  private static boolean by(Map<String, String> row, String column, LocalDate day) {
    String value = row.get(column);
    return !value.isEmpty() && !LocalDate.parse(value).isAfter(day);
  }

  private Predicate<Map<String, String>> coded(String dimension, String codes) {
    int slash = codes.indexOf('/');
    List<String> list = Arrays.asList(codes.split(";", -1));
    return switch (dimension) {
      case "total" -> row -> true;
      case "position" ->
          row ->
              list.contains(PositionSubgroup.valueOf(row.get("position_subgroup")).group().name());
      case "subgroup" -> row -> list.contains(row.get("position_subgroup"));
      case "act", "single_act" -> row -> list.contains(row.get("act_code"));
      case "sanction" -> row -> list.contains(row.get("recommended_sanction_code"));
      case "imposed" -> row -> list.contains(row.get("imposed_sanction_code"));
      case "source" -> row -> list.contains(row.get("source_code"));
      case "province" -> row -> list.contains(row.get("region_code").substring(0, 2));
      case "agency" -> row -> list.contains(row.get("employer_code"));
      case "stage" ->
          row -> list.contains(election.stageOn(LocalDate.parse(row.get("act_date"))).name());
      case "position_and_act" ->
          coded("subgroup", codes.substring(0, slash))
              .and(coded("act", codes.substring(slash + 1)));
      case "position_and_sanction" ->
          coded("subgroup", codes.substring(0, slash))
              .and(row -> row.get("imposed_sanction_code").equals(codes.substring(slash + 1)));
      default -> throw new IllegalArgumentException("dimension " + dimension);
    };
  }
}
