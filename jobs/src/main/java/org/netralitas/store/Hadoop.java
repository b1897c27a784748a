package org.netralitas.store;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.local.RawLocalFs;

/** Hadoop settings of this program. */
public final class Hadoop {
  /** Where clients of object stores keep what they send; on disk unless told otherwise. */
  public static final List<String> BUFFERS =
      List.of("fs.s3a.fast.upload.buffer", "fs.azure.data.blocks.buffer");

  private Hadoop() {}

  /**
   * Lets local paths be plain files: the checksum files that Hadoop puts beside each would show up
   * as strange neighbours in an edition, and its hashes are in the manifest.
   *
   * <p>Clients of object stores that buffer on disk insist on Hadoop's own local file system, so
   * they are told to buffer in memory.
   */
  public static Configuration plainLocalFiles(Configuration hadoop) {
    hadoop.set("fs.file.impl", LocalFiles.class.getName());
    hadoop.set("fs.AbstractFileSystem.file.impl", RawLocalFs.class.getName());
    BUFFERS.forEach(
        name -> {
          if (hadoop.get(name, "disk").equals("disk")) {
            hadoop.set(name, "bytebuffer");
          }
        });
    hadoop.set("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false");
    return hadoop;
  }
}
