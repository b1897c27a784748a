package org.netralitas.job;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.netralitas.model.Act;
import org.netralitas.model.CubeCell;
import org.netralitas.model.CubeCell.Margin;
import org.netralitas.model.ElectionTally;
import org.netralitas.model.ElectionTally.DayEvents;
import org.netralitas.model.FollowUpWait;
import org.netralitas.model.OutcomeStage;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.RepeatCount;
import org.netralitas.store.EditionStore;
import org.netralitas.store.ParquetTableFile;
import org.netralitas.table.Tables;
import org.netralitas.table.TallyActSetRow;
import org.netralitas.table.TallyCellRow;
import org.netralitas.table.TallyDayRow;
import org.netralitas.table.TallyRepeatRow;
import org.netralitas.table.TallyWaitRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tallies kept in the store, under a name that changes with everything they depend on. One that
 * cannot be read is as none: it is counted again.
 */
final class TallyCache {
  private static final Logger LOG = LoggerFactory.getLogger("org.netralitas.run");

  private final EditionStore store;
  private final Configuration hadoop;

  TallyCache(EditionStore store, Configuration hadoop) {
    this.store = store;
    this.hadoop = hadoop;
  }

  /** What is kept in some files. */
  @FunctionalInterface
  private interface Kept<T> {
    T read() throws IOException;
  }

  /** The tally kept under this name; empty when there is none. */
  Optional<ElectionTally> find(String electionId, String name) throws IOException {
    return find(file(electionId, name, "days"), () -> read(electionId, name));
  }

  /** What is kept, if {@code last}, which was written last, is there. */
  private <T> Optional<T> find(Path last, Kept<T> kept) throws IOException {
    if (!store.files().exists(last)) {
      return Optional.empty();
    }
    try {
      return Optional.of(kept.read());
    } catch (IOException | RuntimeException e) {
      // Parquet says of a damaged file what it likes: see its readers.
      LOG.warn("{} or a file beside it cannot be read and is counted again", last, e);
      return Optional.empty();
    }
  }

  private ElectionTally read(String electionId, String name) throws IOException {
    List<CubeCell> cells = new ArrayList<>();
    for (TallyCellRow row :
        ParquetTableFile.read(hadoop, file(electionId, name, "cells"), Tables.TALLY_CELLS)) {
      cells.add(cell(row));
    }
    SortedMap<LocalDate, DayEvents> events = new TreeMap<>();
    for (TallyDayRow row :
        ParquetTableFile.read(hadoop, file(electionId, name, "days"), Tables.TALLY_DAYS)) {
      events.put(
          row.day(), new DayEvents(row.reportedCases(), row.provenCases(), row.followedUpCases()));
    }
    Map<FollowUpWait, Long> waits = new HashMap<>();
    for (TallyWaitRow row :
        ParquetTableFile.read(hadoop, file(electionId, name, "waits"), Tables.TALLY_WAITS)) {
      waits.put(
          new FollowUpWait(
              FollowUpWait.Part.valueOf(row.dimension()),
              row.code(),
              row.days(),
              row.isFollowedUp() ? FollowUpWait.End.FOLLOWED_UP : FollowUpWait.End.STILL_OPEN),
          row.cases());
    }
    SortedMap<String, Long> actSets = new TreeMap<>();
    for (TallyActSetRow row :
        ParquetTableFile.read(hadoop, file(electionId, name, "acts"), Tables.TALLY_ACT_SETS)) {
      actSets.put(row.acts(), row.persons());
    }
    return new ElectionTally(electionId, cells, events, waits, actSets);
  }

  /** Persons over all elections, kept under this name; empty when there are none. */
  Optional<List<RepeatCount>> findRepeats(String name) throws IOException {
    Path file = file("all", name, "repeats");
    return find(
        file,
        () ->
            ParquetTableFile.read(hadoop, file, Tables.TALLY_REPEATS).stream()
                .map(row -> new RepeatCount(row.elections(), row.acts(), row.persons()))
                .toList());
  }

  /** Keeps the persons over all elections instead of what was kept before. */
  void keepRepeats(List<RepeatCount> repeats, String name) throws IOException {
    store.files().delete(folder("all"), true);
    ParquetTableFile.write(
        hadoop,
        file("all", name, "repeats"),
        Tables.TALLY_REPEATS,
        repeats.stream()
            .map(count -> new TallyRepeatRow(count.elections(), count.acts(), count.persons()))
            .toList(),
        Map.of());
  }

