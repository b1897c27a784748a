package org.netralitas.sample;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.Election;
import org.netralitas.parse.CodeLists;

/** From the targets of one election to its cases: every number that is given holds exactly. */
final class Calibration {
  /** A case and the person whose act it is, numbered within the election. */
  record Assigned(SampleCase sampleCase, int person) {}

  private final CodeLists codeLists;
  private final Odds odds;
  private final long seed;

  Calibration(CodeLists codeLists, Odds odds, long seed) {
    this.codeLists = codeLists;
    this.odds = odds;
    this.seed = seed;
  }

  /** All cases, by the day of the report. */
  List<Assigned> cases(ElectionTargets targets) {
    String id = targets.electionId();
    Election election = codeLists.requireElection(id);
    List<Draft> drafts = new CaseFlow(targets, dice(id, "flow")).drafts();
    new PostsAndActs(targets, odds, dice(id, "posts")).assign(drafts);
    PlacePool pool = new PlacePool(election, codeLists, odds, drafts.size(), dice(id, "pool"));
    new Places(targets, dice(id, "places")).assign(drafts, pool.places());
    SourceMix.assign(targets, drafts, dice(id, "sources"));
    new EventDays(targets, election, odds, dice(id, "days")).assign(drafts);
    new SanctionMix(targets, election, codeLists, odds, dice(id, "sanctions")).assign(drafts);
    new Companions(id, odds, dice(id, "companions")).assign(drafts);
    return numbered(election, drafts);
  }

  private static List<Assigned> numbered(Election election, List<Draft> drafts) {
    int companions = drafts.stream().mapToInt(d -> d.companion).max().orElse(-1) + 1;
    int next = companions;
    List<Assigned> cases = new ArrayList<>();
    for (Draft draft : drafts) {
      int person = draft.companion < 0 ? next++ : draft.companion;
      cases.add(new Assigned(SampleCase.of(election, draft), person));
    }
    cases.sort(java.util.Comparator.comparing(c -> c.sampleCase().reportedDate()));
    return cases;
  }

  private Dice dice(String electionId, String step) {
    return Dice.of(seed, electionId + "/" + step);
  }
}
