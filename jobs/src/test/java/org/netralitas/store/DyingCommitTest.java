package org.netralitas.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.table.Table;
import org.netralitas.table.Tables;
import org.netralitas.table.ThresholdCaseRow;

/**
 * Rows of persons that take the place of older ones, by a run that dies before each of its changes
 * to the file system: all of them are old or all are new, and nothing is lost.
 */
class DyingCommitTest {
  private static final int MORE_CHANGES_THAN_A_COMMIT = 60;
  private static final List<String> ELECTIONS = List.of("pilkada-2017", "pilkada-2018");

  private final Configuration hadoop =
      BrittleFileSystem.knownIn(Hadoop.plainLocalFiles(new Configuration()));
  private @TempDir java.nio.file.Path folder = java.nio.file.Path.of(".");

  @AfterEach
  void mend() {
    BrittleFileSystem.mend();
  }

  @Test
  void leavesTheOldRowsOrTheNewOnesWithTheirRecord() throws IOException {
    int deaths = 0;
    boolean finished = false;
    for (int changes = 0; changes < MORE_CHANGES_THAN_A_COMMIT && !finished; changes++) {
      EditionStore store = at("store-" + changes);
      commit(store, "first");
      BrittleFileSystem.dieAfterChanges(changes);
      try {
        commit(store, "second");
        finished = true;
      } catch (IOException | StoreException e) {
        deaths++;
      }
      BrittleFileSystem.mend();

      RestrictedFolder.of(store).recover();
      List<String> found = everything(store);
      assertThat(found).as("after %d changes", changes).hasSize(2 * ELECTIONS.size());
      assertThat(found).as("after %d changes", changes).containsOnly(found.get(0));
      assertThat(folder.resolve("store-" + changes).resolve("restricted/.staging")).doesNotExist();
    }
    assertThat(finished).isTrue();
    assertThat(deaths).as("changes of a commit").isGreaterThan(12);
  }

  @Test
  void aFailedRunIsForgottenAndADecidedOneIsNot() throws IOException {
    EditionStore store = at("store");
    commit(store, "first");
    RestrictedFolder restricted = RestrictedFolder.of(store);
    stage(restricted, "second");
    store.discard("second");
    restricted.recover();
    assertThat(everything(store)).containsOnly("first");

    stage(restricted, "third");
    Files.writeString(folder.resolve("store/restricted/.staging/third/commit.json"), "{");
    store.discard("third");
    restricted.recover();
    assertThat(everything(store)).as("it cannot be read").containsOnly("first");
  }

  private EditionStore at(String name) throws IOException {
    EditionStore store =
        EditionStore.at(hadoop, new Path("brittle://" + folder.resolve(name).toUri().getPath()));
    store.create();
    return store;
  }

  private void commit(EditionStore store, String run) throws IOException {
    RestrictedFolder restricted = RestrictedFolder.of(store);
    try {
      stage(restricted, run);
      restricted.commit(
          List.<Table<?>>of(Tables.THRESHOLD_CASES),
          ELECTIONS.stream().map(election -> ingested(election, run)).toList(),
          run);
    } finally {
      store.discard(run);
    }
  }

  private void stage(RestrictedFolder restricted, String run) throws IOException {
    for (String election : ELECTIONS) {
      restricted.stage(hadoop, Tables.THRESHOLD_CASES, election, List.of(row(election, run)), run);
    }
  }

  private static ThresholdCaseRow row(String election, String run) {
    return new ThresholdCaseRow(election, "DEFAULT", "case", run, "PROVEN", null, null);
  }

  private static Ingested ingested(String election, String run) {
    return new Ingested(election, run, "key", null, new TreeMap<>(), new TreeMap<>(), null);
  }

  /** Which run every record and every row is of. */
  private List<String> everything(EditionStore store) throws IOException {
    RestrictedFolder restricted = RestrictedFolder.of(store);
    List<String> found = new ArrayList<>();
    for (String election : ELECTIONS) {
      restricted.ingested(election).ifPresent(record -> found.add(record.fingerprint()));
      restricted
          .readFew(hadoop, Tables.THRESHOLD_CASES, election)
          .forEach(row -> found.add(row.personKey()));
    }
    return found;
  }
}
