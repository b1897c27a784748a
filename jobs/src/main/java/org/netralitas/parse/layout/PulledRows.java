package org.netralitas.parse.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Turns "give me the next row, or fail" into an iterator that keeps the file's faults as values.
 */
abstract class PulledRows implements RawRows {
  private final FileBytes file;
  private final List<FileIssue> issues = new ArrayList<>();
  private @Nullable RawRow ahead;
  private boolean ended;

  PulledRows(FileBytes file) {
    this.file = file;
  }

  /** The next row; null at the end. */
  abstract @Nullable RawRow pull() throws IOException;

  /** The number of the row that is being read, for the message of a fault. */
  abstract long currentRow();

  final void remark(FileIssue issue) {
    if (issues.size() < ReadLimits.MAX_FILE_ISSUES || issue.stopsReading()) {
      issues.add(issue);
    }
  }

  final FileBytes file() {
    return file;
  }

  @Override
  public final boolean hasNext() {
    if (ahead == null && !ended) {
      try {
        ahead = pull();
      } catch (BadFileException e) {
        FileIssue issue = e.issue();
        remark(issue.row() == 0 ? issue.at(issue.sheet(), currentRow()) : issue);
      } catch (IOException e) {
        throw new UncheckedIOException(file.name() + " cannot be read: " + e.getMessage(), e);
      }
      ended = ahead == null;
    }
    return ahead != null;
  }

  @Override
  public final RawRow next() {
    if (!hasNext() || ahead == null) {
      throw new NoSuchElementException(file.name() + " has no more rows");
    }
    RawRow row = ahead;
    ahead = null;
    return row;
  }

  @Override
  public final List<FileIssue> issues() {
    return List.copyOf(issues);
  }
}
