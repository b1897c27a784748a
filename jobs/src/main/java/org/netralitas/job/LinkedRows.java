package org.netralitas.job;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.parse.link.PersonLink;
import org.netralitas.table.LinkRow;
import org.netralitas.table.ThresholdCaseRow;
import org.netralitas.transform.Linking;
import org.netralitas.transform.Words;

/**
 * The rows of persons whom links reach, settled. The links come to the driver: they grow with the
 * rows that have no usable number, about 300 bytes each, not with the records.
 *
 * @param all kept until this is closed
 * @param rows those that are settled
 * @param links what was compared and came near, linked or held
 * @param atThresholds cases of persons whom thresholds tell apart
 */
record LinkedRows(
    JavaRDD<byte[]> all,
    JavaRDD<byte[]> rows,
    List<LinkRow> links,
    List<ThresholdCaseRow> atThresholds)
    implements AutoCloseable {
  /** So many withheld persons are worth a partition of their own. */
  private static final int ROWS_PER_PARTITION = 50_000;

  /** {@code withheld}: the rows of all persons whom {@code groups} holds. */
  static LinkedRows of(
      RunPlan plan, JavaRDD<byte[]> withheld, Words words, Broadcast<PersonGroups> groups) {
    int partitions = groups.value().size() / ROWS_PER_PARTITION + 1;
    JavaRDD<byte[]> all =
        Linking.settle(withheld, words, groups, plan.pseudonym(), partitions)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    List<ThresholdCaseRow> atThresholds =
        groups.value().size() == 0 ? List.of() : Linking.atThresholds(all, words);
    return new LinkedRows(all, Linking.rows(all, words), rows(groups.value()), atThresholds);
  }

  private static List<LinkRow> rows(PersonGroups groups) {
    List<LinkRow> rows = new ArrayList<>();
    for (PersonGroups.Judged judged : groups.judged()) {
      PersonLink link = judged.link();
      rows.add(
          new LinkRow(
              link.electionId(),
              link.left(),
              link.right(),
              link.reason().name(),
              link.weight(),
              judged.decision().name(),
              judged.hold(),
              link.levels().stream().map(Enum::name).toList()));
    }
    return rows;
  }

  @Override
  public void close() {
    all.unpersist();
  }
}
