package org.netralitas.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.netralitas.parse.ReferenceSource;

/**
 * Generates raw files of all elections: synthetic persons, real offices, faults included, with the
 * answer key beside them. The same seed gives the same bytes.
 */
public final class SampleGenerator {
  /** The seed of the sample that lies in {@code data/sample}. */
  public static final long COMMITTED_SEED = 20201209;

  private SampleGenerator() {}

  /**
   * Generates.
   *
   * @param data code lists and targets
   * @param records 0 for the sample that meets the published record exactly; otherwise as many raw
   *     rows, drawn from its joint distribution, with persons of their own
   */
  public static SampleSummary generate(
      ReferenceSource data, long seed, long records, SampleSink sink) throws IOException {
    if (records < 0) {
      throw new IllegalArgumentException("records is " + records + ", below 0");
    }
    SampleParts parts = SampleParts.load(data);
    SampleSummary summary =
        records == 0
            ? new CalibratedSample(parts, seed, sink).write()
            : new ScaledSample(parts, seed, records, sink).write();
    try (OutputStream marker = sink.open("_synthetic")) {
      marker.write(
          "Data sintetis. These records are synthetic.\n".getBytes(StandardCharsets.UTF_8));
    }
    try (OutputStream readme = sink.open("README.md")) {
      readme.write(new SampleReadme(parts, summary).text().getBytes(StandardCharsets.UTF_8));
    }
    return summary;
  }
}
