package org.netralitas.cli;

/** Exit codes of every command; fixed, because schedulers rely on them. */
final class ExitCode {
  static final int DONE = 0;
  static final int BAD_ARGUMENTS = 1;
  static final int BAD_INPUT = 2;
  static final int INTERNAL_FAULT = 3;
  static final int BUSY = 4;
  static final int VERIFICATION_FAILED = 5;

  private ExitCode() {}
}
