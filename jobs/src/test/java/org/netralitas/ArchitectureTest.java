package org.netralitas;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between the rooms of the house; docs/decisions/0001-house.md draws them. */
class ArchitectureTest {
  private static final String HOUSE = "org.netralitas.";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.netralitas");

  /** Every room and the rooms it may look into. */
  private static final Map<String, List<String>> ARROWS =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("parse", List.of("model")),
          Map.entry("stat", List.of("model")),
          Map.entry("disclose", List.of("model")),
          Map.entry("table", List.of("model")),
          Map.entry("sample", List.of("model", "parse", "stat")),
          Map.entry("store", List.of("model", "table", "parse")),
          Map.entry("transform", List.of("model", "table", "parse")),
          Map.entry("summary", List.of("model", "table", "parse", "stat")),
          Map.entry("protect", List.of("model", "table", "disclose")),
          Map.entry("learn", List.of("model", "table", "stat")),
          Map.entry("report", List.of("model", "table")),
          Map.entry(
              "job",
              List.of(
                  "model",
                  "parse",
                  "stat",
                  "disclose",
                  "table",
                  "sample",
                  "store",
                  "transform",
                  "summary",
                  "protect",
                  "learn",
                  "report")),
          Map.entry("notebook", List.of("model", "table", "store")),
          Map.entry("cli", List.of("model", "job", "sample")));

  static List<String> rooms() {
    return ARROWS.keySet().stream().sorted().toList();
  }

  @ParameterizedTest(name = "{0} looks only into its rooms")
  @MethodSource("rooms")
  void arrowsPointDown(String room) {
    List<String> forbidden =
        rooms().stream()
            .filter(
                other ->
                    !other.equals(room) && !ARROWS.getOrDefault(room, List.of()).contains(other))
            .map(other -> HOUSE + other + "..")
            .toList();
    noClasses()
        .that(resideInAPackage(HOUSE + room + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden.toArray(String[]::new)))
        .check(CLASSES);
  }

  @Test
  void everyClassLivesInARoom() {
    assertThat(
            CLASSES.stream().map(JavaClass::getPackageName).map(ArchitectureTest::room).distinct())
        .filteredOn(room -> !room.isEmpty())
        .isSubsetOf(rooms());
  }

  @Test
  void plainRoomsKnowNoSpark() {
    noClasses()
        .that(
            resideInAnyPackage(
                HOUSE + "model..",
                HOUSE + "parse..",
                HOUSE + "stat..",
                HOUSE + "disclose..",
                HOUSE + "sample..",
                HOUSE + "summary..",
                HOUSE + "protect.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.spark..", "org.apache.hadoop..", "scala.."))
        .check(CLASSES);
  }

  @Test
  void transformsNeitherReadNorWrite() {
    noClasses()
        .that(resideInAPackage(HOUSE + "transform.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.hadoop..", "java.nio.file..", HOUSE + "store.."))
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Util|Utils|Helper|Manager|Service|Impl|Base)")
        .check(CLASSES);
  }

  @Test
  void onlyTheTerminalEndsTheProgram() {
    noClasses()
        .that(not(resideInAPackage(HOUSE + "cli..")).and(not(resideInAPackage("org.netralitas"))))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void recordsHoldNoArraysThatOthersCouldChange() {
    assertThat(
            CLASSES.stream()
                .filter(c -> c.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(c -> c.isRecord() && c.getPackageName().startsWith(HOUSE + "model"))
                .filter(c -> c.getFields().stream().anyMatch(f -> f.getRawType().isArray()))
                .map(JavaClass::getName))
        .isEmpty();
  }

  private static String room(String packageName) {
    if (!packageName.startsWith(HOUSE)) {
      return "";
    }
    String below = packageName.substring(HOUSE.length());
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
