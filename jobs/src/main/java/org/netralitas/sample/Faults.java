package org.netralitas.sample;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionSubgroup;

/** Puts one fault of value into a row; refuses where the fault would not be that fault. */
final class Faults {
  private static final int SHORTEST_HEAD = 7;
  private static final int SHORTEST_WORD = 7;
  private static final int YEARS_TOO_EARLY = 10;

  /** Names that a regency and a city have, whatever the election. */
  private static final List<String> SHARED_NAMES =
      List.of(
          "Bima",
          "Kediri",
          "Solok",
          "Semarang",
          "Blitar",
          "Malang",
          "Serang",
          "Kupang",
          "Tegal",
          "Gorontalo",
          "Pasuruan",
          "Magelang",
          "Pekalongan",
          "Mojokerto");

  private final Scribe scribe;
  private final PlaceWords places;

  Faults(Scribe scribe, PlaceWords places) {
    this.scribe = scribe;
    this.places = places;
  }

  /** True when the fault is now in the row. */
  boolean put(FaultTable.Fault fault, SampleRow row, Dice dice) {
    boolean done =
        switch (fault.code()) {
          case "POSITION_TYPO" ->
              row.truth.subgroup() != PositionSubgroup.UNKNOWN
                  && typo(row, Field.POSITION_TITLE, SHORTEST_HEAD, dice);
          case "ACT_TYPO" ->
              row.truth.act() != Act.UNKNOWN && typo(row, Field.ACT, SHORTEST_WORD, dice);
          case "REGION_TYPO" -> regionTypo(row, dice);
          case "REGION_FROM_AGENCY" -> regionFromAgency(row);
          case "NO_PERSON" -> nobody(row);
          case "MISSING_REGION" -> missingRegion(row, dice);
          case "REGION_AMBIGUOUS" -> place(row, dice.pick(SHARED_NAMES), dice);
          case "REGION_UNREADABLE" -> place(row, scribe.nowhere(dice), dice);
          case "WRONG_ELECTION_WINDOW" -> tooEarly(row);
          case "DATE_IMPOSSIBLE" -> impossibleActDate(row);
          case "MISSING_ACT_DATE" -> missingActDate(row);
          case "NOT_ASN",
              "POSITION_NO_POST",
              "POSITION_UNIT_ONLY",
              "POSITION_UNREADABLE",
              "MISSING_POSITION" -> {
            scribe.writeUnknownPost(row, fault.code(), dice);
            yield true;
          }
          default -> number(fault.code(), row, dice);
        };
    if (done) {
      row.faults.add(fault.code());
      if (fault.setsAside()) {
        row.disposition = SampleRow.Disposition.QUARANTINED;
      }
    }
    return done;
  }

  private static boolean typo(SampleRow row, Field field, int shortest, Dice dice) {
    return replace(row, field, Typo.in(row.text(field), shortest, dice));
  }

  private static boolean replace(SampleRow row, Field field, @Nullable String text) {
    if (text != null) {
      row.texts.put(field, text);
    }
    return text != null;
  }

  private boolean regionTypo(SampleRow row, Dice dice) {
    PlaceWords.Names names = scribe.names(row.truth.place());
    String written = row.text(Field.REGION);
    int at = written.indexOf(names.name());
    boolean usable = names.unique() && names.level().equals("KABUPATEN") && at >= 0;
    String slipped = usable ? Typo.in(names.name(), SHORTEST_WORD, dice) : null;
    if (slipped == null || places.isName(slipped)) {
      return false;
    }
    String end = written.substring(at + names.name().length());
    return replace(row, Field.REGION, written.substring(0, at) + slipped + end);
  }

  private boolean regionFromAgency(SampleRow row) {
    PlaceWords.Names names = scribe.names(row.truth.place());
    boolean told =
        !names.level().equals("PUSAT")
            && row.text(Field.AGENCY)
                .toLowerCase(Locale.ROOT)
                .contains(names.name().toLowerCase(Locale.ROOT));
    if (told) {
      row.texts.remove(Field.REGION);
      row.texts.remove(Field.PROVINCE);
    }
    return told;
  }

  private static boolean nobody(SampleRow row) {
    row.texts.remove(Field.PERSON_NUMBER);
    row.texts.put(Field.PERSON_NAME, "-");
    return true;
  }

  private boolean missingRegion(SampleRow row, Dice dice) {
    row.texts.putAll(scribe.vaguePlace(dice));
    row.texts.remove(Field.PROVINCE);
    row.placeIsKnown = false;
    return true;
  }

  private boolean place(SampleRow row, String region, Dice dice) {
    missingRegion(row, dice);
    row.texts.put(Field.REGION, region);
    return true;
  }

  private static boolean tooEarly(SampleRow row) {
    row.days.put(Field.ACT_DATE, row.truth.actDate().minusYears(YEARS_TOO_EARLY));
    row.days.put(Field.REPORTED_DATE, row.truth.reportedDate().minusYears(YEARS_TOO_EARLY));
    row.texts.remove(Field.ACT_DATE);
    row.texts.remove(Field.REPORTED_DATE);
    return true;
  }

  /** Only where no count by stage depends on the day. */
  private static boolean impossibleActDate(SampleRow row) {
    if (row.truth.outcome() == Outcome.PROVEN) {
      return false;
    }
    int year = row.truth.actDate().getYear();
    boolean first = row.truth.actDate().getDayOfMonth() % 2 == 0;
    row.writeDay(Field.ACT_DATE, first ? "31/02/" + year : "31 September " + year);
    row.actDateIsKnown = false;
    return true;
  }

  private static boolean missingActDate(SampleRow row) {
    if (row.truth.outcome() == Outcome.PROVEN) {
      return false;
    }
    row.writeDay(Field.ACT_DATE, "");
    row.actDateIsKnown = false;
    return true;
  }

  private static boolean number(String code, SampleRow row, Dice dice) {
    String number = row.text(Field.PERSON_NUMBER);
    if (number.length() != 18) {
      return false;
    }
    String written =
        switch (code) {
          case "PERSON_NUMBER_SPACED" ->
              number.substring(0, 8)
                  + " "
                  + number.substring(8, 14)
                  + " "
                  + number.charAt(14)
                  + " "
                  + number.substring(15);
          case "PERSON_NUMBER_REPAIRED" -> {
            int zero = number.indexOf('0', 1);
            yield zero < 0 ? null : number.substring(0, zero) + "O" + number.substring(zero + 1);
          }
          case "PERSON_NUMBER_MANGLED" -> number.charAt(0) + "," + number.substring(1, 6) + "E+17";
          case "PERSON_NUMBER_MISSING" -> dice.chance(0.5) ? "" : "-";
          case "NIP_BIRTH_DATE_IMPOSSIBLE" -> number.substring(0, 4) + "13" + number.substring(6);
          case "NIK_FOR_NIP" -> row.person.residentNumber();
          default -> throw new IllegalArgumentException("fault " + code + " cannot be put");
        };
    return replace(row, Field.PERSON_NUMBER, written);
  }
}
