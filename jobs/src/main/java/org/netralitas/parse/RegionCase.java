package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.Region;

/** The reading of one pair of texts; see {@link RegionNames} for the rules. */
final class RegionCase {
  private final RegionIndex index;
  private final RegionMentions mentions;
  private final RegionCodes codes;
  private final Predicate<String> isCentral;
  private final LocalDate day;
  private final Set<String> issues = new LinkedHashSet<>();

  RegionCase(
      RegionIndex index,
      RegionMentions mentions,
      RegionCodes codes,
      Predicate<String> isCentral,
      LocalDate day) {
    this.index = index;
    this.mentions = mentions;
    this.codes = codes;
    this.isCentral = isCentral;
    this.day = day;
  }

  Parsed<Place> read(String region, String agency) {
    boolean central = isCentral.test(agency) || isCentral.test(region);
    if (region.isEmpty() && agency.isEmpty()) {
      return held(Issues.MISSING_REGION);
    }
    Texts texts = new Texts(mentions.in(region), mentions.in(agency));
    RegionCodes.Code code = codes.read(region);
    if (code != null) {
      return ofCode(code, texts, central);
    }
    Set<Region> named = resolve(texts.region(), texts);
    if (named.isEmpty() && !region.isEmpty() && texts.region().mentions().isEmpty()) {
      named = misspelt(region, texts);
    }
    if (named.isEmpty() && texts.region().mentions().isEmpty()) {
      return fromAgency(region, texts, central);
    }
    return decided(withAgencyDetail(named, texts), texts, central);
  }

  /** What the two columns name. */
  private record Texts(RegionMentions.Found region, RegionMentions.Found agency) {}

  private Parsed<Place> ofCode(RegionCodes.Code code, Texts texts, boolean central) {
    if (code.repaired()) {
      issues.add(Issues.REGION_CODE_REPAIRED);
    }
    Set<Region> named = resolve(mentions.in(code.rest()), texts);
    if (named.isEmpty()) {
      named = resolve(texts.agency(), texts);
    }
    Region certain = code.certain();
    if (certain != null) {
      boolean contradicted =
          !mentions.in(code.rest()).mentions().isEmpty()
              && !named.isEmpty()
              && named.stream().noneMatch(r -> isOrHolds(r, certain));
      return contradicted ? held(Issues.REGION_CONTRADICTORY) : place(certain, texts, central);
    }
    Region ministry = code.ministry();
    Region bps = code.bps();
    if (ministry == null && bps == null) {
      return held(Issues.REGION_CODE_UNKNOWN);
    }
    if (ministry != null && named.stream().anyMatch(r -> same(r, ministry))) {
      return place(ministry, texts, central);
    }
    if (bps != null && named.stream().anyMatch(r -> same(r, bps))) {
      issues.add(Issues.REGION_CODE_BPS);
      return place(bps, texts, central);
    }
    return held(Issues.REGION_CODE_AMBIGUOUS);
  }

  /** The regions that the mentions can mean together, on the day; empty when they name none. */
  private Set<Region> resolve(RegionMentions.Found found, Texts texts) {
    Region government = provinceItself(found);
    if (government != null) {
      return Set.of(government);
    }
    Set<Region> meant = new LinkedHashSet<>();
    boolean first = true;
    for (RegionMentions.Mention mention : regenciesFirst(found)) {
      if (mention.mended()) {
        issues.add(Issues.REGION_TYPO);
      }
      Set<Region> these = candidates(mention, found.hint());
      if (first) {
        meant = these;
        first = false;
        continue;
      }
      Set<Region> both = together(meant, these);
      if (both.isEmpty()) {
        meant = new LinkedHashSet<>(meant);
        meant.addAll(these);
        issues.add(Issues.REGION_CONTRADICTORY);
      } else {
        meant = both;
      }
    }
    if (meant.size() > 1) {
      meant = narrowed(meant, texts);
    }
    return meant;
  }

