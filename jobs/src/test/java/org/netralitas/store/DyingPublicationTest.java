package org.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A publication that dies before each of its changes to the file system, one after the other. */
class DyingPublicationTest {
  private static final Clock CLOCK = Clock.systemUTC();
  private static final int MORE_CHANGES_THAN_A_PUBLICATION = 60;

  private final Configuration hadoop =
      BrittleFileSystem.knownIn(Hadoop.plainLocalFiles(new Configuration()));
  private @TempDir java.nio.file.Path folder = java.nio.file.Path.of(".");

  @AfterEach
  void mend() {
    BrittleFileSystem.mend();
  }

  @Test
  void leavesTheOldEditionOrTheNewOneAndTheNextFinishes() throws IOException {
    int deaths = 0;
    boolean finished = false;
    for (int changes = 0; changes < MORE_CHANGES_THAN_A_PUBLICATION && !finished; changes++) {
      EditionStore store = at("store-" + changes);
      publish(store, "first", CLOCK);
      BrittleFileSystem.dieAfterChanges(changes);
      try {
        publish(store, "second", CLOCK);
        finished = true;
      } catch (IOException | StoreException e) {
        deaths++;
      }
      BrittleFileSystem.mend();

      String current = store.current().orElseThrow();
      assertThat(current).isIn("first", "second");
      assertThat(store.isWhole(current)).as("%s after %d changes", current, changes).isTrue();

      Clock later = Clock.offset(CLOCK, StoreLock.EXPIRY.plus(Duration.ofMinutes(1)));
      publish(store, "second", later);
      assertThat(store.current()).contains("second");
      assertThat(store.isWhole("second")).isTrue();
      assertThat(folder.resolve("store-" + changes).resolve("restricted/work")).isEmptyDirectory();
    }
    assertThat(finished).isTrue();
    assertThat(deaths).as("changes of a publication").isGreaterThan(8);
  }

  @Test
  void anEditionThatWasCopiedInPartIsNotWhole() throws IOException {
    EditionStore store = at("store");
    publish(store, "first", CLOCK);
    assertThat(store.isWhole("first")).isTrue();
    Files.delete(folder.resolve("store/editions/first/public/a.txt"));
    assertThat(store.isWhole("first")).isFalse();
  }

  @Test
  void aFullDiskLeavesTheOldEdition() throws IOException {
    EditionStore store = at("store");
    publish(store, "first", CLOCK);
    BrittleFileSystem.holdBytes(300);
    assertThatThrownBy(() -> publish(store, "second", CLOCK)).hasMessageContaining("No space left");
    assertThat(store.current()).contains("first");
    assertThat(store.isWhole("first")).isTrue();
  }

  private EditionStore at(String name) throws IOException {
    EditionStore store =
        EditionStore.at(hadoop, new Path("brittle://" + folder.resolve(name).toUri().getPath()));
    store.create();
    return store;
  }

  private static void publish(EditionStore store, String id, Clock clock) throws IOException {
    try (StoreLock lock = store.take(id, clock)) {
      if (store.exists(id) && store.isWhole(id)) {
        store.switchTo(id, lock);
        store.removeAbandonedWork();
        store.files().mkdirs(new Path(store.layout().restricted(), "work"));
        return;
      }
      store.removeAbandonedWork();
      Path staged = new Path(store.layout().work(id), "edition");
      for (String name : List.of("public/a.txt", "internal/b.txt")) {
        try (OutputStream out = store.files().create(new Path(staged, name))) {
          out.write((id + name).getBytes(StandardCharsets.UTF_8));
        }
      }
      Manifest manifest =
          new Manifest(
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
      store.publish(staged, manifest, lock);
    }
  }
}
