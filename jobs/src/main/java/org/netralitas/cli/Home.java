package org.netralitas.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The checkout that the launcher started from, if any. Under {@code spark-submit} there is none:
 * the code lists then come from the jar, and input and output must be given.
 *
 * @param folder null without a checkout
 */
record Home(@Nullable Path folder) {

  static Home find() {
    String named = System.getProperty("netralitas.home");
    return new Home(named == null ? null : Path.of(named).toAbsolutePath().normalize());
  }

  /** {@code data/} of the checkout; null to use the copy in the jar. */
  @Nullable Path data() {
    if (folder == null) {
      return null;
    }
    Path data = folder.resolve("data");
    return Files.isDirectory(data.resolve("reference")) ? data : null;
  }

  String sample() {
    return required("--input").resolve("data/sample").toString();
  }

  String output() {
    return required("--output").resolve("out").toString();
  }

  String launcher() {
    return required("the launcher").resolve("scripts/netralitas").toString();
  }

  private Path required(String option) {
    if (folder == null) {
      throw new IllegalArgumentException(
          option + " is missing; outside a checkout there is no default for it");
    }
    return folder;
  }
}
