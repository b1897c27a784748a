package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;

class ReferenceFilesTest {
  private static final ReferenceSource SOURCE = ReferenceSource.packaged();

  @ParameterizedTest(name = "a change of {0} gives another hash")
  @ValueSource(
      strings = {
        "reference/elections.csv",
        "reference/acts.csv",
        "reference/position_phrases.csv",
        "reference/crosswalk_figures.csv",
        "reference/known_errors.csv",
        "published/figures.csv"
      })
  void everyFileCounts(String file) throws IOException {
    ReferenceSource changed =
        name ->
            name.equals(file)
                ? new SequenceInputStream(
                    SOURCE.open(name),
                    new ByteArrayInputStream("#\n".getBytes(StandardCharsets.UTF_8)))
                : SOURCE.open(name);

    assertThat(ReferenceFiles.sha256(changed)).isNotEqualTo(ReferenceFiles.sha256(SOURCE));
  }

  @Test
  void tasksCanLoadTheCodeListsFromTheBundle() throws IOException {
    assertThat(CodeLists.load(ReferenceFiles.bundle(SOURCE)).sha256())
        .isEqualTo(CodeLists.load(SOURCE).sha256());
  }
}
