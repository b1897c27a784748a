package org.netralitas.summary;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.netralitas.model.CubeCell;

/**
 * The regions that voted in one election, under their codes of that day.
 *
 * @param voting codes of provinces and regencies that voted for their own head, or all of them in a
 *     national election
 * @param names name of every region by code
 */
record VotingRegions(Set<String> voting, Map<String, String> names) {

  VotingRegions {
    voting = Set.copyOf(voting);
    names = Map.copyOf(names);
  }

  /** Provinces in which anything was voted for. */
  Set<String> provinces() {
    Set<String> provinces = new TreeSet<>();
    voting.forEach(code -> provinces.add(provinceOf(code)));
    return provinces;
  }

  /** Regencies and cities that voted. */
  Set<String> regencies() {
    Set<String> regencies = new TreeSet<>(voting);
    regencies.removeIf(code -> code.equals(provinceOf(code)));
    return regencies;
  }

  /** The first two digits of a code are its province. */
  String provinceOf(String code) {
    return code.substring(0, 2);
  }

  /** The name; the code itself where there is none, such as {@link CubeCell.Key#NONE}. */
  String name(String code) {
    return names.getOrDefault(code, code);
  }

  /**
   * On level 1 whether anything in the province was voted for, on level 2 whether the region was.
   */
  boolean votes(int level, String code) {
    return level == 1 ? provinces().contains(code) : voting.contains(code);
  }
}
