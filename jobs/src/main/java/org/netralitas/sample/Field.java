package org.netralitas.sample;

import java.util.Locale;

/** Fields of a raw row, under the names of the input contract, and the province beside a region. */
enum Field {
  RECORD_NO,
  PERSON_NUMBER,
  PERSON_NAME,
  POSITION_TITLE,
  AGENCY,
  REGION,
  PROVINCE,
  EMPLOYMENT_TYPE,
  ACT,
  ACT_DATE,
  REPORTED_DATE,
  SOURCE,
  REPORT_NO,
  OUTCOME,
  RECOMMENDATION_NO,
  RECOMMENDATION_DATE,
  RECOMMENDED_SANCTION,
  FOLLOW_UP_DATE,
  IMPOSED_SANCTION;

  static Field named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
