package org.netralitas.parse;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Parsed;
import org.netralitas.model.Region;

/**
 * The place of a case, from the texts of the columns region and agency.
 *
 * <p>The region column decides; the agency column says which of several namesakes is meant, and
 * stands in when the region is empty. Twenty-six names belong to a regency and a city, and Banjar
 * to two provinces: such a name is resolved by the word for its kind (Kab., Pemkot, Wali Kota), a
 * province or the agency, else it is held with {@code REGION_AMBIGUOUS}, never guessed. Names and
 * codes of another day become those of the day asked for. Typing errors are forgiven within {@link
 * EditDistance#forgivenFor} edits when one name is nearest. A central agency that names no area is
 * code {@code 00}.
 */
public final class RegionNames {
  static final String FIELD = "region";
  static final String SHORT_NAMES = "reference/region_short_names.csv";
  static final String BPS_CODES = "reference/bps_codes.csv";
  static final String AGENCIES = "reference/agency_phrases.csv";
  private static final String CENTRAL = "CENTRAL";

  private final RegionIndex index;
  private final RegionMentions mentions;
  private final RegionCodes codes;
  private final PhraseBook agencies;
  private final Memo<Asked, Parsed<Place>> memo = new Memo<>(50_000, this::read);
  private final Memo<String, Boolean> central = new Memo<>(10_000, this::namesCentralAgency);

  /** Equality is written out: it is asked for every row. */
  private record Asked(String region, String agency, LocalDate eraDay) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Asked asked
          && region.equals(asked.region)
          && agency.equals(asked.agency)
          && eraDay.equals(asked.eraDay);
    }

    @Override
    public int hashCode() {
      return (region.hashCode() * 31 + agency.hashCode()) * 31 + eraDay.hashCode();
    }
  }

  private RegionNames(
      RegionIndex index, RegionMentions mentions, RegionCodes codes, PhraseBook agencies) {
    this.index = index;
    this.mentions = mentions;
    this.codes = codes;
    this.agencies = agencies;
  }

  /** Builds the reader from all regions, those no longer valid included where listed. */
  public static RegionNames load(ReferenceSource source, Collection<Region> regions) {
    WordClasses classes = WordClasses.load(source);
    List<RegionIndex.ShortName> shortNames =
        CodeListFile.read(source, SHORT_NAMES)
            .map(row -> new RegionIndex.ShortName(row.text("code"), row.text("name")));
    RegionIndex index = new RegionIndex(regions, shortNames);
    Map<String, String> bps = new HashMap<>();
    for (CodeListRow row : CodeListFile.read(source, BPS_CODES).rows()) {
      if (index.withCode(row.text("code")) == null) {
        throw row.error("code is not a region: " + row.text("code"));
      }
      bps.put(row.text("bps_code"), row.text("code"));
    }
    WordForms forms = WordForms.load(source, "region");
    RegionMentions mentions =
        new RegionMentions(
            index,
            forms,
            classes.wordsOf("subregion"),
            classes.wordsOf("regionnoise"),
            classes.wordsOf("direction"));
    PhraseBook agencies =
        PhraseBook.load(source, AGENCIES, classes, Set.of(CENTRAL, "REGIONAL"), LocalDate.MAX);
    return new RegionNames(index, mentions, new RegionCodes(index, bps), agencies);
  }

  /**
   * Reads the place.
   *
   * @param region text of the region column
   * @param agency text of the agency column
   * @param day day of the case: codes are those of that day
   * @return a null value always comes with an issue that holds the row
   */
  public Parsed<Place> parse(@Nullable String region, @Nullable String agency, LocalDate day) {
    String regionText = region == null || Blanks.isBlank(region) ? "" : region;
    String agencyText = agency == null || Blanks.isBlank(agency) ? "" : agency;
    return memo.of(new Asked(regionText, agencyText, index.eraDay(day)));
  }

  private Parsed<Place> read(Asked asked) {
    return new RegionCase(index, mentions, codes, this::isCentral, asked.eraDay())
        .read(asked.region(), asked.agency());
  }

  /** The full names nearest to a text, with the codes of {@code day}. */
  public NearestPhrases suggestions(LocalDate day) {
    return NearestPhrases.of(index.fullNames(day));
  }

  /** True for ministries, agencies of the state and their branches. */
  boolean isCentral(String text) {
    return central.of(text);
  }

  private boolean namesCentralAgency(String text) {
    PhraseBook.Hit hit = agencies.weightiest(Normalised.of(text).words());
    return hit != null && hit.code().equals(CENTRAL);
  }
}
