package org.netralitas.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.Manifest;

/**
 * The runs that the election register asks for, each with its state in a store. Reads manifests,
 * writes nothing.
 */
public final class PlanJob {
  private final JobContext context;

  public PlanJob(JobContext context) {
    this.context = context;
  }

  /**
   * The planned runs in order of their days.
   *
   * @param output the store whose editions say what is done; null when nothing is known of what was
   *     done, and then runs of days that have passed are left out
   */
  public List<PlannedRun> run(LocalDate today, @Nullable String output) throws IOException {
    if (output == null) {
      return RunSchedule.of(context.codeLists().elections(), today, (election, day) -> false)
          .stream()
          .filter(run -> run.state() != PlannedRun.State.MISSED)
          .toList();
    }
    EditionStore store = EditionStore.at(context.hadoop(), new Path(output));
    store.requireStoreOrNothing();
    List<Manifest> made = new ArrayList<>();
    for (String id : store.editions()) {
      made.add(store.manifest(id));
    }
    return RunSchedule.of(
        context.codeLists().elections(),
        today,
        (election, day) -> made.stream().anyMatch(edition -> isOf(edition, election, day)));
  }

  /** Whether an edition counts up to the day and does not leave the election out. */
  private static boolean isOf(Manifest edition, String electionId, LocalDate day) {
    String elections = edition.options().getOrDefault("election", "all");
    return day.toString().equals(edition.options().get("as-of"))
        && (elections.equals("all") || List.of(elections.split(",", -1)).contains(electionId));
  }
}
