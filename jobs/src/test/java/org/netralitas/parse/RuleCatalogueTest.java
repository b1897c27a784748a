package org.netralitas.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netralitas.model.Issue;
import org.netralitas.model.Severity;

class RuleCatalogueTest {
  private static final String HEADER =
      "code,field,severity,text_id,text_en,budget,valid_from,valid_to,source\n";
  private static final RuleCatalogue RULES = RuleCatalogue.load(TestData.SOURCE);

  private static RuleCatalogue of(String rows) {
    return RuleCatalogue.load(
        name -> new ByteArrayInputStream((HEADER + rows).getBytes(StandardCharsets.UTF_8)));
  }

  /** Every text constant of the catalogue class, read from its source. */
  private static Set<String> emitted() throws IOException {
    Path sources =
        Path.of(System.getProperty("netralitas.home", ".."))
            .resolve("jobs/src/main/java/org/netralitas/parse");
    Matcher constants =
        Pattern.compile("static final String ([A-Z0-9_]+) = \"([A-Z0-9_]+)\"")
            .matcher(Files.readString(sources.resolve("Issues.java")));
    Set<String> codes = new TreeSet<>();
    while (constants.find()) {
      assertThat(constants.group(1)).isEqualTo(constants.group(2));
      codes.add(constants.group(2));
    }
    return codes;
  }

  @Test
  void holdsEveryCodeThatTheParsersEmit() throws IOException {
    Set<String> listed = RULES.rules().stream().map(Rule::code).collect(Collectors.toSet());

    assertThat(emitted()).isNotEmpty().isSubsetOf(listed);
  }

  @Test
  void noParserWritesACodeByHand() throws IOException {
    Path sources =
        Path.of(System.getProperty("netralitas.home", ".."))
            .resolve("jobs/src/main/java/org/netralitas/parse");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain("Issue.of(\"");
      }
    }
  }

  @Test
  void everyEmittedCodeIsUsed() throws IOException {
    Path sources =
        Path.of(System.getProperty("netralitas.home", ".."))
            .resolve("jobs/src/main/java/org/netralitas/parse");
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
    }
    for (String code : emitted()) {
      assertThat(all.toString()).contains("Issues." + code);
    }
  }

  @Test
  void onlyWhatCannotBeCountedHonestlyIsRejectedOrHeld() {
    assertThat(
            RULES.rules().stream().filter(rule -> rule.severity() != Severity.WARN).map(Rule::code))
        .contains("NO_PERSON", "REGION_AMBIGUOUS", "MISSING_REGION", "WRONG_ELECTION_WINDOW")
        .doesNotContain("ACT_UNREADABLE", "POSITION_UNREADABLE", "DATE_IMPOSSIBLE", "NOT_ASN");
  }

  @Test
  void theGravestSeverityDecides() {
    assertThat(RULES.gravest(List.of())).isNull();
    assertThat(
            RULES.gravest(
                List.of(
                    Issue.of("ACT_VAGUE", "act"),
                    Issue.of("NO_PERSON", "row"),
                    Issue.of("REGION_AMBIGUOUS", "region"))))
        .isEqualTo(Severity.REJECT);
  }

  @Test
  void refusesADoubleCode() {
    assertThatThrownBy(() -> of("A_B,row,WARN,x,y,,,,z\nA_B,row,HOLD,x,y,,,,z\n"))
        .isInstanceOf(CodeListException.class)
        .hasMessage("data/reference/rules.csv row 3: gives the code A_B a second time");
  }

  @Test
  void refusesAnUnknownSeverity() {
    assertThatThrownBy(() -> of("A_B,row,FATAL,x,y,,,,z\n"))
        .isInstanceOf(CodeListException.class)
        .hasMessageContaining("row 2: severity is FATAL, not one of [REJECT, HOLD, WARN]");
  }

  @Test
  void refusesAMissingText() {
    assertThatThrownBy(() -> of("A_B,row,WARN,,y,,,,z\n"))
        .isInstanceOf(CodeListException.class)
        .hasMessageContaining("row 2: text_id is empty");
  }

  @Test
  void refusesAnIssueThatItDoesNotKnow() {
    assertThatThrownBy(() -> RULES.severity(Issue.of("MADE_UP", "row")))
        .hasMessageContaining("MADE_UP");
  }

  @Test
  void refusesABudgetThatIsNoShare() {
    assertThatThrownBy(() -> of("A_B,row,WARN,x,y,1.5,,,z\n"))
        .isInstanceOf(CodeListException.class)
        .hasMessageContaining("row 2: budget of A_B is 1.5, not 0 to 1");
  }

  @Test
  void aColumnThatIsHardlyEverReadIsProbablyAnotherColumn() {
    assertThat(RULES.rule("ACT_UNREADABLE").map(Rule::budget)).contains(0.8);
    assertThat(RULES.rule("ACT_VAGUE").map(Rule::budget)).isEmpty();
  }
}
