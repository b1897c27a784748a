package org.netralitas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Language;

/** {@code docs/glossary.md} says what the report says; {@link #main} writes it again. */
class GlossaryDocTest {
  private static final Path FILE = Path.of("docs", "glossary.md");

  @Test
  void theGlossaryIsUpToDate() throws IOException {
    Path home = Path.of(System.getProperty("netralitas.home", ".."));
    assertThat(Files.readString(home.resolve(FILE)))
        .as("%s is stale: run GlossaryDocTest.main in the top folder", FILE)
        .isEqualTo(markdown());
  }

  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(Path.of("docs"));
    Files.writeString(FILE, markdown());
  }

  private static String markdown() {
    Texts indonesian = Texts.of(Language.ID);
    Texts english = Texts.of(Language.EN);
    StringBuilder out = new StringBuilder();
    out.append("# Glossary\n\n");
    out.append("The terms of the report, in the words of its text files ");
    out.append("(`texts_id.properties`, `texts_en.properties`). Terms that Indonesian law coins ");
    out.append("stay Indonesian in code and tables.\n\n");
    out.append("| Indonesian | Arti | English | Meaning |\n|---|---|---|---|\n");
    for (String term : BackMatter.TERMS) {
      String key = "glossary." + term;
      out.append("| ").append(indonesian.words(key));
      out.append(" | ").append(indonesian.words(key + ".meaning"));
      out.append(" | ").append(english.words(key));
      out.append(" | ").append(english.words(key + ".meaning")).append(" |\n");
    }
    return out.toString();
  }
}
