package org.netralitas;

import org.netralitas.cli.Commands;

/** Entry point named to {@code spark-submit --class}. */
public final class Netralitas {
  private Netralitas() {}

  public static void main(String[] args) {
    System.exit(Commands.execute(args));
  }
}
