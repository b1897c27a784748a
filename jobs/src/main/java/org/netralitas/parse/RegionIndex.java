package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Region;

/**
 * Regions by code, by name and by the day they were valid. Names are compared without blanks, so
 * that {@code Bau-Bau}, {@code Bau Bau} and {@code Baubau} are one.
 */
final class RegionIndex {
  private final Map<String, Region> byCode = new TreeMap<>();
  private final Map<String, Set<Region>> byKey = new HashMap<>();
  private final Map<Integer, List<String>> keysByLength = new TreeMap<>();
  private final TreeSet<LocalDate> changes = new TreeSet<>();

  /** A region under another name. */
  record ShortName(String code, String name) {}

  RegionIndex(Collection<Region> regions, Collection<ShortName> shortNames) {
    regions.forEach(region -> byCode.put(region.code(), region));
    addEarlierCodes(regions);
    for (Region region : byCode.values()) {
      addName(region, bareName(region));
      if (region.level() == Region.Level.PROVINCE) {
        addName(region, region.nameEn());
      }
      addChange(region.validFrom());
      LocalDate last = region.validTo();
      addChange(last == null ? null : last.plusDays(1));
    }
    addWithoutIslands();
    shortNames.forEach(this::addShortName);
    byKey.replaceAll((key, named) -> Collections.unmodifiableSet(named));
    byKey.keySet().stream()
        .sorted()
        .forEach(k -> keysByLength.computeIfAbsent(k.length(), n -> new ArrayList<>()).add(k));
  }

  private void addChange(@Nullable LocalDate day) {
    if (day != null) {
      changes.add(day);
    }
  }

  /** Regencies renumbered since 2020 also stand under the code that they had, until that day. */
  private void addEarlierCodes(Collection<Region> regions) {
    for (Region region : regions) {
      LocalDate from = region.validFrom();
      if (region.level() == Region.Level.REGENCY
          && from != null
          && !byCode.containsKey(region.code2020())) {
        byCode.put(
            region.code2020(),
            new Region(
                region.code2020(),
                region.level(),
                region.type(),
                region.name(),
                region.nameEn(),
                region.code2020().substring(0, 2),
                region.code2020(),
                null,
                from.minusDays(1)));
      }
    }
  }

  private void addName(Region region, String name) {
    String key = key(name);
    if (!key.isEmpty()) {
      byKey.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(region);
    }
  }

  /**
   * {@code Kepulauan Mentawai} is also found as {@code Mentawai}, unless that is another region.
   */
  private void addWithoutIslands() {
    for (Region region : byCode.values()) {
      String key = key(bareName(region));
      if (key.startsWith("kepulauan") && region.level() == Region.Level.REGENCY) {
        String rest = key.substring("kepulauan".length());
        if (rest.length() >= 4 && !rest.equals("seribu") && !byKey.containsKey(rest)) {
          addName(region, rest);
        }
      }
    }
  }

  private void addShortName(ShortName shortName) {
    Region named = byCode.get(shortName.code());
    if (named == null) {
      throw new IllegalArgumentException(
          "short name " + shortName.name() + " is given to the unknown region " + shortName.code());
    }
    addName(named, shortName.name());
    if (named.level() == Region.Level.REGENCY) {
      for (Region region : byCode.values()) {
        if (region.level() == named.level() && region.code2020().equals(named.code2020())) {
          addName(region, shortName.name());
        }
      }
    }
  }

  private static String kind(Region region) {
    return switch (region.type()) {
      case PROVINSI -> "Provinsi ";
      case KABUPATEN -> "Kabupaten ";
      case KOTA -> "Kota ";
    };
  }

  /** {@code Wakatobi}, whether or not the list writes {@code Kabupaten} before it. */
  static String bareName(Region region) {
    String kind = kind(region);
    String name = region.name();
    return name.startsWith(kind) ? name.substring(kind.length()) : name;
  }

  static String key(String name) {
    return String.join("", Normalised.of(name).words());
  }

  /** Full names of the regions valid on a day, in the order of their codes, with the codes. */
  Map<String, String> fullNames(LocalDate day) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Region region : byCode.values()) {
      if (region.validOn(day)) {
        names.put(kind(region) + bareName(region), region.code());
      }
    }
    return names;
  }

  @Nullable Region withCode(String code) {
    return byCode.get(code);
  }

  /** Regions of that name, of whatever day; empty when there is none. */
  Set<Region> named(String key) {
    return byKey.getOrDefault(key, Set.of());
  }

  /** The region itself on that day, or the one that stood in its place; null when none did. */
  @Nullable Region onDay(Region region, LocalDate day) {
    if (region.validOn(day)) {
      return region;
    }
    for (Region other : byCode.values()) {
      if (other.level() == region.level()
          && other.code2020().equals(region.code2020())
          && other.validOn(day)) {
        return other;
      }
    }
    return null;
  }

  /** The last day of change up to {@code day}: the same for days between which no code changed. */
  LocalDate eraDay(LocalDate day) {
    LocalDate change = changes.floor(day);
    return change == null ? changes.isEmpty() ? day : changes.first().minusDays(1) : change;
  }

  /**
   * The one name nearest to a misspelt one, within the distance that {@link EditDistance} forgives
   * for its length; null when none or several are nearest.
   */
  @Nullable String nearestKey(String misspelt, Region.@Nullable Type type) {
    int limit = EditDistance.forgivenFor(misspelt.length());
    if (limit == 0) {
      return null;
    }
    String best = null;
    int bestDistance = limit + 1;
    boolean shared = false;
    for (int length = misspelt.length() - limit; length <= misspelt.length() + limit; length++) {
      for (String key : keysByLength.getOrDefault(length, List.of())) {
        if (!hasType(key, type) || EditDistance.forgivenFor(key.length()) == 0) {
          continue;
        }
        int distance = EditDistance.within(limit, misspelt, key);
        if (distance < bestDistance) {
          best = key;
          bestDistance = distance;
          shared = false;
        } else if (distance == bestDistance && distance <= limit && !sameRegions(best, key)) {
          shared = true;
        }
      }
    }
    return shared ? null : best;
  }

  private boolean hasType(String key, Region.@Nullable Type type) {
    return type == null || named(key).stream().anyMatch(region -> region.type() == type);
  }

  private boolean sameRegions(@Nullable String left, String right) {
    return left != null && named(left).equals(named(right));
  }
}
