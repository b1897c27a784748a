package org.netralitas.report;

import java.util.List;

/**
 * A chapter of the report.
 *
 * @param id anchor, the same in both languages
 */
public record Section(String id, String title, Origin origin, List<Block> blocks) {
  public Section {
    blocks = List.copyOf(blocks);
  }
}
