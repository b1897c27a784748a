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

  /** Counts of each election that stay valid while its inputs and code lists do. */
  public Path tallies() {
    return new Path(restricted(), "tallies");
  }

  /** What each election's cases were made from. */
  public Path ingestRecord(String electionId) {
    return new Path(new Path(restricted(), "ingested"), electionId + ".json");
  }

  /** Work of one run that is not yet published. */
  public Path staging(String runId) {
    return new Path(new Path(restricted(), ".staging"), runId);
  }
}
