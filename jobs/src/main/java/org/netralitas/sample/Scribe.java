package org.netralitas.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Sanction;

/** Writes cases down as an office would: one case gives as many different rows as one likes. */
final class Scribe {
  private static final List<Field> IN_CAPITALS =
      List.of(Field.PERSON_NAME, Field.POSITION_TITLE, Field.AGENCY, Field.REGION);
  private static final List<String> MONTHS =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");
  private static final double TITLE_BEFORE = 0.12;
  private static final double TITLE_AFTER = 0.35;
  private static final double NO_AGENCY = 0.08;
  private static final double BARE_NAME = 0.12;
  private static final double SHORT_NAME = 0.3;
  private static final double OTHER_DATE_STYLE = 0.03;

  private final Wording wording;
  private final PlaceWords places;
  private final FaultTable faults;

  Scribe(Wording wording, PlaceWords places, FaultTable faults) {
    this.wording = wording;
    this.places = places;
    this.faults = faults;
  }

  SampleRow write(SampleCase of, Person person, Layout layout, Dice dice) {
    SampleRow row = new SampleRow(of, person, layout);
    PlaceWords.Names place = places.of(of.place());
    Scene scene = new Scene(wording, place, of);
    row.texts.put(Field.PERSON_NUMBER, person.number());
    row.texts.put(Field.PERSON_NAME, name(person, scene, dice));
    place(row, place, scene, dice);
    row.texts.put(
        Field.EMPLOYMENT_TYPE,
        text("employment", person.employmentType().name(), year(of), scene, dice));
    position(row, place, scene, dice);
    act(row, scene, dice);
    row.texts.put(Field.SOURCE, text("source", of.source().name(), year(of), scene, dice));
    row.texts.put(Field.REPORT_NO, reportNo(of, dice));
    row.texts.put(Field.OUTCOME, outcome(of, layout, scene, dice));
    day(row, Field.ACT_DATE, of.actDate(), dice);
    day(row, Field.REPORTED_DATE, of.reportedDate(), dice);
    recommendation(row, scene, dice);
    if (dice.chance(layout.upperShare())) {
      for (Field field : IN_CAPITALS) {
        row.texts.computeIfPresent(field, (unused, text) -> text.toUpperCase(Locale.ROOT));
      }
    }
    return row;
  }

  private static String year(SampleCase of) {
    return String.valueOf(of.election().votingDate().getYear());
  }

  private String text(String kind, String of, String variant, Phrase.Slots scene, Dice dice) {
    StringBuilder out = new StringBuilder();
    wording.of(kind, of, variant).append(out, dice, scene);
    return out.toString();
  }

  private String name(Person person, Scene scene, Dice dice) {
    StringBuilder name = new StringBuilder();
    String sex = person.sex() == Person.Sex.MALE ? "_M" : "_F";
    if (dice.chance(TITLE_BEFORE)) {
      wording.of("name", "BEFORE" + sex, "").append(name, dice, scene);
      name.append(' ');
    }
    name.append(person.name());
    if (dice.chance(TITLE_AFTER)) {
      wording.of("name", "AFTER", "").append(name.append(", "), dice, scene);
    }
    return name.toString();
  }

  private void place(SampleRow row, PlaceWords.Names place, Scene scene, Dice dice) {
    boolean central = place.level().equals("PUSAT");
    boolean agency = central || !dice.chance(NO_AGENCY);
    if (agency) {
      row.texts.put(Field.AGENCY, text("agency", place.agency(), "", scene, dice));
    }
    if (row.layout.has(Field.PROVINCE) && !central) {
      row.texts.put(Field.PROVINCE, dice.chance(0.5) ? place.province() : place.provinceShort());
    }
    String level = place.level();
    boolean local = !central && !level.equals("PROVINSI");
    String region;
    if (local && !place.shortName().isEmpty() && dice.chance(SHORT_NAME)) {
      region = text("region", "KABUPATEN_SINGKAT", "", scene, dice);
    } else if (local && dice.chance(BARE_NAME) && (place.unique() || agency)) {
      // A name that a regency and a city share is told by the agency beside it.
      region =
          place.unique() && level.equals("KABUPATEN")
              ? text("region", "KABUPATEN_TUNGGAL", "", scene, dice)
              : place.name();
    } else {
      region = text("region", level, "", scene, dice);
    }
    row.texts.put(Field.REGION, region);
  }

  private void position(SampleRow row, PlaceWords.Names place, Scene scene, Dice dice) {
    SampleCase of = row.truth;
    String level =
        switch (place.level()) {
          case "PUSAT" -> "CENTRAL";
          case "PROVINSI" -> "PROVINCE";
          default -> "LOCAL";
        };
    String post = of.subgroup().name();
    if (of.subgroup() == PositionSubgroup.UNKNOWN) {
      String fault = faults.ofUnknownPost(dice, level.equals("LOCAL"));
      writeUnknownPost(row, fault, scene, dice);
      return;
    }
    for (String fit : new String[] {level, "ANY", "LOCAL"}) {
      if (wording.has("position", post, fit)) {
        row.texts.put(Field.POSITION_TITLE, text("position", post, fit, scene, dice));
        return;
      }
    }
    throw new IllegalArgumentException("no wording for post " + post);
  }

