package org.netralitas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Small files that appear whole or not at all. Hadoop's local file system checks before it creates
 * and deletes before it renames, so local paths go through the JDK; HDFS and object stores keep
 * both promises themselves.
 */
final class AtomicFiles {
  private AtomicFiles() {}

  /** Creates the file with this content; false when it already exists. */
  static boolean createNew(FileSystem files, Path file, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (isLocal(files)) {
      try {
        Files.write(local(files, file), bytes, StandardOpenOption.CREATE_NEW);
        return true;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        return false;
      }
    }
    try (OutputStream out = files.create(file, false)) {
      out.write(bytes);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Gives the file this content in one step, whether it exists or not. */
  static void replace(FileSystem files, Path file, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Path fresh = file.suffix(".new");
    try (OutputStream out = files.create(fresh, true)) {
      out.write(bytes);
    }
    if (isLocal(files)) {
      Files.move(
          local(files, fresh),
          local(files, file),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } else {
      FileContext.getFileContext(files.getUri(), files.getConf())
          .rename(files.makeQualified(fresh), files.makeQualified(file), Options.Rename.OVERWRITE);
    }
  }

  private static boolean isLocal(FileSystem files) {
    return files.getUri().getScheme().equals("file");
  }

  private static java.nio.file.Path local(FileSystem files, Path file) {
    return java.nio.file.Path.of(files.makeQualified(file).toUri().getPath());
  }
}
