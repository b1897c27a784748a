package org.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionStoreTest {
  private static final Clock CLOCK = Clock.systemUTC();

  private final Configuration hadoop = Hadoop.plainLocalFiles(new Configuration());
  private @TempDir java.nio.file.Path folder = java.nio.file.Path.of(".");

  @Test
  void currentNamesWhatWasPublishedLast() throws IOException {
    EditionStore store = store();
    assertThat(store.current()).isEmpty();
    publish(store, "first", "1");
    publish(store, "second", "2");
    assertThat(store.current()).contains("second");
    assertThat(store.exists("first")).isTrue();
    assertThat(Files.readString(folder.resolve("editions/first/public/a.txt"))).isEqualTo("1");
    assertThat(store.manifest("second").files().get("public/a.txt").bytes()).isEqualTo(1);
  }

  @Test
  void restrictedIsForItsOwnerOnly() throws IOException {
    store();
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("restricted"))))
        .isEqualTo("rwx------");
  }

  @Test
  void aSecondRunFindsTheStoreBusy() throws IOException {
    EditionStore store = store();
    try (StoreLock held = StoreLock.take(store.files(), store.layout().lock(), "run-1", CLOCK)) {
      held.requireHeld();
      assertThatThrownBy(() -> StoreLock.take(store.files(), store.layout().lock(), "run-2", CLOCK))
          .isInstanceOf(StoreBusyException.class)
          .hasMessageContaining("run-1");
    }
    assertThat(folder.resolve(".lock")).doesNotExist();
  }

  @Test
  void aLockOfADeadProcessIsTakenOver() throws IOException {
    EditionStore store = store();
    String host = java.net.InetAddress.getLocalHost().getHostName();
    Files.writeString(folder.resolve(".lock"), "run-1 999999999 " + host);
    try (StoreLock taken = StoreLock.take(store.files(), store.layout().lock(), "run-2", CLOCK)) {
      taken.requireHeld();
    }
  }

  @Test
  void ofManyThatFindADeadLockOneTakesIt() throws Exception {
    EditionStore store = store();
    String dead = "run-1 999999999 " + java.net.InetAddress.getLocalHost().getHostName();
    for (int round = 0; round < 20; round++) {
      Files.writeString(folder.resolve(".lock"), dead);
      List<Callable<StoreLock>> takers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String runId = "run-" + round + "-" + i;
        takers.add(() -> StoreLock.take(store.files(), store.layout().lock(), runId, CLOCK));
      }
      ExecutorService threads = Executors.newFixedThreadPool(takers.size());
      List<StoreLock> taken = new ArrayList<>();
      for (Future<StoreLock> taker : threads.invokeAll(takers)) {
        try {
          taken.add(taker.get());
        } catch (ExecutionException e) {
          assertThat(e).hasCauseInstanceOf(StoreBusyException.class);
        }
      }
      threads.shutdown();
      assertThat(taken).hasSize(1);
      taken.get(0).requireHeld();
      taken.get(0).close();
      assertThat(folder.resolve(".lock")).doesNotExist();
      assertThat(folder.resolve(".lock.removal")).doesNotExist();
    }
  }

  @Test
  void aSilentLockOfAnotherMachineIsTakenOverAfterItsTime() throws IOException {
    EditionStore store = store();
    Files.writeString(folder.resolve(".lock"), "run-1 7 elsewhere");
    assertThatThrownBy(() -> StoreLock.take(store.files(), store.layout().lock(), "run-2", CLOCK))
        .isInstanceOf(StoreBusyException.class);
    Clock later =
        Clock.fixed(
            Instant.now().plus(StoreLock.EXPIRY).plus(Duration.ofSeconds(5)), ZoneOffset.UTC);
    try (StoreLock taken = StoreLock.take(store.files(), store.layout().lock(), "run-2", later)) {
      taken.requireHeld();
    }
  }

  @Test
  void whoLostTheLockPublishesNothing() throws IOException {
    EditionStore store = store();
    publish(store, "first", "1");
    Path staged = staged(store, "late", "x");
    StoreLock lost = StoreLock.take(store.files(), store.layout().lock(), "run-1", CLOCK);
    Files.writeString(folder.resolve(".lock"), "run-2 7 elsewhere");
    assertThatThrownBy(() -> store.publish(staged, manifest(store, staged, "late"), lost))
        .isInstanceOf(StoreBusyException.class)
        .hasMessageContaining("nothing was published");
    assertThat(store.current()).contains("first");
    assertThat(store.exists("late")).isFalse();
    lost.close();
    assertThat(folder.resolve(".lock")).exists();
  }

  @Test
  void theIdFollowsFromItsParts() {
    String id = EditionStore.editionId("latest", new TreeMap<>(Map.of("a", "1", "b", "2")));
    assertThat(EditionStore.editionId("latest", new TreeMap<>(Map.of("b", "2", "a", "1"))))
        .isEqualTo(id);
    assertThat(EditionStore.editionId("latest", new TreeMap<>(Map.of("a", "12", "b", ""))))
        .isNotEqualTo(id);
  }

  @Test
  void aFolderOfSomethingElseIsNoStore() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "x");
    assertThatThrownBy(this::store)
        .isInstanceOf(NotAStoreException.class)
        .hasMessageContaining("holds letter.txt");
    assertThat(folder.resolve("restricted")).doesNotExist();
  }

  @Test
  void aStoreInTheMakingIsAStore() throws IOException {
    Files.createDirectory(folder.resolve("restricted"));
    EditionStore store = EditionStore.at(hadoop, new Path(folder.toUri()));
    store.requireStoreOrNothing();
    store.take("second", CLOCK).close();
    assertThat(store.isThere()).isTrue();
  }

  private EditionStore store() throws IOException {
    EditionStore store = EditionStore.at(hadoop, new Path(folder.toUri()));
    store.create();
    return store;
  }

  private static void publish(EditionStore store, String id, String content) throws IOException {
    Path staged = staged(store, id, content);
    try (StoreLock lock = StoreLock.take(store.files(), store.layout().lock(), id, CLOCK)) {
      store.publish(staged, manifest(store, staged, id), lock);
    }
  }

  private static Path staged(EditionStore store, String id, String content) throws IOException {
    Path staged = new Path(store.layout().work(id), "edition");
    try (var out = store.files().create(new Path(staged, "public/a.txt"))) {
      out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    return staged;
  }

  private static Manifest manifest(EditionStore store, Path staged, String id) throws IOException {
    return new Manifest(
        id,
        true,
        "test",
        "code-lists",
        new TreeMap<>(),
        new TreeMap<>(),
        List.of(),
        null,
        List.of(),
        store.inventory(staged, Map.of()));
  }
}
