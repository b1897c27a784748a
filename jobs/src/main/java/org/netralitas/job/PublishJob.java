package org.netralitas.job;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.report.Agency;
import org.netralitas.store.DataPackage;
import org.netralitas.store.DcatEntry;
import org.netralitas.store.EditionAbout;
import org.netralitas.store.EditionStore;
import org.netralitas.store.Manifest;
import org.netralitas.store.StoreLock;
import org.netralitas.table.HeadlineRow;
import org.netralitas.table.Tables;

/** The staged edition becomes the published one: manifest, move, one switch. */
final class PublishJob {
  private final JobContext context;
  private final RunPlan plan;
  private final EditionStore store;
  private final WorkFolder work;
  private final StoreLock lock;

  PublishJob(
      JobContext context, RunPlan plan, EditionStore store, WorkFolder work, StoreLock lock) {
    this.context = context;
    this.plan = plan;
    this.store = store;
    this.work = work;
    this.lock = lock;
  }

  void run() throws IOException {
    context.progress().begin("publish");
    describe();
    Manifest manifest =
        plan.manifest(previous(), earlier(), store.inventory(work.folder(), work.rows()));
    store.publish(work.folder(), manifest, lock);
    context.progress().end("publish", manifest.files().size());
  }

  /** Puts beside the public tables what readers of other programs need to know of them. */
  private void describe() throws IOException {
    EditionAbout about = about();
    Map<String, Manifest.PublishedFile> files = store.inventory(work.folder(), work.rows());
    write("datapackage.json", DataPackage.json(about, files, ""));
    write("public/datapackage.json", DataPackage.json(about, files, "public/"));
    write("public/dcat.jsonld", DcatEntry.json(about, files));
  }

  private EditionAbout about() throws IOException {
    List<HeadlineRow> headline =
        work.tables().published(List.of(Tables.HEADLINE)).of(Tables.HEADLINE);
    Agency agency =
        AgencyProfile.load(context.reference(), plan.options().agencyProfile()).agency();
    return new EditionAbout(
        plan.editionId(),
        headline.get(0).asOf(),
        plan.inputs().synthetic(),
        plan.program().version(),
        agency.shortName(),
        agency.indonesian().name(),
        agency.english().name(),
        headline.stream().map(HeadlineRow::electionId).toList());
  }

  private void write(String name, String text) throws IOException {
    try (OutputStream out = store.files().create(new Path(work.folder(), name), true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> earlier() throws IOException {
    List<String> earlier = EarlierEditions.before(store, plan.editionId());
    if (!earlier.equals(work.earlier())) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "another edition was published since disclose; use disclose and report with the same"
              + " options again",
          null);
    }
    return earlier;
  }

  private @Nullable String previous() throws IOException {
    String previous = EarlierEditions.previous(store, plan.editionId());
    if (!Objects.equals(previous, work.previous())) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "the current edition is another one than when disclose told what is new; use disclose and"
              + " report with the same options again",
          null);
    }
    return previous;
  }
}