  /**
   * The province when the text begins with it as such and then only repeats its name, as in {@code
   * Pemprov Gorontalo, Gorontalo}. The other way round the name may mean the regency.
   */
  private @Nullable Region provinceItself(RegionMentions.Found found) {
    if (found.mentions().size() < 2 || found.mentions().get(0).type() != Region.Type.PROVINSI) {
      return null;
    }
    Set<Region> first = onDay(found.mentions().get(0).candidates());
    Region province =
        first.stream().filter(r -> r.level() == Region.Level.PROVINCE).findFirst().orElse(null);
    boolean repeated =
        province != null
            && found.mentions().stream()
                .skip(1)
                .allMatch(m -> m.type() == null && onDay(m.candidates()).contains(province));
    return repeated ? province : null;
  }

  private static List<RegionMentions.Mention> regenciesFirst(RegionMentions.Found found) {
    List<RegionMentions.Mention> ordered = new ArrayList<>(found.mentions());
    ordered.sort(
        (a, b) -> Boolean.compare(onlyProvinces(a.candidates()), onlyProvinces(b.candidates())));
    return ordered;
  }

  private static boolean onlyProvinces(Set<Region> regions) {
    return regions.stream().allMatch(r -> r.level() == Region.Level.PROVINCE);
  }

  private Set<Region> candidates(RegionMentions.Mention mention, Region.@Nullable Type hint) {
    Set<Region> today = onDay(mention.candidates());
    Region.Type type = mention.type() == null ? hint : mention.type();
    if (type == null || (today.size() == 1 && mention.type() == null)) {
      return today;
    }
    Set<Region> ofType = new LinkedHashSet<>(today);
    ofType.removeIf(region -> region.type() != type);
    if (!ofType.isEmpty()) {
      return ofType;
    }
    if (today.size() == 1 && type != Region.Type.PROVINSI && !onlyProvinces(today)) {
      issues.add(Issues.REGION_TYPE_DIFFERS);
    } else if (mention.type() != null) {
      issues.add(Issues.REGION_CONTRADICTORY);
    }
    return today;
  }

  private Set<Region> onDay(Set<Region> regions) {
    Set<Region> valid = new LinkedHashSet<>();
    for (Region region : regions) {
      if (region.validOn(day)) {
        valid.add(region);
      }
    }
    if (!valid.isEmpty()) {
      return valid;
    }
    for (Region region : regions) {
      Region then = index.onDay(region, day);
      if (then != null) {
        issues.add(Issues.REGION_OTHER_DATE);
        valid.add(then);
      }
    }
    return valid;
  }

  /** Those of the first that are, lie in, or hold one of the second; the smaller areas are kept. */
  private static Set<Region> together(Set<Region> some, Set<Region> others) {
    Set<Region> both = new LinkedHashSet<>();
    for (Region region : some) {
      for (Region other : others) {
        if (isOrHolds(other, region)) {
          both.add(region);
        } else if (isOrHolds(region, other)) {
          both.add(other);
        }
      }
    }
    boolean regencies = both.stream().anyMatch(r -> r.level() == Region.Level.REGENCY);
    if (regencies) {
      both.removeIf(r -> r.level() == Region.Level.PROVINCE);
    }
    return both;
  }

  private static boolean isOrHolds(Region outer, Region inner) {
    if (outer.level() == Region.Level.REGENCY) {
      return same(outer, inner);
    }
    return inner.provinceCode().equals(outer.code())
        || inner.code2020().substring(0, 2).equals(outer.code());
  }

  private static boolean same(Region one, Region other) {
    return one.level() == other.level()
        && one.code2020().equals(other.code2020())
        && (one.level() == Region.Level.REGENCY || one.code().equals(other.code()));
  }

  /** Lets the agency column say which of several is meant. */
  private Set<Region> narrowed(Set<Region> several, Texts texts) {
    Set<Region> left = several;
    for (RegionMentions.Mention mention : texts.agency().mentions()) {
      Set<Region> both = together(left, narrowing(mention, texts.agency().hint()));
      if (!both.isEmpty()) {
        left = both;
      }
    }
    Region.Type hint = texts.agency().hint();
    if (left.size() > 1 && hint != null) {
      Set<Region> ofType = new LinkedHashSet<>(left);
      ofType.removeIf(region -> region.type() != hint);
      left = ofType.isEmpty() ? left : ofType;
    }
    return left;
  }

