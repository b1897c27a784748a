package org.netralitas.store;

import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.local.RawLocalFs;

/** Hadoop settings of this program. */
public final class Hadoop {
  private Hadoop() {}

  /**
   * Lets local paths be plain files: the checksum files that Hadoop puts beside each would show up
   * as strange neighbours in an edition, and its hashes are in the manifest.
   */
  public static Configuration plainLocalFiles(Configuration hadoop) {
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    hadoop.set("fs.AbstractFileSystem.file.impl", RawLocalFs.class.getName());
    hadoop.set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    return hadoop;
  }
}
