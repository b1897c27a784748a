package org.netralitas.report;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Language;

/**
 * The agency in whose name the report is issued.
 *
 * @param shortName such as {@code BKN}
 * @param indonesian its name, who answers for the data and letterhead in Indonesian
 * @param english the same in English
 * @param logo a PNG in Base64; null without one
 */
public record Agency(String shortName, Names indonesian, Names english, @Nullable String logo) {
  public Agency {
    if (shortName.isBlank()) {
      throw new IllegalArgumentException("agency without a short name: " + indonesian.name());
    }
  }

  /**
   * What the agency is called in one language.
   *
   * @param owner who answers for the data in law; empty to leave it out
   * @param letterhead lines below the name, may be none
   */
  public record Names(String name, String owner, List<String> letterhead) {
    public Names {
      letterhead = List.copyOf(letterhead);
      if (name.isBlank()) {
        throw new IllegalArgumentException("agency without a name, owner " + owner);
      }
    }
  }

  /** Names in a language. */
  public Names names(Language language) {
    return language == Language.ID ? indonesian : english;
  }

  Document.Issuer issuer(Language language) {
    Names names = names(language);
    return new Document.Issuer(
        names.name(), names.letterhead(), Objects.requireNonNullElse(logo, ""));
  }
}
