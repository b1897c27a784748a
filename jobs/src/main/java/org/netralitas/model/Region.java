package org.netralitas.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, or a regency or city, under its Ministry of Home Affairs code.
 *
 * @param code two digits for a province ({@code 74}), {@code 74.07} for a regency or city; text,
 *     never a number
 * @param provinceCode the province it lies in; its own code for a province
 * @param name without the word for its kind, such as {@code Wakatobi}
 * @param code2020 the code of the same area in 2020, before the split of Papua
 * @param validFrom null when older than every election here
 * @param validTo last day of validity; null while in force
 */
public record Region(
    String code,
    Level level,
    Type type,
    String name,
    String nameEn,
    String provinceCode,
    String code2020,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo) {

  public enum Level {
    PROVINCE,
    REGENCY
  }

  public enum Type {
    PROVINSI,
    KABUPATEN,
    KOTA
  }

  /** The code under which central agencies are counted; not an area. */
  public static final String CENTRAL = "00";

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
