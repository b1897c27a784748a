package org.netralitas.model;

import java.util.Locale;

/** A language in which an edition is read. */
public enum Language {
  /** Indonesian. */
  ID,
  /** English. */
  EN;

  /** The code in options and {@code lang} attributes: {@code id} or {@code en}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The language of that code.
   *
   * @throws IllegalArgumentException naming the code when it is neither {@code id} nor {@code en}
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    throw new IllegalArgumentException("no language " + code + "; there are id and en");
  }
}
