package org.netralitas.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.ParentNotDirectoryException;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;

/**
 * The published editions of a store and the pointer to the current one.
 *
 * <p>An edition is written below {@code restricted/work}, moved into place whole, and only then
 * does {@code CURRENT} name it: whoever reads {@code CURRENT} finds a whole edition at any moment.
 */
public final class EditionStore {
  private static final String MANIFEST = "manifest.json";

  /** Says what the manifest, which holds the hashes of all other files, must be; for sha256sum. */
  private static final String MANIFEST_HASH = "manifest.sha256";

  private static final FsPermission OWNER_ONLY = new FsPermission((short) 0700);

  private final FileSystem files;
  private final StoreLayout layout;

  private EditionStore(FileSystem files, StoreLayout layout) {
    this.files = files;
    this.layout = layout;
  }

  /** The store at {@code root}; nothing is created yet. */
  public static EditionStore at(Configuration hadoop, Path root) throws IOException {
    FileSystem files = root.getFileSystem(hadoop);
    return new EditionStore(files, new StoreLayout(files.makeQualified(root)));
  }

  public StoreLayout layout() {
    return layout;
  }

  public FileSystem files() {
    return files;
  }

  /**
   * Makes the folders, {@code restricted/} readable by its owner only.
   *
   * @throws NotAStoreException when the path holds something else, or cannot be written
   */
  public void create() throws IOException {
    requireStoreOrNothing();
    try {
      if (!files.exists(layout.restricted())) {
        files.mkdirs(layout.restricted(), OWNER_ONLY);
      }
      files.setPermission(layout.restricted(), OWNER_ONLY);
      files.mkdirs(layout.editions());
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /**
   * Takes the store for one run, and makes it when it is not there.
   *
   * @throws StoreBusyException when another run holds it
   * @throws NotAStoreException when the path holds something else, or cannot be written
   */
  public StoreLock take(String runId, Clock clock) throws IOException {
    requireStoreOrNothing();
    StoreLock lock;
    try {
      files.mkdirs(layout.root());
      lock = StoreLock.take(files, layout.lock(), runId, clock);
    } catch (IOException e) {
      throw unwritable(e);
    }
    create();
    return lock;
  }

  /** Whether a run died while it held the store, and no other has held it since. */
  public boolean isLeftByADeadRun(Clock clock) throws IOException {
    return StoreLock.isLeftBehind(files, layout.lock(), clock);
  }

  private NotAStoreException unwritable(IOException e) {
    return new NotAStoreException(
        layout.root() + ": cannot be written (" + e.getMessage() + "); give another --output", e);
  }

  /** Whether there is a store, made by an earlier run or stage. */
  public boolean isThere() throws IOException {
    return files.exists(layout.editions()) && files.exists(layout.restricted());
  }

  /**
   * Refuses a path that holds something else than a store.
   *
   * @throws NotAStoreException when it does
   */
  public void requireStoreOrNothing() throws IOException {
    Optional<String> foreign;
    try {
      if (!files.getFileStatus(layout.root()).isDirectory()) {
        throw new NotAStoreException(
            layout.root() + ": is a file, not a store; give a folder with --output", null);
      }
      foreign =
          Arrays.stream(files.listStatus(layout.root()))
              .map(file -> file.getPath().getName())
              .filter(name -> !layout.isMadeFirst(name))
              .sorted()
              .findFirst();
    } catch (FileNotFoundException e) {
      return;
    } catch (ParentNotDirectoryException | AccessControlException e) {
      throw unwritable(e);
    }
    if (foreign.isPresent() && !isThere()) {
      throw new NotAStoreException(
          layout.root()
              + ": is not a store; it holds "
              + foreign.get()
              + ". Give a new or an empty folder with --output",
          null);
    }
  }

  /**
   * Refuses a path without a store.
   *
   * @throws NotAStoreException when there is none
   */
  public void requireStore() throws IOException {
    requireStoreOrNothing();
    if (!isThere()) {
      throw new NotAStoreException(
          layout.root() + ": there is no store; make one with run, or give another --output", null);
    }
  }

  /**
   * Takes away what a failed run wrote aside, unless it is decided that it stays, and the folders
   * of a store in which nothing is. The caller holds the lock.
   */
  public void discard(String runId) throws IOException {
    if (!files.exists(layout.commit(layout.staging(runId)))) {
      files.delete(layout.staging(runId), true);
    }
    deleteIfEmpty(layout.stagings());
    deleteIfEmpty(layout.works());
    if (isEmpty(layout.restricted()) && isEmpty(layout.editions())) {
      deleteIfEmpty(layout.restricted());
      deleteIfEmpty(layout.editions());
    }
  }

  /** Removes the store's own folder when there is nothing in it. */
  public void removeIfEmpty() throws IOException {
    deleteIfEmpty(layout.root());
  }

  private void deleteIfEmpty(Path folder) throws IOException {
    if (files.exists(folder) && isEmpty(folder)) {
      files.delete(folder, false);
    }
  }

  private boolean isEmpty(Path folder) throws IOException {
    return !files.exists(folder) || files.listStatus(folder).length == 0;
  }

  /** The published edition's id; empty before the first. */
  public Optional<String> current() throws IOException {
    try (InputStream in = files.open(layout.current())) {
      String id = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Optional.of(id).filter(named -> !named.isEmpty());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  public boolean exists(String editionId) throws IOException {
    return files.exists(manifestFile(layout.edition(editionId)));
  }

  /**
   * The manifest of a published edition.
   *
   * @throws StoreException when there is no such edition
   */
  public Manifest manifest(String editionId) throws IOException {
    Path file = manifestFile(layout.edition(editionId));
    try (InputStream in = files.open(file)) {
      return Manifest.ofJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      throw new StoreException(
          file + ": there is no edition " + editionId + "; see the names in " + layout.editions(),
          e);
    }
  }

  /** Ids of all published editions, in order of their names. */
  public List<String> editions() throws IOException {
    if (!files.exists(layout.editions())) {
      return List.of();
    }
    List<String> ids = new ArrayList<>();
    for (FileStatus folder : files.listStatus(layout.editions())) {
      if (exists(folder.getPath().getName())) {
        ids.add(folder.getPath().getName());
      }
    }
    return ids.stream().sorted().toList();
  }

  /** Hashes every file below a staged edition, by path. */
  public SortedMap<String, Manifest.PublishedFile> inventory(Path staged, Map<String, Long> rows)
      throws IOException {
    SortedMap<String, Manifest.PublishedFile> found = new TreeMap<>();
    collect(files.makeQualified(staged), files.makeQualified(staged), rows, found);
    return found;
  }

  /**
   * Moves the staged edition into place and lets {@code CURRENT} name it.
   *
   * @throws StoreBusyException when the lock was lost meanwhile; nothing is published then
   */
  public void publish(Path staged, Manifest manifest, StoreLock lock) throws IOException {
    write(manifestFile(staged), manifest.toJson());
    write(new Path(staged, MANIFEST_HASH), sha256(manifestFile(staged)) + "  " + MANIFEST + "\n");
    lock.requireHeld();
    Path home = layout.edition(manifest.editionId());
    if (files.exists(home) && !exists(manifest.editionId())) {
      files.delete(home, true);
    }
    if (!files.rename(staged, home)) {
      throw new StoreException(home + ": the staged edition could not be moved here");
    }
    switchTo(manifest.editionId(), lock);
  }

  /**
   * Whether every file of the edition is as published. A file system that renames by copying may
   * leave a part of an edition when a run dies in between.
   */
  public boolean isWhole(String editionId) throws IOException {
    if (!exists(editionId) || !hasManifestAsPublished(editionId)) {
      return false;
    }
    SortedMap<String, String> expected = new TreeMap<>();
    manifest(editionId).files().forEach((name, file) -> expected.put(name, file.sha256()));
    SortedMap<String, String> found = new TreeMap<>();
    inventory(layout.edition(editionId), Map.of())
        .forEach((name, file) -> found.put(name, file.sha256()));
    return found.equals(expected);
  }

  /** Removes an edition that never became current whole. The caller holds the lock. */
  public void removeBroken(String editionId) throws IOException {
    files.delete(layout.edition(editionId), true);
  }

  /** Whether the manifest is still the one that was published, by the hash beside it. */
  public boolean hasManifestAsPublished(String editionId) throws IOException {
    Path edition = layout.edition(editionId);
    try (InputStream in = files.open(new Path(edition, MANIFEST_HASH))) {
      String published = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return published.startsWith(sha256(manifestFile(edition)) + " ");
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  private void write(Path file, String text) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Copies published editions of another store. The caller holds the lock. */
  public void adopt(EditionStore from, List<String> editionIds) throws IOException {
    for (String id : editionIds) {
      if (!FileUtil.copy(
          from.files, from.layout.edition(id), files, layout.edition(id), false, files.getConf())) {
        throw new StoreException(from.layout.edition(id) + ": could not be copied");
      }
    }
  }

  /** Keeps a file about a run beside the store's records. */
  public void keepRunRecord(String runId, String name, String text) throws IOException {
    write(new Path(layout.runRecord(runId), name), text);
  }

  /**
   * Lets {@code CURRENT} name an edition that is already in place, and removes what it was made
   * from.
   */
  public void switchTo(String editionId, StoreLock lock) throws IOException {
    lock.requireHeld();
    AtomicFiles.replace(files, layout.current(), editionId + "\n");
    files.delete(layout.work(editionId), true);
  }

  /** Removes every edition that was begun and not published. The caller holds the lock. */
  public void removeAbandonedWork() throws IOException {
    files.delete(layout.works(), true);
  }

  /**
   * A hash over named parts, as the id of an edition: ten hexadecimal digits are enough to tell.
   */
  public static String editionId(String asOf, SortedMap<String, String> parts) {
    return asOf + "-" + hash(parts).substring(0, 10);
  }

  /** The hash of named parts, lower-case hex. */
  public static String hash(SortedMap<String, String> parts) {
    MessageDigest digest = sha256();
    parts.forEach(
        (name, value) ->
            digest.update((name + "\u0000" + value + "\u0001").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The hash of a file's bytes, lower-case hex. */
  public String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = files.open(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static byte[] sha256(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path manifestFile(Path edition) {
    return new Path(edition, MANIFEST);
  }

  private void collect(
      Path top,
      Path folder,
      Map<String, Long> rows,
      SortedMap<String, Manifest.PublishedFile> found)
      throws IOException {
    for (FileStatus child : List.of(files.listStatus(folder))) {
      if (child.isDirectory()) {
        collect(top, child.getPath(), rows, found);
      } else {
        String name = top.toUri().relativize(child.getPath().toUri()).getPath();
        if (!name.equals(MANIFEST) && !name.equals(MANIFEST_HASH)) {
          String zone = name.contains("/") ? name.substring(0, name.indexOf('/')) : "public";
          found.put(
              name,
              new Manifest.PublishedFile(
                  zone, child.getLen(), sha256(child.getPath()), rows.get(name)));
        }
      }
    }
  }
}
