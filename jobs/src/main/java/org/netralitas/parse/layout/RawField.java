package org.netralitas.parse.layout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a raw row, in the order in which {@link RawRow} holds them: those of the input
 * contract, and two helpers that offices write in columns of their own.
 */
public enum RawField {
  RECORD_NO,
  PERSON_NUMBER,
  PERSON_NAME,
  POSITION_TITLE,
  AGENCY,
  REGION,
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
  IMPOSED_SANCTION,
  /** Province beside a column for the regency; tells regions of one name apart. */
  PROVINCE,
  /** Unit (unit kerja, OPD) beside a column for the agency; helps to read a position. */
  UNIT;

  private static final Map<String, RawField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(RawField::fieldName, Function.identity()));

  private final String fieldName = name().toLowerCase(Locale.ROOT);

  /** The canonical name, such as {@code act_date}. */
  public String fieldName() {
    return fieldName;
  }

  /** Place of the field in the arrays of {@link RawRow}, from 0. */
  @SuppressWarnings("EnumOrdinal") // The order of the fields is the order of the array.
  public int position() {
    return ordinal();
  }

  /** The field of a canonical name; null when there is none. */
  public static @Nullable RawField named(String fieldName) {
    return BY_NAME.get(fieldName);
  }
}
