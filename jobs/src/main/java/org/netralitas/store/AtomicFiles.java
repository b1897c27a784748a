package org.netralitas.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * Small files that appear whole or not at all. Hadoop's local file system checks before it creates
 * and deletes before it renames, so local paths go through the JDK. HDFS keeps both promises
 * itself. An object store shows an object when it is closed, but renames by copy and delete, so
 * there the file is written in its place.
 */
final class AtomicFiles {
  private static final Set<String> OBJECT_STORES =
      Set.of("s3a", "s3", "gs", "oss", "obs", "cosn", "swift");

  private AtomicFiles() {}

  /**
   * Creates the file with this content; false when it already exists. A file whose content cannot
   * be written, for the disk is full, is taken away again.
   */
  static boolean createNew(FileSystem files, Path file, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (isLocal(files)) {
      try {
        Files.write(local(files, file), bytes, StandardOpenOption.CREATE_NEW);
        return true;
      } catch (java.nio.file.FileAlreadyExistsException e) {
        return false;
      } catch (IOException e) {
        Files.deleteIfExists(local(files, file));
        throw e;
      }
    }
    OutputStream created;
    try {
      created = files.create(file, false);
    } catch (FileAlreadyExistsException e) {
      return false;
    }
    try (created) {
      created.write(bytes);
    } catch (IOException e) {
      if (!isObjectStore(files)) {
        files.delete(file, false);
      } else if (files.exists(file)) {
        // An object is compared with what is there when it is closed, and this one is another's.
        return false;
      }
      throw e;
    }
    return true;
  }

  /**
   * Gives the file this content in one step, whether it exists or not: who reads it meanwhile finds
   * the old content or the new.
   */
  static void replace(FileSystem files, Path file, String content) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    if (isObjectStore(files)) {
      write(files, file, bytes);
      return;
    }
    Path fresh = writtenBeside(files, file, bytes);
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

  /**
   * Gives the file this content. A write that ends half-way, for the disk is full or the process is
   * killed, leaves no file of this name. Nobody may read it meanwhile.
   */
  static void put(FileSystem files, Path file, byte[] content) throws IOException {
    if (isObjectStore(files)) {
      write(files, file, content);
      return;
    }
    Path fresh = writtenBeside(files, file, content);
    files.delete(file, false);
    if (!files.rename(fresh, file)) {
      throw new IOException(file + ": " + fresh.getName() + " could not be moved here");
    }
  }

  private static Path writtenBeside(FileSystem files, Path file, byte[] content)
      throws IOException {
    Path fresh = file.suffix(".new");
    try {
      write(files, fresh, content);
    } catch (IOException e) {
      files.delete(fresh, false);
      throw e;
    }
    return fresh;
  }

  private static void write(FileSystem files, Path file, byte[] content) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(content);
    }
  }

  private static boolean isObjectStore(FileSystem files) {
    return OBJECT_STORES.contains(files.getUri().getScheme());
  }

  private static boolean isLocal(FileSystem files) {
    return files.getUri().getScheme().equals("file");
  }

  private static java.nio.file.Path local(FileSystem files, Path file) {
    return java.nio.file.Path.of(files.makeQualified(file).toUri().getPath());
  }
}
