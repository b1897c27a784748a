package org.netralitas.parse;

/** The issue codes of the value parsers; each has a row in {@code data/reference/rules.csv}. */
final class Issues {
  private Issues() {}

  // Dates; the field says which.
  static final String DATE_UNREADABLE = "DATE_UNREADABLE";
  static final String DATE_IMPOSSIBLE = "DATE_IMPOSSIBLE";
  static final String DATE_INCOMPLETE = "DATE_INCOMPLETE";
  static final String DATE_OUTSIDE_WINDOW = "DATE_OUTSIDE_WINDOW";
  static final String DATE_MONTH_FIRST = "DATE_MONTH_FIRST";
  static final String DATE_SERIAL = "DATE_SERIAL";
  static final String DATE_RANGE = "DATE_RANGE";
  static final String DATE_TYPO = "DATE_TYPO";

  // Numbers of persons.
  static final String PERSON_NUMBER_MANGLED = "PERSON_NUMBER_MANGLED";
  static final String PERSON_NUMBER_LENGTH = "PERSON_NUMBER_LENGTH";
  static final String PERSON_NUMBER_PLACEHOLDER = "PERSON_NUMBER_PLACEHOLDER";
  static final String PERSON_NUMBER_SEVERAL = "PERSON_NUMBER_SEVERAL";
  static final String PERSON_NUMBER_MISSING = "PERSON_NUMBER_MISSING";
  static final String PERSON_NUMBER_SPACED = "PERSON_NUMBER_SPACED";
  static final String NIK_FOR_NIP = "NIK_FOR_NIP";
  static final String PERSON_NUMBER_OLD = "PERSON_NUMBER_OLD";
  static final String PERSON_NUMBER_REPAIRED = "PERSON_NUMBER_REPAIRED";
  static final String NIP_BIRTH_DATE_IMPOSSIBLE = "NIP_BIRTH_DATE_IMPOSSIBLE";
  static final String NIP_ENTRY_IMPOSSIBLE = "NIP_ENTRY_IMPOSSIBLE";
  static final String NIP_ENTRY_AGE = "NIP_ENTRY_AGE";
  static final String NIP_SEX_IMPOSSIBLE = "NIP_SEX_IMPOSSIBLE";
  static final String NIK_REGION_IMPOSSIBLE = "NIK_REGION_IMPOSSIBLE";
  static final String NIK_BIRTH_DATE_IMPOSSIBLE = "NIK_BIRTH_DATE_IMPOSSIBLE";
  static final String NIK_SERIAL_IMPOSSIBLE = "NIK_SERIAL_IMPOSSIBLE";

  // Names.
  static final String NAME_INITIALS = "NAME_INITIALS";
  static final String NAME_UNREADABLE = "NAME_UNREADABLE";
  static final String NO_PERSON = "NO_PERSON";

  // Regions.
  static final String MISSING_REGION = "MISSING_REGION";
  static final String REGION_UNREADABLE = "REGION_UNREADABLE";
  static final String REGION_AMBIGUOUS = "REGION_AMBIGUOUS";
  static final String REGION_CONTRADICTORY = "REGION_CONTRADICTORY";
  static final String REGION_CODE_AMBIGUOUS = "REGION_CODE_AMBIGUOUS";
  static final String REGION_CODE_BPS = "REGION_CODE_BPS";
  static final String REGION_CODE_UNKNOWN = "REGION_CODE_UNKNOWN";
  static final String REGION_CODE_REPAIRED = "REGION_CODE_REPAIRED";
  static final String REGION_OTHER_DATE = "REGION_OTHER_DATE";
  static final String REGION_TYPE_DIFFERS = "REGION_TYPE_DIFFERS";
  static final String REGION_TYPO = "REGION_TYPO";
  static final String REGION_FROM_AGENCY = "REGION_FROM_AGENCY";
  static final String REGION_AGENCY_DIFFER = "REGION_AGENCY_DIFFER";

  // Positions.
  static final String MISSING_POSITION = "MISSING_POSITION";
  static final String POSITION_UNREADABLE = "POSITION_UNREADABLE";
  static final String POSITION_UNIT_ONLY = "POSITION_UNIT_ONLY";
  static final String POSITION_NO_POST = "POSITION_NO_POST";
  static final String POSITION_FORMER = "POSITION_FORMER";
  static final String POSITION_SEVERAL = "POSITION_SEVERAL";
  static final String POSITION_TYPO = "POSITION_TYPO";
  static final String NOT_ASN = "NOT_ASN";

  // Acts and the other coded fields.
  static final String MISSING_ACT = "MISSING_ACT";
  static final String ACT_UNREADABLE = "ACT_UNREADABLE";
  static final String ACT_VAGUE = "ACT_VAGUE";
  static final String ACT_TYPO = "ACT_TYPO";
  static final String OUTCOME_UNREADABLE = "OUTCOME_UNREADABLE";
  static final String MISSING_OUTCOME = "MISSING_OUTCOME";
  static final String OUTCOME_FROM_SANCTION = "OUTCOME_FROM_SANCTION";
  static final String SANCTION_UNREADABLE = "SANCTION_UNREADABLE";
  static final String SANCTION_LEVEL_UNCLEAR = "SANCTION_LEVEL_UNCLEAR";
  static final String SOURCE_UNREADABLE = "SOURCE_UNREADABLE";
  static final String MISSING_SOURCE = "MISSING_SOURCE";
  static final String EMPLOYMENT_UNREADABLE = "EMPLOYMENT_UNREADABLE";
  static final String EMPLOYMENT_NUMBER_DIFFER = "EMPLOYMENT_NUMBER_DIFFER";

  // One row as a whole.
  static final String MISSING_ACT_DATE = "MISSING_ACT_DATE";
  static final String STAGE_FROM_REPORT = "STAGE_FROM_REPORT";
  static final String STAGE_UNKNOWN = "STAGE_UNKNOWN";
  static final String REPORTED_BEFORE_ACT = "REPORTED_BEFORE_ACT";
  static final String DECISION_BEFORE_REPORT = "DECISION_BEFORE_REPORT";
  static final String FOLLOW_UP_BEFORE_RECOMMENDATION = "FOLLOW_UP_BEFORE_RECOMMENDATION";
  static final String OUTCOME_SANCTION_MISMATCH = "OUTCOME_SANCTION_MISMATCH";
  static final String WRONG_ELECTION_WINDOW = "WRONG_ELECTION_WINDOW";
}