  /** Keeps a tally instead of what the election had before. */
  void keep(ElectionTally tally, String name) throws IOException {
    store.files().delete(folder(tally.electionId()), true);
    ParquetTableFile.write(
        hadoop,
        file(tally.electionId(), name, "cells"),
        Tables.TALLY_CELLS,
        tally.cells().stream().map(TallyCache::row).toList(),
        Map.of());
    List<TallyWaitRow> waits = new ArrayList<>();
    tally
        .waits()
        .forEach(
            (wait, cases) ->
                waits.add(
                    new TallyWaitRow(
                        wait.part().name(),
                        wait.code(),
                        wait.days(),
                        wait.end() == FollowUpWait.End.FOLLOWED_UP,
                        cases)));
    ParquetTableFile.write(
        hadoop,
        file(tally.electionId(), name, "waits"),
        Tables.TALLY_WAITS,
        Tables.TALLY_WAITS.sorted(waits),
        Map.of());
    List<TallyActSetRow> actSets = new ArrayList<>();
    tally.actSets().forEach((acts, persons) -> actSets.add(new TallyActSetRow(acts, persons)));
    ParquetTableFile.write(
        hadoop, file(tally.electionId(), name, "acts"), Tables.TALLY_ACT_SETS, actSets, Map.of());
    // The days come last: where they are, the rest is.
    List<TallyDayRow> days = new ArrayList<>();
    tally
        .days()
        .forEach(
            (day, events) ->
                days.add(
                    new TallyDayRow(day, events.reported(), events.proven(), events.followedUp())));
    ParquetTableFile.write(
        hadoop, file(tally.electionId(), name, "days"), Tables.TALLY_DAYS, days, Map.of());
  }

  private Path folder(String electionId) {
    return new Path(store.layout().tallies(), "election_id=" + electionId);
  }

  private Path file(String electionId, String name, String part) {
    return new Path(folder(electionId), name + "-" + part + ".parquet");
  }

  private static TallyCellRow row(CubeCell cell) {
    CubeCell.Key key = cell.key();
    Map<Margin, Long> p = cell.persons();
    return new TallyCellRow(
        key.regionCode(),
        key.provinceCode(),
        key.subgroup().name(),
        key.act().name(),
        key.stage(),
        key.outcome().name(),
        key.source(),
        key.recommendedSanction(),
        key.imposedSanction(),
        key.reportedBin(),
        key.provenBin(),
        key.followedUpBin(),
        cell.cases(),
        p.getOrDefault(Margin.REPORTED_TOTAL, 0L),
        p.getOrDefault(Margin.PROVEN_TOTAL, 0L),
        p.getOrDefault(Margin.FOLLOWED_UP_TOTAL, 0L),
        p.getOrDefault(Margin.PROVEN_GROUP, 0L),
        p.getOrDefault(Margin.PROVEN_SUBGROUP, 0L),
        p.getOrDefault(Margin.PROVEN_PROVINCE, 0L),
        p.getOrDefault(Margin.PROVEN_REGION, 0L),
        p.getOrDefault(Margin.PROVEN_ACT, 0L),
        p.getOrDefault(Margin.PROVEN_GROUP_ACT, 0L),
        p.getOrDefault(Margin.PROVEN_SUBGROUP_ACT, 0L),
        p.getOrDefault(Margin.PROVEN_GROUP_PROVINCE, 0L),
        p.getOrDefault(Margin.PROVEN_GROUP_REGION, 0L));
  }

  private static CubeCell cell(TallyCellRow row) {
    CubeCell.Key key =
        new CubeCell.Key(
            row.regionCode(),
            row.provinceCode(),
            PositionSubgroup.valueOf(row.positionSubgroup()),
            Act.valueOf(row.actCode()),
            row.stage(),
            OutcomeStage.valueOf(row.outcomeStage()),
            row.sourceCode(),
            row.recommendedSanctionCode(),
            row.imposedSanctionCode(),
            row.reportedBin(),
            row.provenBin(),
            row.followedUpBin());
    Map<Margin, Long> persons = new EnumMap<>(Margin.class);
    put(persons, Margin.REPORTED_TOTAL, row.reportedTotalPersons());
    put(persons, Margin.PROVEN_TOTAL, row.provenTotalPersons());
    put(persons, Margin.FOLLOWED_UP_TOTAL, row.followedUpTotalPersons());
    put(persons, Margin.PROVEN_GROUP, row.provenGroupPersons());
    put(persons, Margin.PROVEN_SUBGROUP, row.provenSubgroupPersons());
    put(persons, Margin.PROVEN_PROVINCE, row.provenProvincePersons());
    put(persons, Margin.PROVEN_REGION, row.provenRegionPersons());
    put(persons, Margin.PROVEN_ACT, row.provenActPersons());
    put(persons, Margin.PROVEN_GROUP_ACT, row.provenGroupActPersons());
    put(persons, Margin.PROVEN_SUBGROUP_ACT, row.provenSubgroupActPersons());
    put(persons, Margin.PROVEN_GROUP_PROVINCE, row.provenGroupProvincePersons());
    put(persons, Margin.PROVEN_GROUP_REGION, row.provenGroupRegionPersons());
    return new CubeCell(key, row.cases(), persons);
  }

  private static void put(Map<Margin, Long> persons, Margin margin, long count) {
    if (count > 0) {
      persons.put(margin, count);
    }
  }
}
