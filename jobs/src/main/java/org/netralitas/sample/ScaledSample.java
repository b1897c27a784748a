package org.netralitas.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.EmploymentType;
import org.netralitas.stat.ControlledRounding;

/**
 * Any number of raw rows as plain CSV, drawn case by case from the calibrated sample, each with a
 * person of its own. Nothing grows with the number of rows.
 */
final class ScaledSample {
  private static final long ROWS_PER_FILE = 2_000_000;
  private static final int REMEMBERED = 1_024;

  private final SampleParts parts;
  private final long seed;
  private final long records;
  private final SampleSink sink;
  private final Repeats repeats;
  private final Faults faults;
  private final People people;
  private final List<FaultTable.Fault> table;
  private final double[] shares;
  private SampleSummary summary = new SampleSummary(0, 0, 0, 0);
  private long person;

  ScaledSample(SampleParts parts, long seed, long records, SampleSink sink) {
    this.parts = parts;
    this.seed = seed;
    this.records = records;
    this.sink = sink;
    this.repeats = new Repeats(parts.scribe());
    this.faults = new Faults(parts.scribe(), parts.places());
    this.people = new People(parts.wording());
    this.table =
        parts.faults().all().stream()
            .filter(
                fault ->
                    fault.setsAside()
                        || fault.kind() == FaultTable.Kind.VALUE
                        || fault.kind() == FaultTable.Kind.REPEAT)
            .toList();
    this.shares = table.stream().mapToDouble(FaultTable.Fault::share).toArray();
  }

  SampleSummary write() throws IOException {
    List<ElectionTargets> elections = parts.targets().elections();
    List<List<Calibration.Assigned>> cases = new ArrayList<>();
    double all = 0;
    for (ElectionTargets targets : elections) {
      cases.add(new Calibration(parts.codeLists(), parts.odds(), seed).cases(targets));
      all += cases.get(cases.size() - 1).size();
    }
    double[] expected = new double[elections.size()];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = records * (cases.get(i).size() / all);
    }
    long[] rows = ControlledRounding.largestRemainder(expected, records);
    try (AnswerKey key = new AnswerKey(sink.open(AnswerKey.NAME))) {
      for (int i = 0; i < rows.length; i++) {
        election(elections.get(i).electionId(), cases.get(i), rows[i], key);
      }
    }
    return summary;
  }

  private void election(
      String electionId, List<Calibration.Assigned> cases, long rows, AnswerKey key)
      throws IOException {
    Dice dice = Dice.of(seed, electionId + "/scaled");
    Layout like = likeWhich(electionId);
    for (long from = 0, file = 1; from < rows; from += ROWS_PER_FILE, file++) {
      Layout layout = plain(like, String.format(Locale.ROOT, "%03d", file));
      summary = summary.withFile();
      try (TextLines lines = new TextLines(layout, sink.open(electionId + "/" + layout.file()))) {
        write(cases, Math.min(ROWS_PER_FILE, rows - from), layout, lines, key, dice);
      }
    }
  }

  /** A layout whose titles need no second row above them. */
  private Layout likeWhich(String electionId) {
    return new Layouts(electionId, parts.layouts())
        .all().stream()
            .filter(layout -> layout.header() != Layout.Header.DOUBLE)
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no plain layout for " + electionId));
  }

  private void write(
      List<Calibration.Assigned> cases,
      long rows,
      Layout layout,
      TextLines lines,
      AnswerKey key,
      Dice dice)
      throws IOException {
    List<SampleRow> remembered = new ArrayList<>();
    Layouts only = new Layouts(layout.electionId(), List.of(layout));
    for (long i = 0; i < rows; i++) {
      FaultTable.Fault fault = fault(dice);
      SampleRow row = null;
      if (fault != null && fault.kind() == FaultTable.Kind.REPEAT && !remembered.isEmpty()) {
        row = repeats.repeat(fault, dice.pick(remembered), only, dice);
      }
      if (row == null) {
        row = row(cases, layout, dice);
        if (fault != null && fault.kind() != FaultTable.Kind.REPEAT) {
          faults.put(fault, row, dice);
        } else if (row.faults.isEmpty()) {
          remember(remembered, row, dice);
        }
      }
      lines.write(row);
      key.write(row);
      summary = summary.with(row);
    }
  }

  private SampleRow row(List<Calibration.Assigned> cases, Layout layout, Dice dice) {
    SampleCase of = dice.pick(cases).sampleCase();
    String province = of.place().startsWith("00") ? "31" : PlacePool.province(of.place());
    Person own = people.inventNamesake(++person, EmploymentType.PNS, province);
    return parts.scribe().write(of, own, layout, dice);
  }

  /** At most one fault per row, as often as the table says. */
  private FaultTable.@Nullable Fault fault(Dice dice) {
    double left = dice.unit();
    for (int i = 0; i < shares.length; i++) {
      left -= shares[i];
      if (left < 0) {
        return table.get(i);
      }
    }
    return null;
  }

  /** Keeps some rows for repeats, new ones in place of old ones. */
  private static void remember(List<SampleRow> remembered, SampleRow row, Dice dice) {
    if (remembered.size() < REMEMBERED) {
      remembered.add(row);
    } else {
      remembered.set(dice.below(REMEMBERED), row);
    }
  }

  private static Layout plain(Layout like, String number) {
    return new Layout(
        "skala_" + number + "_DATA_SINTETIS.csv",
        like.electionId(),
        Layout.Format.CSV,
        "UTF-8",
        like.delimiter() == '\t' ? ';' : like.delimiter(),
        Layout.Packing.PLAIN,
        Layout.Sheets.NONE,
        0,
        Layout.Header.SINGLE,
        like.dateStyle(),
        like.upperShare(),
        1,
        null,
        null,
        like.columns());
  }
}
