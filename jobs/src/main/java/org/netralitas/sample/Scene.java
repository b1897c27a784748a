package org.netralitas.sample;

import java.util.Locale;
import org.netralitas.model.Election;

/** What phrases about one case may refer to: its place, its election, the candidates of the day. */
final class Scene implements Phrase.Slots {
  private static final int TIKTOK_YEAR = 2019;

  private final Wording wording;
  private final PlaceWords.Names place;
  private final Election election;
  private final String candidates;

  Scene(Wording wording, PlaceWords.Names place, SampleCase of) {
    this.wording = wording;
    this.place = place;
    this.election = of.election();
    String when = election.candidatesFixedBy(of.actDate()) ? "calon_" : "calon_awal_";
    this.candidates = when + (isPemilu() ? "pemilu" : "pilkada");
  }

  private boolean isPemilu() {
    return election.kind() == Election.Kind.PEMILU;
  }

  @Override
  public void append(String slot, StringBuilder out, Dice dice) {
    switch (slot) {
      case "nama" -> out.append(place.name());
      case "prov" -> out.append(place.province());
      case "prov_singkat" -> out.append(place.provinceShort());
      case "singkat" -> out.append(place.shortName().isEmpty() ? place.name() : place.shortName());
      case "kepala" -> out.append(place.head());
      case "kepala_daerah" ->
          out.append(isPemilu() ? "legislatif" : place.head().toLowerCase(Locale.ROOT));
      case "wilayah" -> wording.of("wilayah", place.level(), "").append(out, dice, this);
      case "calon" -> wording.of("slot", candidates, "").append(out, dice, this);
      case "medsos" ->
          wording
              .of("slot", election.votingDate().getYear() < TIKTOK_YEAR ? slot : "medsos_baru", "")
              .append(out, dice, this);
      default -> wording.of("slot", slot, "").append(out, dice, this);
    }
  }
}
