package org.netralitas.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * Local files under {@code brittle:}, on a disk that gets full after some bytes and under a process
 * that is killed after some changes. One for the whole test process, as disks are.
 */
public final class BrittleFileSystem extends RawLocalFileSystem {
  private static final URI NAME = URI.create("brittle:///");
  private static final AtomicLong BYTES_LEFT = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicLong CHANGES_LEFT = new AtomicLong(Long.MAX_VALUE);

  /** The disk takes so many bytes more. */
  public static void holdBytes(long bytes) {
    BYTES_LEFT.set(bytes);
  }

  /** So many changes more are made, and then none. */
  static void dieAfterChanges(long changes) {
    CHANGES_LEFT.set(changes);
  }

  /** As good as new. */
  public static void mend() {
    holdBytes(Long.MAX_VALUE);
    dieAfterChanges(Long.MAX_VALUE);
  }

  static boolean isDead() {
    return CHANGES_LEFT.get() < 0;
  }

  /** Makes {@code brittle:} known. */
  public static Configuration knownIn(Configuration hadoop) {
    hadoop.set("fs.brittle.impl", BrittleFileSystem.class.getName());
    hadoop.set("fs.AbstractFileSystem.brittle.impl", Context.class.getName());
    return hadoop;
  }

  @Override
  public URI getUri() {
    return NAME;
  }

  @Override
  public String getScheme() {
    return NAME.getScheme();
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    return counted(super.create(file, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path file,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    change();
    return counted(
        super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    change();
    return super.rename(from, to);
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    change();
    return super.delete(path, recursive);
  }

  @Override
  public boolean mkdirs(Path folder) throws IOException {
    change();
    return super.mkdirs(folder);
  }

  private static void change() throws IOException {
    if (CHANGES_LEFT.decrementAndGet() < 0) {
      throw new IOException("killed");
    }
  }

  private static FSDataOutputStream counted(FSDataOutputStream file) throws IOException {
    return new FSDataOutputStream(
        new FilterOutputStream(file) {
          @Override
          public void write(int b) throws IOException {
            take(1);
            out.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
          }
        },
        null);
  }

  private static void take(int bytes) throws IOException {
    if (isDead()) {
      throw new IOException("killed");
    }
    if (bytes > 0 && BYTES_LEFT.addAndGet(-bytes) < 0) {
      throw new IOException("No space left on device");
    }
  }

  /** What {@code FileContext} wants; it renames in one step, as HDFS does. */
  public static final class Context extends DelegateToFileSystem {
    public Context(URI uri, Configuration hadoop) throws IOException, URISyntaxException {
      super(uri, known(hadoop), hadoop, NAME.getScheme(), false);
    }

    @Override
    public int getUriDefaultPort() {
      return -1;
    }

    @Override
    public void renameInternal(Path from, Path to, boolean overwrite) throws IOException {
      change();
      Files.move(
          java.nio.file.Path.of(from.toUri().getPath()),
          java.nio.file.Path.of(to.toUri().getPath()),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }

    private static BrittleFileSystem known(Configuration hadoop) throws IOException {
      BrittleFileSystem files = new BrittleFileSystem();
      files.initialize(NAME, hadoop);
      return files;
    }
  }
}
