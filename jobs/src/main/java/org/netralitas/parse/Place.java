package org.netralitas.parse;

import org.netralitas.model.Region;

/**
 * Where a case is counted.
 *
 * @param regionCode code on the day of the case: {@code 74.07}, {@code 74} when only the province
 *     is known, {@code 00} for a central agency with no area named
 * @param provinceCode first two digits of that code
 * @param central true when the agency is a branch of a central one; such staff are counted where
 *     they work, but their employer is not the region
 */
public record Place(String regionCode, String provinceCode, boolean central) {
  public Place {
    if (!regionCode.startsWith(provinceCode) || provinceCode.length() != 2) {
      throw new IllegalArgumentException(
          "region " + regionCode + " does not lie in province " + provinceCode);
    }
  }

  static Place of(Region region, boolean central) {
    return new Place(region.code(), region.provinceCode(), central);
  }

  static Place centralAgency() {
    return new Place(Region.CENTRAL, Region.CENTRAL, true);
  }
}
