package org.netralitas.model;

/**
 * One remark on one field of one row.
 *
 * @param code upper-snake-case reason code, listed in {@code data/reference/rules.csv}
 * @param field canonical field name, such as {@code act_date}
 */
public record Issue(String code, String field) {
  public Issue {
    if (code.isBlank() || field.isBlank()) {
      throw new IllegalArgumentException("issue without code or field: " + code + "/" + field);
    }
  }

  public static Issue of(String code, String field) {
    return new Issue(code, field);
  }
}
