package org.netralitas.sample;

/** The page that lies in the sample's folder. */
final class SampleReadme {
  private final SampleParts parts;
  private final SampleSummary summary;

  SampleReadme(SampleParts parts, SampleSummary summary) {
    this.parts = parts;
    this.summary = summary;
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Data sintetis

        Synthetic raw records for tests and for a first look. No row is about a real person: names \
        are made of invented parts, NIP carry a serial from 901 up, NIK the district code 99, \
        sub-districts, villages, schools and universities do not exist. Offices and counts follow \
        the published record: `data/reference/sample_targets.csv` says which number is met, which \
        was chosen, and which is deliberately not met.

        """);
    page.append(
        String.format(
            java.util.Locale.ROOT,
            "%d files, %d rows: %d cases, %d repeats of cases, %d that cannot be used.%n%n"
                .replace("%n", "\n"),
            summary.files(),
            summary.rows(),
            summary.accepted(),
            summary.duplicates(),
            summary.quarantined()));
    page.append(
        """
        `_answer_key.csv` has one line per raw row: where it stands, what correct reading does with \
        it (`ACCEPTED`, `DUPLICATE` of `file#sheet#row`, `QUARANTINED`), the faults in it and the \
        truth behind it. Rows count as a person counts them: the line of a text file, the row of a \
        sheet. `employer_code` is the region code of the employer, `00:` and a name for central \
        agencies.

        | fault | what it is | what becomes of the row |
        |---|---|---|
        """);
    for (FaultTable.Fault fault : parts.faults().all()) {
      page.append("| `")
          .append(fault.code())
          .append("` | ")
          .append(fault.text())
          .append(" | ")
          .append(
              fault.kind() == FaultTable.Kind.REPEAT
                  ? "repeats a case"
                  : fault.setsAside() ? "quarantined" : "counts")
          .append(" |\n");
    }
    page.append(
        """

        Generated; do not edit. `scripts/netralitas generate --output data/sample` writes it anew.
        """);
    return page.toString();
  }
}