  /** Writes something into the column of posts that is none. */
  void writeUnknownPost(SampleRow row, String fault, Dice dice) {
    writeUnknownPost(row, fault, new Scene(wording, places.of(row.truth.place()), row.truth), dice);
  }

  private void writeUnknownPost(SampleRow row, String fault, Scene scene, Dice dice) {
    String key = "UNKNOWN/" + fault;
    String level = wording.has("position", key, "ANY") ? "ANY" : "LOCAL";
    row.texts.put(Field.POSITION_TITLE, text("position", key, level, scene, dice));
    row.faults.add(fault);
    if (fault.equals("NOT_ASN")) {
      row.texts.put(Field.PERSON_NUMBER, row.person.residentNumber());
      String title = row.text(Field.POSITION_TITLE).toLowerCase(Locale.ROOT);
      row.texts.put(
          Field.EMPLOYMENT_TYPE,
          title.contains("honorer")
              ? text("employment", EmploymentType.HONORER.name(), year(row.truth), scene, dice)
              : "-");
    }
  }

  private void act(SampleRow row, Scene scene, Dice dice) {
    String act = row.truth.act().name();
    if (row.truth.act() == Act.UNKNOWN) {
      String fault = faults.ofUnknownAct(dice);
      row.faults.add(fault);
      act = act + "/" + fault;
    }
    row.texts.put(Field.ACT, text("act", act, "", scene, dice));
  }

  private String outcome(SampleCase of, Layout layout, Scene scene, Dice dice) {
    boolean shared =
        layout.format() == Layout.Format.JSONL || of.election().electionId().equals("pilkada-2024");
    boolean acted = of.followUpDate() != null && of.outcome() == Outcome.PROVEN;
    return text(
        shared ? "outcome_sbt" : "outcome",
        of.outcome().name() + (shared && acted ? "_FOLLOWED" : ""),
        year(of),
        scene,
        dice);
  }

  private void recommendation(SampleRow row, Scene scene, Dice dice) {
    SampleCase of = row.truth;
    LocalDate recommended = of.recommendationDate();
    if (recommended == null) {
      return;
    }
    row.texts.put(Field.RECOMMENDATION_NO, letterNo(of, recommended));
    day(row, Field.RECOMMENDATION_DATE, recommended, dice);
    row.texts.put(Field.RECOMMENDED_SANCTION, sanction(of.recommended(), row, scene, dice));
    LocalDate followUp = of.followUpDate();
    if (followUp != null) {
      day(row, Field.FOLLOW_UP_DATE, followUp, dice);
      row.texts.put(Field.IMPOSED_SANCTION, sanction(of.imposed(), row, scene, dice));
    }
  }

  private String sanction(@Nullable Sanction sanction, SampleRow row, Scene scene, Dice dice) {
    return sanction == null ? "" : text("sanction", sanction.name(), year(row.truth), scene, dice);
  }

  private static void day(SampleRow row, Field field, LocalDate day, Dice dice) {
    row.days.put(field, day);
    if (dice.chance(OTHER_DATE_STYLE)) {
      row.writeDay(field, dice.pick(List.of(DateStyle.SLASH, DateStyle.LONG)).write(day));
    }
  }

  /** One letter for all who are recommended to one PPK on one day. */
  private static String letterNo(SampleCase of, LocalDate day) {
    int number = 9000 + Math.floorMod((of.place() + day).hashCode(), 1000);
    if (day.getYear() < 2022) {
      return "R-" + number + "/KASN/" + day.getMonthValue() + "/" + day.getYear();
    }
    String month = (day.getMonthValue() < 10 ? "0" : "") + day.getMonthValue();
    return "B-" + number + "/JP.01/" + month + "/" + day.getYear();
  }

  private static String reportNo(SampleCase of, Dice dice) {
    LocalDate day = of.reportedDate();
    int number = dice.between(1, 99);
    String two = (number < 10 ? "0" : "") + number;
    String month = MONTHS.get(day.getMonthValue() - 1);
    return switch (of.source()) {
      case TEMUAN -> two + "/TM/PL/" + of.regionCode() + "/" + month + "/" + day.getYear();
      case LAPORAN -> two + "/LP/PL/" + of.regionCode() + "/" + month + "/" + day.getYear();
      case LHP -> two + "/LHP/PM.01/" + month + "/" + day.getYear();
      case MEDIA -> "";
      case ADUAN -> "ADU-9" + two + "/" + day.getYear();
    };
  }

  Map<Field, String> vaguePlace(Dice dice) {
    Phrase.Slots none = (slot, out, unused) -> out.append(slot);
    return Map.of(
        Field.AGENCY, text("vague", "agency", "", none, dice),
        Field.REGION, text("vague", "region", "", none, dice));
  }

  /** A region that does not exist. */
  String nowhere(Dice dice) {
    return text("nowhere", "region", "", (slot, out, unused) -> out.append(slot), dice);
  }

  PlaceWords.Names names(String place) {
    return places.of(place);
  }
}
