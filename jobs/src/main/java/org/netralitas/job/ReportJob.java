package org.netralitas.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hadoop.fs.Path;
import org.netralitas.model.Language;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.PublishedFigures;
import org.netralitas.report.CrossCheck;
import org.netralitas.report.DataKind;
import org.netralitas.report.Document;
import org.netralitas.report.DocumentCheck;
import org.netralitas.report.EditionTables;
import org.netralitas.report.HtmlReport;
import org.netralitas.report.NumberAudit;
import org.netralitas.report.PdfReport;
import org.netralitas.report.Provenance;
import org.netralitas.report.ProvinceTile;
import org.netralitas.report.ReportDocument;
import org.netralitas.report.ReportInput;
import org.netralitas.report.StrayContent;
import org.netralitas.report.XlsxReport;
import org.netralitas.report.Zone;
import org.netralitas.store.EditionStore;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Table;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/** Public tables to the report, in every language asked for. */
final class ReportJob {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;

  ReportJob(JobContext context, RunPlan plan, EditionStore store, WorkFolder work) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
  }

  /** Path of the report below an edition's folder. */
  static String htmlName(String language) {
    return name(language, "html");
  }

  void run() throws IOException {
    context.progress().begin("report");
    TableRows published = work.tables().published();
    // What is rendered meanwhile is staged only: nothing is published before both have ended well.
    CompletableFuture<List<String>> unsafe = SideBySide.begin(() -> unsafe(published));
    List<String> faults;
    try {
      faults = written(input(published));
    } catch (IOException | RuntimeException e) {
      requireSafe(SideBySide.result(unsafe));
      throw e;
    }
    requireSafe(SideBySide.result(unsafe));
    if (!faults.isEmpty()) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "nothing was published, because the report does not agree with the tables: "
              + faults.get(0)
              + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : ""),
          null);
    }
    context.progress().end("report", -1);
  }

  private List<String> written(ReportInput input) throws IOException {
    requireNumbersThatAgree(input);
    List<CompletableFuture<List<String>>> languages =
        plan.options().languages().stream()
            .map(language -> SideBySide.begin(() -> write(input, language)))
            .toList();
    SideBySide.await(languages);
    List<String> faults = new ArrayList<>();
    for (CompletableFuture<List<String>> language : languages) {
      faults.addAll(SideBySide.result(language));
    }
    return faults;
  }

  /** The tables as they lie in their files, whatever disclose had in memory. */
  private List<String> unsafe(TableRows published) throws IOException {
    return PublicationCheck.faults(
        store, work.tables(), published, plan.options().smallestCount(), work.earlier());
  }

  private static void requireSafe(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "nothing was published, because of the tables that disclose left: "
              + faults.get(0)
              + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "")
              + "; use disclose again",
          null);
    }
  }

  /** Every total, share and rate, computed again from what stands beside it. */
  private static void requireNumbersThatAgree(ReportInput input) {
    List<String> faults = NumberAudit.faults(input);
    if (!faults.isEmpty()) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "nothing was published, because numbers that would stand side by side contradict each"
              + " other: "
              + faults.get(0)
              + (faults.size() > 1 ? " (and " + (faults.size() - 1) + " more)" : "")
              + "; use summarise again",
          null);
    }
  }

  /** Writes the report of one language in every format; returns where formats or tables differ. */
  private List<String> write(ReportInput input, String language) throws IOException {
    Document document = ReportDocument.of(input, language.equals("id") ? Language.ID : Language.EN);
    byte[] html = HtmlReport.renderBytes(document);
    byte[] pdf = PdfReport.render(document);
    byte[] xlsx = XlsxReport.render(document);
    write(name(language, "html"), html);
    write(name(language, "pdf"), pdf);
    write(name(language, "xlsx"), xlsx);
    List<String> faults = new ArrayList<>(DocumentCheck.faults(document, input));
    faults.addAll(NumberAudit.faults(document));
    faults.addAll(CrossCheck.faults(document, html, pdf, xlsx));
    faults.addAll(StrayContent.faults(document, html, pdf, xlsx));
    return faults;
  }

  private void write(String name, byte[] bytes) throws IOException {
    try (OutputStream out = store.files().create(new Path(work.folder(), name), true)) {
      out.write(bytes);
    }
  }

  private static String name(String language, String ending) {
    return "public/report/" + (language.equals("id") ? "laporan" : "report") + "." + ending;
  }

  private ReportInput input(TableRows published) {
    EditionTables.Builder tables = EditionTables.builder();
    for (Table<?> table : Tables.PUBLIC) {
      put(tables, table, published);
    }
    AgencyProfile profile = AgencyProfile.load(context.reference(), plan.options().agencyProfile());
    HeadlineRow any = published.of(Tables.HEADLINE).get(0);
    return new ReportInput(
        plan.editionId(),
        any.asOf(),
        Zone.PUBLIC,
        plan.inputs().synthetic() ? DataKind.SYNTHETIC : DataKind.RECORDS,
        context.codeLists().elections(),
        tables.build(),
        profile.in(context.codeLists().labels()),
        tiles(),
        profile.agency(),
        provenance(),
        PublishedFigures.load(context.reference(), context.codeLists()).knownErrors());
  }

  private static <R extends Record> void put(
      EditionTables.Builder tables, Table<R> table, TableRows published) {
    tables.put(table, published.of(table));
  }

  private List<ProvinceTile> tiles() {
    return CodeListFile.read(context.reference(), "reference/provinces.csv")
        .map(
            row ->
                new ProvinceTile(
                    row.text("code"),
                    row.text("iso_3166_2").substring(3),
                    (int) row.count("tile_row"),
                    (int) row.count("tile_col")));
  }

  private Provenance provenance() {
    List<Provenance.Option> options = new ArrayList<>();
    plan.options()
        .shaping()
        .forEach((name, value) -> options.add(new Provenance.Option("--" + name, value)));
    List<Provenance.InputFile> inputs = new ArrayList<>();
    plan.inputs()
        .files()
        .forEach(
            file ->
                inputs.add(
                    new Provenance.InputFile(
                        file.electionId() + "/" + file.name(), file.sha256(), file.bytes())));
    return new Provenance(
        "netralitas " + plan.program().version(), plan.program().hash(), options, inputs);
  }
}
