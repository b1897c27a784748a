package org.netralitas.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.netralitas.model.Election;
import org.netralitas.store.EditionStore;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.store.StoreLock;

/**
 * Destroys the rows of single persons whose retention has ended (UU 27/2022 article 44). Editions
 * hold no such rows and stay. The period is what the owner's archive schedule says.
 */
public final class PurgeJob {
  private final JobContext context;

  /**
   * What was destroyed of an election, or would be.
   *
   * @param until last day of its retention
   * @param folders folders of rows and of counts kept for speed
   */
  public record Purged(String electionId, LocalDate until, int folders) {}

  /** Whether anything is touched. */
  public enum Mode {
    DRY_RUN,
    DESTROY
  }

  public PurgeJob(JobContext context) {
    this.context = context;
  }

  /**
   * Purges every election whose voting day lies more than {@code years} before {@code today}.
   *
   * @return what had rows, in order of voting day
   * @throws org.netralitas.store.StoreBusyException when a run holds the store
   */
  public List<Purged> run(String output, LocalDate today, int years, Mode mode) throws IOException {
    EditionStore store = EditionStore.at(context.hadoop(), new Path(output));
    store.requireStore();
    if (mode == Mode.DRY_RUN) {
      return purge(store, today, years, mode);
    }
    try (StoreLock lock = store.take(context.runId(), context.clock())) {
      lock.requireHeld();
      // A dead run may have left rows of persons aside.
      RestrictedFolder.of(store).recover();
      return purge(store, today, years, mode);
    }
  }

  private List<Purged> purge(EditionStore store, LocalDate today, int years, Mode mode)
      throws IOException {
    RestrictedFolder restricted = RestrictedFolder.of(store);
    List<Purged> purged = new ArrayList<>();
    for (Election election : context.codeLists().elections()) {
      LocalDate until = election.votingDate().plusYears(years);
      List<Path> folders = restricted.foldersOf(election.electionId());
      if (until.isBefore(today) && !folders.isEmpty()) {
        if (mode == Mode.DESTROY) {
          restricted.purge(election.electionId(), today);
        }
        purged.add(new Purged(election.electionId(), until, folders.size()));
      }
    }
    return purged;
  }
}
