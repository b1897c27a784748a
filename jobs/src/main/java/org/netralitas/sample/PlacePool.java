package org.netralitas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.netralitas.model.Election;
import org.netralitas.model.Region;
import org.netralitas.parse.CodeLists;

/**
 * Employers from which cases of an election can come: regions that vote, regencies of provinces
 * that vote for a governor, those provinces themselves, and central agencies; each with a weight.
 *
 * <p>A place is written as a region code; a central agency as {@code 00:} and its name.
 */
final class PlacePool {
  private static final double CHOOSES_GOVERNOR_ONLY = 0.35;
  private static final double PROVINCIAL_STAFF = 0.6;
  private static final double SPREAD = 0.7;
  private static final long FEW_CASES = 100;
  private static final List<String> CENTRAL = List.of("00:KEMENAG", "00:KEMENDIKBUD", "00:LAIN");

  /** One employer. */
  record Place(String code, double weight) {}

  private final List<Place> places = new ArrayList<>();

  /**
   * The employers of an election.
   *
   * @param cases how many cases there are; few cases all come from regencies and cities, as every
   *     period must find somebody whose post fits a ministry or a province
   */
  PlacePool(Election election, CodeLists codeLists, Odds odds, long cases, Dice dice) {
    Set<String> voting = codeLists.participants(election.electionId());
    double regional = 0;
    for (Region region : codeLists.regions().validOn(election.votingDate())) {
      double share =
          share(region, voting) * odds.of("reporting", "province", region.provinceCode());
      // Drawn for every region, so that one more participant does not move the others.
      double weight = share * Math.exp(SPREAD * dice.normal());
      boolean tooFew = cases < FEW_CASES && region.level() == Region.Level.PROVINCE;
      if (share > 0 && !tooFew) {
        places.add(new Place(region.code(), weight));
        regional += weight;
      }
    }
    for (String code : cases < FEW_CASES ? List.<String>of() : CENTRAL) {
      places.add(new Place(code, regional * odds.stated("reporting", "central", code)));
    }
  }

  private static double share(Region region, Set<String> voting) {
    if (region.level() == Region.Level.PROVINCE) {
      return voting.contains(region.code()) ? PROVINCIAL_STAFF : 0;
    }
    if (voting.contains(region.code())) {
      return 1;
    }
    return voting.contains(region.provinceCode()) ? CHOOSES_GOVERNOR_ONLY : 0;
  }

  List<Place> places() {
    return places;
  }

  /** The province of a place; {@code 00} for central agencies. */
  static String province(String place) {
    return place.substring(0, 2);
  }

  /** The region under which a place is counted. */
  static String region(String place) {
    int colon = place.indexOf(':');
    return colon < 0 ? place : place.substring(0, colon);
  }

  /** True for a regency or city. */
  static boolean isLocal(String place) {
    return place.indexOf('.') > 0;
  }
}
