package org.netralitas.parse.link;

/** How far two records agree in one field. A field that one of them lacks has no level. */
public enum LinkLevel {
  /** The same words, two or more. */
  NAME_EXACT(LinkField.NAME),
  /** The same single word. */
  NAME_EXACT_ONE_WORD(LinkField.NAME),
  /** The same number of words, each the same or a typing error away. */
  NAME_CLOSE(LinkField.NAME),
  /** The words of one are among those of the other, or abbreviated. */
  NAME_PARTIAL(LinkField.NAME),
  NAME_DIFFERENT(LinkField.NAME),

  /** Fourteen or more leading digits are the same, as a spreadsheet leaves them. */
  NUMBER_LONG_BEGINNING(LinkField.NUMBER),
  /** At most two digits lost, added or changed. */
  NUMBER_CLOSE(LinkField.NUMBER),
  /** All leading digits that were left, at least five. */
  NUMBER_SHORT_BEGINNING(LinkField.NUMBER),
  NUMBER_DIFFERENT(LinkField.NUMBER),

  BIRTH_DATE_EQUAL(LinkField.BIRTH_DATE),
  /** Day and month changed places. */
  BIRTH_DATE_SWAPPED(LinkField.BIRTH_DATE),
  BIRTH_DATE_SAME_YEAR(LinkField.BIRTH_DATE),
  BIRTH_DATE_DIFFERENT(LinkField.BIRTH_DATE),

  SEX_EQUAL(LinkField.SEX),
  SEX_DIFFERENT(LinkField.SEX),

  AGENCY_EQUAL(LinkField.AGENCY),
  AGENCY_DIFFERENT(LinkField.AGENCY),

  /** The same regency or city. */
  REGION_REGENCY(LinkField.REGION),
  /** The same province, or both central. */
  REGION_PROVINCE(LinkField.REGION),
  REGION_DIFFERENT(LinkField.REGION),

  POSITION_SUBGROUP(LinkField.POSITION),
  POSITION_GROUP(LinkField.POSITION),
  POSITION_DIFFERENT(LinkField.POSITION);

  private final LinkField field;

  LinkLevel(LinkField field) {
    this.field = field;
  }

  public LinkField field() {
    return field;
  }
}
