package org.netralitas.store;

import org.apache.hadoop.fs.Path;

/** Where things lie in a store; see the contract's section on the store. */
public record StoreLayout(Path root) {

  public Path current() {
    return new Path(root, "CURRENT");
  }

  public Path lock() {
    return new Path(root, ".lock");
  }

  /**
   * Whether a run makes a file of this name before the store is whole: another run that starts at
   * that moment, or after the first was killed there, finds a store in the making.
   */
  boolean isMadeFirst(String name) {
    return name.startsWith(lock().getName())
        || name.equals(restricted().getName())
        || name.equals(editions().getName());
  }

  public Path editions() {
    return new Path(root, "editions");
  }

  public Path edition(String editionId) {
    return new Path(editions(), editionId);
  }

  public Path restricted() {
    return new Path(root, "restricted");
  }

  public Path cases() {
    return new Path(restricted(), "cases");
  }

  public Path quarantine() {
    return new Path(restricted(), "quarantine");
  }

  public Path review() {
    return new Path(restricted(), "review");
  }

  /** Models that suggest codes for texts in review. */
  public Path suggestions() {
    return new Path(restricted(), "suggestions");
  }

  /** Counts of each election that stay valid while its inputs and code lists do. */
  public Path tallies() {
    return new Path(restricted(), "tallies");
  }

  /** What each election's cases were made from. */
  public Path ingestRecord(String electionId) {
    return new Path(ingestRecords(), electionId + ".json");
  }

  /** What each election's cases were made from, a file per election. */
  public Path ingestRecords() {
    return new Path(restricted(), "ingested");
  }

  /** What each run that published did, and how long it took. */
  public Path runRecord(String runId) {
    return new Path(new Path(restricted(), "runs"), runId);
  }

  /** The day on which the rows of an election's persons were destroyed. */
  public Path purgeNote(String electionId) {
    return new Path(new Path(restricted(), "purged"), electionId + ".txt");
  }

  /** Rows that one run is writing and has not yet moved into place. */
  public Path staging(String runId) {
    return new Path(stagings(), runId);
  }

  /** Says, once it is there, that what a run has staged takes the place of what was before. */
  Path commit(Path staging) {
    return new Path(staging, "commit.json");
  }

  Path stagings() {
    return new Path(restricted(), ".staging");
  }

  /** The edition that is being made, stage by stage, before it is published. */
  public Path work(String editionId) {
    return new Path(works(), editionId);
  }

  Path works() {
    return new Path(restricted(), "work");
  }
}
