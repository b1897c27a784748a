package org.netralitas.sample;

import java.io.IOException;
import java.io.OutputStream;

/** Where generated files go; a job opens them on whatever file system it has. */
@FunctionalInterface
public interface SampleSink {

  /**
   * Opens a file that is not there yet, folders included; the generator closes it. Two files may be
   * open at once.
   *
   * @param name path below the output folder, such as {@code pilkada-2020/rekap.csv}
   */
  OutputStream open(String name) throws IOException;
}
