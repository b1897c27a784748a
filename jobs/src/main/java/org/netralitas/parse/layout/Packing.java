package org.netralitas.parse.layout;

/** What is wrapped around the bytes of a file. */
public enum Packing {
  PLAIN,
  GZIP
}
