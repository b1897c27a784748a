package org.netralitas.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.netralitas.parse.ReferenceBundle;
import org.netralitas.parse.link.LinkModel;
import org.netralitas.parse.link.PersonGroups;
import org.netralitas.parse.link.PersonLink;
import org.netralitas.parse.link.TraceSeal;
import org.netralitas.table.LinkRow;
import org.netralitas.table.ThresholdCaseRow;
import org.netralitas.transform.Linking;
import org.netralitas.transform.PackedRow;

/**
 * The rows whose person no number settles, settled by links. The links come to the driver: they
 * grow with the rows that have no usable number, about 300 bytes each, not with the records.
 *
 * @param all kept until this is closed
 * @param rows those that are settled
 * @param links what was compared and came near, linked or held
 * @param atThresholds cases of persons whom thresholds tell apart
 */
record LinkedRows(
    JavaRDD<PackedRow> all,
    JavaRDD<Row> rows,
    List<LinkRow> links,
    List<ThresholdCaseRow> atThresholds)
    implements AutoCloseable {
  /** So many withheld rows are worth a partition of their own. */
  private static final long ROWS_PER_PARTITION = 50_000;

  static LinkedRows of(
      JobContext context, RunPlan plan, JavaRDD<PackedRow> withheld, TraceSeal seal)
      throws IOException {
    int partitions = partitions(withheld);
    ReferenceBundle reference = ReferenceFiles.bundle(context.reference());
    List<PersonLink> links = Linking.links(withheld, seal, reference, partitions).collect();
    PersonGroups groups = PersonGroups.of(links, LinkModel.load(context.reference()));
    SparkSession spark = context.spark();
    Broadcast<PersonGroups> everywhere =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(groups);
    JavaRDD<PackedRow> all =
        Linking.settle(withheld, everywhere, plan.pseudonym(), partitions)
            .persist(StorageLevel.MEMORY_AND_DISK_SER());
    List<ThresholdCaseRow> atThresholds =
        links.isEmpty()
            ? List.of()
            : all.map(PackedRow::row).filter(Linking::isAtThreshold).collect().stream()
                .map(Linking::atThreshold)
                .toList();
    return new LinkedRows(
        all, all.map(PackedRow::row).filter(Linking::isSettled), rows(groups), atThresholds);
  }

  private static int partitions(JavaRDD<PackedRow> withheld) {
    long rows = withheld.count();
    return (int) Math.min(withheld.getNumPartitions(), rows / ROWS_PER_PARTITION + 1);
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
