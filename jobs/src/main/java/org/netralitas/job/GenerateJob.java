package org.netralitas.job;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.netralitas.sample.SampleGenerator;
import org.netralitas.sample.SampleSummary;

/**
 * Writes synthetic raw files, faults included, with the answer key beside them. The same seed gives
 * the same bytes.
 */
public final class GenerateJob {
  private final JobContext context;

  public GenerateJob(JobContext context) {
    this.context = context;
  }

  /**
   * Generates into a folder that is created when missing; files of the same name are replaced.
   *
   * @param records 0 for the calibrated sample, otherwise the number of raw rows
   * @throws RunFailure of kind BAD_ARGUMENTS when there is something else than a folder
   */
  public SampleSummary run(String output, long records, long seed) throws IOException {
    context.progress().begin("generate");
    Path folder = new Path(output);
    FileSystem files = folder.getFileSystem(context.hadoop());
    if (files.exists(folder) && !files.getFileStatus(folder).isDirectory()) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS, output + ": is a file; give a folder with --output", null);
    }
    SampleSummary summary =
        SampleGenerator.generate(
            context.reference(), seed, records, name -> files.create(new Path(folder, name), true));
    context.progress().end("generate", summary.rows());
    return summary;
  }
}
