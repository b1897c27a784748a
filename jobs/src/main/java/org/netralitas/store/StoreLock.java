package org.netralitas.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * One run at a time holds a store. The lock is a file whose age is kept young by its holder; a lock
 * that has not been touched for {@link #EXPIRY}, or whose process is gone from this machine, is
 * taken over. Before anything is switched, {@link #requireHeld} checks that the lock is still ours.
 *
 * <p>The file is removed only by who holds a second, short-lived file beside it: otherwise two runs
 * that find the same dead lock could remove each other's fresh one.
 */
public final class StoreLock implements AutoCloseable {
  /** A holder that has been silent for so long is taken for dead. */
  public static final Duration EXPIRY = Duration.ofMinutes(2);

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int ATTEMPTS = 40;
  private static final long PAUSE_MILLIS = 50;

  private final FileSystem files;
  private final Path file;
  private final String token;
  private final Clock clock;
  private final ScheduledExecutorService heart;

  private StoreLock(FileSystem files, Path file, String token, Clock clock) {
    this.files = files;
    this.file = file;
    this.token = token;
    this.clock = clock;
    this.heart =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "store-lock");
              thread.setDaemon(true);
              return thread;
            });
    long every = HEARTBEAT.toMillis();
    var unused = heart.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lock.
   *
   * @throws StoreBusyException when another run holds it
   */
  public static StoreLock take(FileSystem files, Path file, String runId, Clock clock)
      throws IOException {
    String token = runId + " " + ProcessHandle.current().pid() + " " + host();
    files.mkdirs(file.getParent());
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (AtomicFiles.createNew(files, file, token)) {
        return new StoreLock(files, file, token, clock);
      }
      Optional<String> dead = deadHolder(files, file, clock);
      if (dead.isPresent() && !removeIfHeldBy(files, file, dead.get(), clock)) {
        pause();
      }
    }
    throw new StoreBusyException(file + ": another run took the store just now; try again later");
  }

  /** Whether a run that died left its lock; false when nobody holds it, or a run that lives. */
  static boolean isLeftBehind(FileSystem files, Path file, Clock clock) throws IOException {
    try {
      return deadHolder(files, file, clock).isPresent();
    } catch (StoreBusyException e) {
      return false;
    }
  }

  /**
   * Makes sure that no other run has taken over.
   *
   * @throws StoreBusyException when one has
   */
  public void requireHeld() throws IOException {
    String holder;
    try {
      holder = read(files, file);
    } catch (FileNotFoundException e) {
      holder = "nobody";
    }
    if (!holder.equals(token)) {
      throw new StoreBusyException(
          file + ": the store was taken over by " + holder + "; nothing was published");
    }
  }

  @Override
  public void close() throws IOException {
    heart.shutdownNow();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (removeIfHeldBy(files, file, token, clock)) {
        return;
      }
      pause();
    }
    // Somebody is busy with the lock for very long: it will be found dead, for its process is gone.
  }

  private void beat() {
    try {
      touch();
      if (isSilent(files.getFileStatus(file), clock.millis() - HEARTBEAT.toMillis())
          && read(files, file).equals(token)) {
        // An object store has no times to set: there the file is written again.
        AtomicFiles.replace(files, file, token);
      }
    } catch (IOException e) {
      // The next beat tries again; requireHeld decides.
    }
  }

  private void touch() throws IOException {
    try {
      files.setTimes(file, clock.millis(), -1);
    } catch (UnsupportedOperationException e) {
      // Seen in the file's time.
    }
  }

  /**
   * The text of a lock whose holder is dead; empty when the lock is gone.
   *
   * @throws StoreBusyException when the holder lives
   */
  private static Optional<String> deadHolder(FileSystem files, Path file, Clock clock)
      throws IOException {
    FileStatus status;
    String holder;
    try {
      status = files.getFileStatus(file);
      holder = read(files, file);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
    if (isSilent(status, clock) || isGone(holder)) {
      return Optional.of(holder);
    }
    throw new StoreBusyException(
        file + ": run " + holder.split(" ", -1)[0] + " holds the store; wait until it ends");
  }

  /**
   * Removes the lock while nobody else can, if it still says what it said.
   *
   * @return false when another run is doing the same just now
   */
  private static boolean removeIfHeldBy(FileSystem files, Path file, String holder, Clock clock)
      throws IOException {
    Path removal = file.suffix(".removal");
    // Empty, because on a full disk an empty file is all that can still be made.
    if (!AtomicFiles.createNew(files, removal, "")) {
      removeIfLeftBehind(files, removal, clock);
      return false;
    }
    try {
      if (read(files, file).equals(holder)) {
        files.delete(file, false);
      }
    } catch (FileNotFoundException e) {
      // Gone already, which is what was wanted.
    } finally {
      files.delete(removal, false);
    }
    return true;
  }

  /** A run that died between two of the lines above is the only one that leaves this file. */
  private static void removeIfLeftBehind(FileSystem files, Path removal, Clock clock)
      throws IOException {
    try {
      if (isSilent(files.getFileStatus(removal), clock)) {
        files.delete(removal, false);
      }
    } catch (FileNotFoundException e) {
      // Gone already, which is what was wanted.
    }
  }

  private static boolean isSilent(FileStatus status, Clock clock) {
    return isSilent(status, clock.millis() - EXPIRY.toMillis());
  }

  private static boolean isSilent(FileStatus status, long since) {
    return status.getModificationTime() < since;
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(PAUSE_MILLIS).toNanos());
  }

  /** True when the holder ran on this machine and its process does not exist any more. */
  private static boolean isGone(String holder) {
    String[] parts = holder.split(" ", -1);
    return parts.length == 3
        && parts[2].equals(host())
        && parts[1].chars().allMatch(Character::isDigit)
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  private static String read(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }
}
