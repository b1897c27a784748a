package org.netralitas.report;

import org.netralitas.model.Language;

/** What the pages of a document are called, so that each can point to its other language. */
public enum PageName {
  REPORT("laporan.html", "report.html"),
  COMPARISON("perbandingan.html", "comparison.html");

  private final String indonesian;
  private final String english;

  PageName(String indonesian, String english) {
    this.indonesian = indonesian;
    this.english = english;
  }

  public String file(Language language) {
    return language == Language.ID ? indonesian : english;
  }
}
