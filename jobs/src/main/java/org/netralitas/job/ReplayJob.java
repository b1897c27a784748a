package org.netralitas.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.store.EditionStore;
import org.netralitas.store.InputFile;
import org.netralitas.store.InputFolder;
import org.netralitas.store.Manifest;

/**
 * Makes an edition again from its manifest, in another store, and says whether the bytes are the
 * same. Program, code lists, profile, key and inputs are compared with the manifest before any
 * record is read. The earlier editions that the edition was protected against are taken from its
 * own store, because what they hid shapes what it hides.
 */
public final class ReplayJob {
  private final JobContext context;

  /**
   * What to make again.
   *
   * @param store the store that has the edition
   * @param editionId null for the current one
   * @param input folder of the raw files as they were
   * @param output where another store is made
   */
  public record Request(
      String store,
      @Nullable String editionId,
      String input,
      String output,
      @Nullable String pseudonymKeyFile,
      @Nullable String agencyProfile) {}

  /** What was made again: how many files have the same bytes, which is all of them. */
  public record Result(String editionId, int files) {}

  public ReplayJob(JobContext context) {
    this.context = context;
  }

  /**
   * Makes the edition again.
   *
   * @throws RunFailure of kind BAD_ARGUMENTS or BAD_INPUT naming what is not as it was, of kind
   *     VERIFICATION_FAILED naming a file that came out otherwise
   */
  public Result run(Request request) throws IOException {
    EditionStore from = EditionStore.at(context.hadoop(), new Path(request.store()));
    EditionStore to = EditionStore.at(context.hadoop(), new Path(request.output()));
    from.requireStore();
    to.requireStoreOrNothing();
    if (to.isThere()) {
      throw wrong(to.layout().root() + ": --into is a store already; give a new folder");
    }
    String id = request.editionId() == null ? current(from) : request.editionId();
    Manifest manifest = from.manifest(id);
    if (!from.hasManifestAsPublished(id)) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "edition " + id + ": manifest.json was changed after publication; nothing was replayed",
          null);
    }
    requireSameProgram(manifest);
    requireSameInputs(manifest, request.input());
    RunOptions options = options(manifest, request);
    Stages stages = Stages.plan(context, options);
    if (!stages.editionId().equals(id)) {
      throw wrong(
          "edition "
              + id
              + " was made with another pseudonym key or agency profile; give them with"
              + " --pseudonym-key-file and --agency-profile");
    }
    stages.holding(held -> held.adopt(from, manifest));
    new RunJob(context, options).run();
    requireSameFiles(manifest, to.manifest(id));
    return new Result(id, manifest.files().size());
  }

  private static String current(EditionStore store) throws IOException {
    return store
        .current()
        .orElseThrow(() -> wrong(store.layout().root() + ": nothing has been published here"));
  }

  private void requireSameProgram(Manifest manifest) {
    String program = Program.current().toString();
    if (!program.equals(manifest.program())) {
      throw wrong(
          "edition "
              + manifest.editionId()
              + " was made by program "
              + manifest.program()
              + ", this is "
              + program
              + "; use that version's jar");
    }
    String lists =
        firstDifference(manifest.codeListFiles(), ReferenceFiles.hashes(context.reference()));
    if (lists != null) {
      throw wrong(
          "data/" + lists + " since edition " + manifest.editionId() + "; restore it as it was");
    }
  }

  private void requireSameInputs(Manifest manifest, String input) throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    for (Manifest.Input file : manifest.inputs()) {
      expected.put(file.electionId() + "/" + file.name(), file.sha256());
    }
    java.util.Set<String> elections = new java.util.TreeSet<>();
    context.codeLists().elections().forEach(election -> elections.add(election.electionId()));
    InputFolder folder = InputFolder.list(context.hadoop(), new Path(input), elections);
    List<String> only = elections(manifest);
    SortedMap<String, String> found = new TreeMap<>();
    for (InputFile file : folder.files()) {
      if (only.isEmpty() || only.contains(file.electionId())) {
        found.put(file.electionId() + "/" + file.name(), file.sha256());
      }
    }
    String difference = firstDifference(expected, found);
    if (difference != null) {
      throw new RunFailure(
          RunFailure.Kind.BAD_INPUT,
          input + ": " + difference + " since edition " + manifest.editionId(),
          null);
    }
  }

  private static RunOptions options(Manifest manifest, Request request) {
    SortedMap<String, String> shaping = manifest.options();
    String asOf = shaping.getOrDefault("as-of", "latest");
    if (request.agencyProfile() == null && shaping.containsKey("agency-profile")) {
      throw wrong(
          "edition "
              + manifest.editionId()
              + " was made with an agency profile; give it with --agency-profile");
    }
    return new RunOptions(
        request.input(),
        request.output(),
        asOf.equals("latest") ? null : LocalDate.parse(asOf),
        elections(manifest),
        List.of(shaping.getOrDefault("language", "id,en").split(",", -1)),
        EarlierEditions.smallestCount(manifest),
        1,
        request.pseudonymKeyFile(),
        request.agencyProfile());
  }

  private static List<String> elections(Manifest manifest) {
    String elections = manifest.options().getOrDefault("election", "all");
    return elections.equals("all") ? List.of() : List.of(elections.split(",", -1));
  }

  private static void requireSameFiles(Manifest expected, Manifest made) {
    SortedMap<String, String> before = new TreeMap<>();
    expected.files().forEach((name, file) -> before.put(name, file.sha256()));
    SortedMap<String, String> after = new TreeMap<>();
    made.files().forEach((name, file) -> after.put(name, file.sha256()));
    String difference = firstDifference(before, after);
    if (difference == null && !expected.equals(made)) {
      difference = "manifest.json has changed";
    }
    if (difference != null) {
      throw new RunFailure(
          RunFailure.Kind.VERIFICATION_FAILED,
          "edition " + expected.editionId() + " came out otherwise: " + difference,
          null);
    }
  }

  private static @Nullable String firstDifference(
      SortedMap<String, String> before, SortedMap<String, String> after) {
    List<String> differences = new ArrayList<>();
    before.forEach(
        (name, hash) -> {
          String now = after.get(name);
          if (now == null) {
            differences.add(name + " is missing");
          } else if (!now.equals(hash)) {
            differences.add(name + " has changed");
          }
        });
    after.keySet().stream()
        .filter(name -> !before.containsKey(name))
        .forEach(name -> differences.add(name + " has been added"));
    if (differences.isEmpty()) {
      return null;
    }
    int more = differences.size() - 1;
    return differences.get(0) + (more > 0 ? " (and " + more + " more)" : "");
  }

  private static RunFailure wrong(String message) {
    return new RunFailure(RunFailure.Kind.BAD_ARGUMENTS, message, null);
  }
}
