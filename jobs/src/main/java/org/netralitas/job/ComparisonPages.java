package org.netralitas.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.netralitas.model.Language;
import org.netralitas.report.ComparisonDocument;
import org.netralitas.report.CrossCheck;
import org.netralitas.report.DataKind;
import org.netralitas.report.Document;
import org.netralitas.report.DocumentCheck;
import org.netralitas.report.EditionTables;
import org.netralitas.report.HtmlReport;
import org.netralitas.report.NumberAudit;
import org.netralitas.report.PageName;
import org.netralitas.report.Provenance;
import org.netralitas.report.ReportInput;
import org.netralitas.report.StrayContent;
import org.netralitas.report.Zone;
import org.netralitas.store.EditionStore;
import org.netralitas.store.Manifest;
import org.netralitas.table.EditionChangeRow;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** The comparison of two editions as a page, checked like a report before it is written. */
final class ComparisonPages {
  private final JobContext context;
  private final EditionStore store;
  private final Manifest older;
  private final Manifest newer;

  ComparisonPages(JobContext context, EditionStore store, Manifest older, Manifest newer) {
    this.context = context;
    this.store = store;
    this.older = older;
    this.newer = newer;
  }

  /** Writes the page in each language; returns the files. */
  List<String> write(TableRows before, TableRows after, CompareJob.Zone zone, Path folder)
      throws IOException {
    requireOutsideStore(folder);
    // Nothing is hidden in the internal zone.
    int smallest = zone == CompareJob.Zone.PUBLIC ? EarlierEditions.smallestCount(newer) : 1;
    ReportInput input =
        input(zone, after, EditionChanges.between(older, newer, before, after, smallest));
    List<ComparisonDocument.Cause> causes =
        ChangeCauses.of(older, newer, before, after).stream()
            .map(
                cause ->
                    new ComparisonDocument.Cause(
                        cause.kind().name(), cause.electionId(), cause.what()))
            .toList();
    List<String> faults = new ArrayList<>(NumberAudit.faults(input));
    Map<Language, byte[]> pages = new LinkedHashMap<>();
    for (Language language : List.of(Language.ID, Language.EN)) {
      Document document = ComparisonDocument.of(input, older.editionId(), causes, language);
      byte[] page = HtmlReport.renderBytes(document, PageName.COMPARISON);
      faults.addAll(DocumentCheck.faults(document, input));
      faults.addAll(NumberAudit.faults(document));
      faults.addAll(CrossCheck.faults(document, page));
      faults.addAll(StrayContent.faults(document, page));
      pages.put(language, page);
    }
    if (!faults.isEmpty()) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "no page was written, because it does not agree with the tables: " + faults.get(0),
          null);
    }
    List<String> files = new ArrayList<>();
    FileSystem target = folder.getFileSystem(context.hadoop());
    for (Map.Entry<Language, byte[]> page : pages.entrySet()) {
      Path file = new Path(folder, PageName.COMPARISON.file(page.getKey()));
      try (OutputStream out = target.create(file, true)) {
        out.write(page.getValue());
      }
      files.add(file.toString());
    }
    return files;
  }

  /** A published edition is never changed, not even by a file more. */
  private void requireOutsideStore(Path folder) throws IOException {
    String target = folder.getFileSystem(context.hadoop()).makeQualified(folder) + "/";
    if (target.startsWith(store.layout().root() + "/")) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "--page " + folder + " lies in the store; give a folder outside " + store.layout().root(),
          null);
    }
  }

  private ReportInput input(CompareJob.Zone zone, TableRows after, List<EditionChangeRow> changes) {
    List<HeadlineRow> headlines = after.of(Tables.HEADLINE);
    if (headlines.isEmpty()) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          newer.editionId() + ": this edition has no election to compare",
          null);
    }
    return new ReportInput(
        newer.editionId(),
        headlines.get(0).asOf(),
        zone == CompareJob.Zone.PUBLIC ? Zone.PUBLIC : Zone.INTERNAL,
        newer.synthetic() ? DataKind.SYNTHETIC : DataKind.RECORDS,
        context.codeLists().elections(),
        EditionTables.builder()
            .put(Tables.HEADLINE, headlines)
            .put(Tables.BY_POSITION_GROUP, after.of(Tables.BY_POSITION_GROUP))
            .put(Tables.EDITION_CHANGES, changes)
            .build(),
        context.codeLists().labels(),
        List.of(),
        AgencyProfile.load(context.reference(), null).agency(),
        new Provenance(newer.program(), "", List.of(), List.of()));
  }
}
