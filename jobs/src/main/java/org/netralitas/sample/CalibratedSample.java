package org.netralitas.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.netralitas.model.Outcome;

/** The sample that meets every target, as raw files with faults and the answer key beside them. */
final class CalibratedSample {
  private final SampleParts parts;
  private final long seed;
  private final SampleSink sink;
  private final Repeats repeats;
  private final Faults faults;
  private final Register register;

  CalibratedSample(SampleParts parts, long seed, SampleSink sink) {
    this.parts = parts;
    this.seed = seed;
    this.sink = sink;
    this.repeats = new Repeats(parts.scribe());
    this.faults = new Faults(parts.scribe(), parts.places());
    this.register =
        new Register(
            new People(parts.wording()), parts.codeLists(), parts.odds(), Dice.of(seed, "people"));
  }

  SampleSummary write() throws IOException {
    SampleSummary summary = new SampleSummary(0, 0, 0, 0);
    List<List<SampleRow>> files = new ArrayList<>();
    for (ElectionTargets targets : parts.targets().elections()) {
      String electionId = targets.electionId();
      Layouts layouts = new Layouts(electionId, parts.layouts());
      List<SampleRow> rows = rows(targets, layouts);
      for (Layout layout : layouts.all()) {
        List<SampleRow> own =
            new ArrayList<>(rows.stream().filter(r -> r.layout.equals(layout)).toList());
        own.sort(Comparator.comparing(row -> row.truth.reportedDate()));
        write(layout, own);
        files.add(own);
        summary = summary.withFile();
      }
    }
    try (AnswerKey key = new AnswerKey(sink.open(AnswerKey.NAME))) {
      for (List<SampleRow> file : files) {
        for (SampleRow row : file) {
          key.write(row);
          summary = summary.with(row);
        }
      }
    }
    return summary;
  }

  private List<SampleRow> rows(ElectionTargets targets, Layouts layouts) {
    String electionId = targets.electionId();
    List<Calibration.Assigned> cases =
        new Calibration(parts.codeLists(), parts.odds(), seed).cases(targets);
    List<Person> persons = register.persons(electionId, cases);
    Dice dice = Dice.of(seed, electionId + "/rows");
    List<SampleRow> rows = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      SampleCase of = cases.get(i).sampleCase();
      Layout layout = layouts.pick(of.reportedDate(), dice);
      rows.add(parts.scribe().write(of, persons.get(i), layout, dice));
    }
    writeOneNumber(rows);
    List<SampleRow> extra = sow(List.copyOf(rows), layouts, Dice.of(seed, electionId + "/faults"));
    rows.addAll(extra);
    return rows;
  }

  /** Who is no civil servant in one row has the same number in every row. */
  private static void writeOneNumber(List<SampleRow> rows) {
    Set<Person> residents =
        rows.stream()
            .filter(row -> row.faults.contains("NOT_ASN"))
            .map(row -> row.person)
            .collect(Collectors.toSet());
    rows.stream()
        .filter(row -> residents.contains(row.person))
        .forEach(row -> row.texts.put(Field.PERSON_NUMBER, row.person.residentNumber()));
  }

  /** Puts faults into rows; the rows beyond the calibrated ones. */
  private List<SampleRow> sow(List<SampleRow> rows, Layouts layouts, Dice dice) {
    List<SampleRow> shuffled = new ArrayList<>(rows);
    dice.shuffle(shuffled);
    List<SampleRow> extra = new ArrayList<>();
    for (FaultTable.Fault fault : parts.faults().all()) {
      long wanted = Math.round(fault.share() * rows.size());
      if (fault.setsAside()) {
        setAside(fault, wanted, shuffled, layouts, dice, extra);
      } else if (fault.kind() == FaultTable.Kind.VALUE) {
        forgive(fault, wanted, shuffled, dice);
      }
    }
    for (FaultTable.Fault fault : parts.faults().of(FaultTable.Kind.REPEAT)) {
      repeat(fault, Math.round(fault.share() * rows.size()), shuffled, layouts, dice, extra);
    }
    return extra;
  }

  private void forgive(FaultTable.Fault fault, long wanted, List<SampleRow> rows, Dice dice) {
    long left = wanted;
    for (SampleRow row : rows) {
      boolean free = row.faults.isEmpty() && !register.hasSeveral(row.person);
      if (left > 0 && free && faults.put(fault, row, dice)) {
        left--;
      }
    }
  }

  private void setAside(
      FaultTable.Fault fault,
      long wanted,
      List<SampleRow> rows,
      Layouts layouts,
      Dice dice,
      List<SampleRow> extra) {
    List<SampleRow> open =
        rows.stream().filter(row -> row.truth.outcome() != Outcome.PROVEN).toList();
    for (long i = 0; i < wanted; i++) {
      SampleCase of = dice.pick(open).truth;
      Person person = register.stranger(of);
      SampleRow row = parts.scribe().write(of, person, layouts.pick(of.reportedDate(), dice), dice);
      if (faults.put(fault, row, dice)) {
        extra.add(row);
      }
    }
  }

  private void repeat(
      FaultTable.Fault fault,
      long wanted,
      List<SampleRow> rows,
      Layouts layouts,
      Dice dice,
      List<SampleRow> extra) {
    Map<SampleRow, Boolean> repeated = new HashMap<>();
    extra.forEach(row -> repeated.put(row.repeats == null ? row : row.repeats, true));
    long left = wanted;
    for (SampleRow row : rows) {
      if (left > 0 && row.faults.isEmpty() && !repeated.containsKey(row)) {
        SampleRow again = repeats.repeat(fault, row, layouts, dice);
        if (again != null) {
          extra.add(again);
          left--;
        }
      }
    }
  }

  private void write(Layout layout, List<SampleRow> rows) throws IOException {
    String name = layout.electionId() + "/" + layout.file();
    try (OutputStream file = sink.open(name)) {
      if (layout.format() == Layout.Format.XLSX) {
        new WorkbookFile(layout, parts.scribe()).write(rows, file);
        return;
      }
      OutputStream packed =
          layout.packing() == Layout.Packing.GZIP ? new GZIPOutputStream(file) : file;
      try (TextLines lines = new TextLines(layout, packed)) {
        for (SampleRow row : rows) {
          lines.write(row);
        }
      }
    }
  }
}
