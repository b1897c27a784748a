package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.RuleCatalogue;
import org.netralitas.parse.layout.LayoutRule;

/** An edition's id must change with everything that can change the edition. */
class ReferenceFilesTest {
  private static final Path DATA =
      Path.of(System.getProperty("netralitas.home", "..")).resolve("data");

  /** Only the generator of samples reads these. */
  private static final Set<String> NOT_IN_EDITIONS = Set.of("reference/sample_targets.csv");

  @Test
  void everyCodeListIsPartOfTheEditionsId() throws IOException {
    List<String> files = new ArrayList<>(csv("reference"));
    files.addAll(csv("published"));
    assertThat(files).hasSizeGreaterThan(20);
    assertThat(ReferenceFiles.hashes(ReferenceSource.folder(DATA)).keySet())
        .as("add a new file to ReferenceFiles, or say here why no edition depends on it")
        .containsAll(files.stream().filter(file -> !NOT_IN_EDITIONS.contains(file)).toList());
  }

  @Test
  void theCatalogueKnowsEveryReasonOfTheReader() {
    RuleCatalogue rules = RuleCatalogue.load(ReferenceSource.folder(DATA));
    assertThat(LayoutRule.values()).allMatch(rule -> rules.rule(rule.name()).isPresent());
  }

  private static List<String> csv(String folder) throws IOException {
    try (Stream<Path> files = Files.list(DATA.resolve(folder))) {
      return files
          .map(file -> folder + "/" + file.getFileName())
          .filter(name -> name.endsWith(".csv"))
          .toList();
    }
  }
}
