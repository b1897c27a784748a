package org.netralitas.disclose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A code list as a tree: country, provinces, regencies. The parts of a code add up to it. */
public final class Hierarchy {

  /** What an outsider knows of a code and its parts. */
  public enum Links {
    /** They add up. */
    PARTITION,
    /** They add up, and are an attribute that a group should not be seen to share. */
    ATTRIBUTE,
    /** A person may be in several: the sum is at least the total, no part is above it. */
    OVERLAPPING
  }

  private final String name;
  private final String root;
  private final Links links;
  private final Map<String, List<String>> partsByCode = new LinkedHashMap<>();

  private Hierarchy(String name, String root, Links links) {
    this.name = name;
    this.root = root;
    this.links = links;
    partsByCode.put(root, new ArrayList<>());
  }

  /**
   * A classification with one code for everything.
   *
   * @param name part of cell ids, such as {@code region}
   * @param root code of everything, left out of cell ids
   */
  public static Hierarchy of(String name, String root, Links links) {
    return new Hierarchy(name, root, links);
  }

  /** Adds a code under one that is there. */
  public Hierarchy add(String parent, String code) {
    List<String> siblings = partsByCode.get(parent);
    if (siblings == null) {
      throw new IllegalArgumentException(name + ": no code " + parent + " above " + code);
    }
    if (partsByCode.putIfAbsent(code, new ArrayList<>()) != null) {
      throw new IllegalArgumentException(name + ": code " + code + " twice");
    }
    siblings.add(code);
    return this;
  }

  public String name() {
    return name;
  }

  public String root() {
    return root;
  }

  public Links links() {
    return links;
  }

  /** Every code, parents before their parts. */
  public List<String> codes() {
    return List.copyOf(partsByCode.keySet());
  }

  /** The parts of a code; empty for a leaf. */
  public List<String> parts(String code) {
    List<String> parts = partsByCode.get(code);
    if (parts == null) {
      throw new IllegalArgumentException(name + ": no code " + code);
    }
    return List.copyOf(parts);
  }
}
