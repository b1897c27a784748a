package org.netralitas.store;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.netralitas.parse.layout.FileBytes;

/** A raw file on any Hadoop file system. */
record HadoopFileBytes(Configuration hadoop, InputFile file) implements FileBytes {
  @Override
  public String name() {
    return file.electionId() + "/" + file.name();
  }

  @Override
  public long size() {
    return file.bytes();
  }

  @Override
  public InputStream openAt(long position) throws IOException {
    Path path = new Path(file.path());
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    in.seek(position);
    return in;
  }
}
