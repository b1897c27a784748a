package org.netralitas.parse.layout;

import java.io.IOException;

/** The file's own fault, on its way through layers of streams; never leaves this package. */
final class BadFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient FileIssue issue;

  BadFileException(FileIssue issue) {
    super(issue.code() + ": " + issue.message());
    this.issue = issue;
  }

  FileIssue issue() {
    return issue;
  }
}
