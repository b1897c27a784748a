package org.netralitas.report;

import java.util.List;

/**
 * From what the edition was made.
 *
 * @param program name and version
 * @param commit source revision; empty when not known
 * @param options as given or by default, in the order to print
 * @param inputs files read, in the order to print
 */
public record Provenance(
    String program, String commit, List<Option> options, List<InputFile> inputs) {
  public Provenance {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
  }

  /** An option of the run. */
  public record Option(String name, String value) {}

  /**
   * A file that was read.
   *
   * @param path below the input folder, or below {@code data/} for a code list
   * @param sha256 lower-case hex
   * @param bytes size, 0 or more
   */
  public record InputFile(String path, String sha256, long bytes) {}
}