  private Set<Region> narrowing(RegionMentions.Mention mention, Region.@Nullable Type hint) {
    Set<Region> today = onDay(mention.candidates());
    Region.Type type = mention.type() == null ? hint : mention.type();
    if (type != null) {
      Set<Region> ofType = new LinkedHashSet<>(today);
      ofType.removeIf(region -> region.type() != type);
      return ofType.isEmpty() ? today : ofType;
    }
    return today;
  }

  private Set<Region> misspelt(String text, Texts texts) {
    RegionMentions.Mention near = mentions.misspelt(text);
    if (near == null) {
      return Set.of();
    }
    issues.add(Issues.REGION_TYPO);
    return resolve(new RegionMentions.Found(List.of(near), texts.region().hint(), false), texts);
  }

  private Parsed<Place> fromAgency(String region, Texts texts, boolean central) {
    List<RegionMentions.Mention> sure =
        texts.agency().mentions().stream().filter(m -> m.type() != null || m.closing()).toList();
    Set<Region> named =
        resolve(new RegionMentions.Found(sure, texts.agency().hint(), false), texts);
    if (!named.isEmpty()) {
      issues.add(Issues.REGION_FROM_AGENCY);
      return decided(named, texts, central);
    }
    boolean strange = texts.region().strange() || texts.agency().strange();
    if (central && !(strange && !region.isEmpty() && !isCentral.test(region))) {
      return new Parsed<>(Place.centralAgency(), List.of());
    }
    return held(region.isEmpty() ? Issues.MISSING_REGION : Issues.REGION_UNREADABLE);
  }

  /** A province in the region column and a regency of it in the agency column is that regency. */
  private Set<Region> withAgencyDetail(Set<Region> named, Texts texts) {
    if (named.size() != 1 || !onlyProvinces(named)) {
      return named;
    }
    List<RegionMentions.Mention> sure =
        texts.agency().mentions().stream().filter(m -> m.type() != null || m.closing()).toList();
    Set<Region> detail = named;
    for (RegionMentions.Mention mention : sure) {
      Set<Region> both = together(detail, narrowing(mention, texts.agency().hint()));
      if (both.size() == 1) {
        detail = both;
      }
    }
    return detail;
  }

  private Parsed<Place> decided(Set<Region> named, Texts texts, boolean central) {
    if (named.size() == 1 && !issues.contains(Issues.REGION_CONTRADICTORY)) {
      return place(named.iterator().next(), texts, central);
    }
    return held(
        issues.contains(Issues.REGION_CONTRADICTORY)
            ? Issues.REGION_CONTRADICTORY
            : named.isEmpty() ? Issues.REGION_UNREADABLE : Issues.REGION_AMBIGUOUS);
  }

  private Parsed<Place> place(Region region, Texts texts, boolean central) {
    Region then = index.onDay(region, day);
    if (then == null) {
      return held(Issues.REGION_UNREADABLE);
    }
    if (!then.code().equals(region.code())) {
      issues.add(Issues.REGION_OTHER_DATE);
    }
    for (RegionMentions.Mention mention : texts.agency().mentions()) {
      Set<Region> today = narrowing(mention, texts.agency().hint());
      if (mention.type() != null
          && together(Set.of(then), today).isEmpty()
          && today.stream().noneMatch(r -> isOrHolds(r, then))) {
        issues.add(Issues.REGION_AGENCY_DIFFER);
      }
    }
    return new Parsed<>(Place.of(then, central), remarks());
  }

  private Parsed<Place> held(String code) {
    issues.add(code);
    return new Parsed<>(null, remarks());
  }

  private List<Issue> remarks() {
    return issues.stream().map(code -> Issue.of(code, RegionNames.FIELD)).toList();
  }
}
