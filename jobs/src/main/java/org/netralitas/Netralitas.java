package org.netralitas;

import org.netralitas.cli.Commands;

/** Entry point named to {@code spark-submit --class}. */
public final class Netralitas {
  private Netralitas() {}

  public static void main(String[] args) {
    // Schedulers read the exit code; a plain return would say that all went well.
    System.exit(Commands.execute(args));
  }
}
