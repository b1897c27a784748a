package org.netralitas;

/** Entry point named to {@code spark-submit --class}. */
public final class Netralitas {
  private Netralitas() {}

  public static void main(String[] args) {}
}
