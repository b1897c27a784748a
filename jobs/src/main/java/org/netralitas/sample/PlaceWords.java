package org.netralitas.sample;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.netralitas.model.Region;
import org.netralitas.parse.CodeLists;

/** What an employer's place is called, long and short. */
final class PlaceWords {
  /**
   * Names of one place.
   *
   * @param level KABUPATEN, KOTA, PROVINSI or PUSAT
   * @param name without the word for its kind
   * @param province name of the province; empty for central agencies
   * @param provinceShort such as {@code Sultra}; the full name where there is no short one
   * @param shortName such as {@code Pangkep}; empty where there is none
   * @param agency of a central agency: its code behind {@code 00:}; otherwise the level
   * @param unique true when the bare name can mean nothing else
   */
  record Names(
      String level,
      String name,
      String province,
      String provinceShort,
      String shortName,
      String agency,
      boolean unique) {

    String head() {
      return switch (level) {
        case "KOTA" -> "Wali Kota";
        case "PROVINSI" -> "Gubernur";
        default -> "Bupati";
      };
    }
  }

  private final Map<String, Names> byPlace = new HashMap<>();

  PlaceWords(CodeLists codeLists, Wording wording) {
    Map<String, Integer> uses = new TreeMap<>();
    for (Region region : codeLists.regions().all()) {
      if (region.validTo() == null) {
        uses.merge(bare(region).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    for (Region region : codeLists.regions().all()) {
      String provinceName =
          codeLists.regions().find(region.provinceCode()).map(PlaceWords::bare).orElse("");
      String level = region.type().name();
      byPlace.put(
          region.code(),
          new Names(
              level,
              bare(region),
              provinceName,
              shortOr(wording, region.provinceCode(), provinceName),
              shortOr(wording, region.code(), ""),
              level,
              uses.getOrDefault(bare(region).toLowerCase(Locale.ROOT), 0) == 1));
    }
  }

  Names of(String place) {
    Names names = byPlace.get(place);
    if (names != null) {
      return names;
    }
    if (!place.startsWith(Region.CENTRAL + ":")) {
      throw new IllegalArgumentException("no names for place " + place);
    }
    return new Names("PUSAT", "", "", "", "", place.substring(3), false);
  }

  /** Lower-case bare names of all regions, for spelling faults that must stay readable. */
  boolean isName(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return byPlace.values().stream().anyMatch(n -> n.name().toLowerCase(Locale.ROOT).equals(lower));
  }

  private static String bare(Region region) {
    String name = region.name();
    for (String kind : new String[] {"Kabupaten ", "Kota ", "Provinsi "}) {
      if (name.startsWith(kind) && region.level() == Region.Level.REGENCY) {
        return name.substring(kind.length());
      }
    }
    return name;
  }

  private static String shortOr(Wording wording, String code, String otherwise) {
    if (!wording.has("short", code, "")) {
      return otherwise;
    }
    StringBuilder name = new StringBuilder();
    wording
        .of("short", code, "")
        .append(name, Dice.of(0, code), (slot, out, dice) -> out.append(slot));
    return name.toString();
  }
}
