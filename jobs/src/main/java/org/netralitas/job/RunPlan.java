package org.netralitas.job;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Election;
import org.netralitas.parse.Pseudonym;
import org.netralitas.store.EditionStore;
import org.netralitas.store.InputFile;
import org.netralitas.store.InputFolder;
import org.netralitas.store.Manifest;

/**
 * What a run will do, known before any record is read: the inputs with their hashes, and from them,
 * the code lists, the options and the program the edition's id.
 *
 * @param codeListFiles hash of every file of code lists and published figures, by path
 * @param codeLists hash over those hashes
 * @param shaping the options that shape the edition, by name; files by their hash
 */
record RunPlan(
    RunOptions options,
    InputFolder inputs,
    Pseudonym pseudonym,
    SortedMap<String, String> codeListFiles,
    String codeLists,
    SortedMap<String, String> shaping,
    Program program,
    String editionId) {

  static RunPlan of(JobContext context, RunOptions options) throws IOException {
    Set<String> known =
        context.codeLists().elections().stream()
            .map(Election::electionId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    requireKnown(options.elections(), known);
    InputFolder inputs = InputFolder.list(context.hadoop(), new Path(options.input()), known);
    if (!options.elections().isEmpty()) {
      inputs = inputs.only(Set.copyOf(options.elections()));
      requireFiles(options, inputs);
    }
    Pseudonym pseudonym =
        PseudonymKey.of(options.pseudonymKeyFile(), context.environment(), inputs.synthetic());
    Program program = Program.current();
    SortedMap<String, String> codeListFiles = ReferenceFiles.hashes(context.reference());
    String codeLists = EditionStore.hash(codeListFiles);
    SortedMap<String, String> shaping = options.shaping();
    AgencyProfile profile = AgencyProfile.load(context.reference(), options.agencyProfile());
    profile.requireWords(context.codeLists().labels());
    if (options.agencyProfile() != null) {
      shaping.put("agency-profile", profile.sha256());
    }
    SortedMap<String, String> parts = new TreeMap<>(shaping);
    parts.put("code-lists", codeLists);
    parts.put("program", program.toString());
    parts.put("key-check", pseudonym.keyCheck());
    for (InputFile file : inputs.files()) {
      parts.put("input " + file.electionId() + "/" + file.name(), file.sha256());
    }
    String asOf = options.asOf() == null ? "latest" : options.asOf().toString();
    return new RunPlan(
        options,
        inputs,
        pseudonym,
        codeListFiles,
        codeLists,
        shaping,
        program,
        EditionStore.editionId(asOf, parts));
  }

  /**
   * The edition's manifest.
   *
   * @param previous the edition that was current before
   * @param earlier names of all published editions
   * @param files of the edition; none while it is being made
   */
  Manifest manifest(
      @Nullable String previous,
      List<String> earlier,
      SortedMap<String, Manifest.PublishedFile> files) {
    return new Manifest(
        editionId,
        inputs.synthetic(),
        program.toString(),
        codeLists,
        codeListFiles,
        shaping,
        inputs.files().stream().map(Manifest.Input::of).toList(),
        previous,
        earlier,
        files);
  }

  /** Hash of everything that an election's cases depend on. */
  String ingestFingerprint(String electionId) {
    SortedMap<String, String> parts = new TreeMap<>();
    parts.put("code-lists", codeLists);
    parts.put("program", program.toString());
    parts.put("key-check", pseudonym.keyCheck());
    for (InputFile file : inputs.only(Set.of(electionId)).files()) {
      parts.put("input " + file.name(), file.sha256());
    }
    return EditionStore.editionId(electionId, parts);
  }

  private static void requireKnown(List<String> elections, Set<String> known) {
    for (String election : elections) {
      if (!known.contains(election)) {
        throw new RunFailure(
            RunFailure.Kind.BAD_ARGUMENTS,
            "--election is "
                + election
                + ", which is not in data/reference/elections.csv; give one of "
                + String.join(", ", known),
            null);
      }
    }
  }

  private static void requireFiles(RunOptions options, InputFolder inputs) {
    for (String election : options.elections()) {
      if (!inputs.elections().contains(election)) {
        throw new RunFailure(
            RunFailure.Kind.BAD_INPUT,
            options.input() + ": no files for --election " + election,
            null);
      }
    }
  }
}
