package org.netralitas.model;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * Cases that are alike in everything that tables count by, with the persons among them.
 *
 * <p>Distinct persons do not add up over cells, so a cell carries, for each {@link Margin}, the
 * persons that are met in it for the first time within that margin: summed over the cells of one
 * value of the margin they give the distinct persons of that value.
 *
 * @param key what the cases have in common
 * @param cases number of cases
 * @param persons persons met for the first time within each margin; margins with none are absent
 */
public record CubeCell(Key key, long cases, Map<Margin, Long> persons) {

  public CubeCell {
    persons = Map.copyOf(persons);
  }

  /**
   * What cases of one cell have in common. Bins count the published cut-offs of the election that
   * the event missed: 0 is known by the first cut-off; {@link #NEVER} is not known at all.
   *
   * @param provinceCode province of the region
   * @param stage stage of the act; {@code TX} when its day is unknown
   * @param recommendedSanction code; {@link #NONE} when none is stated
   * @param imposedSanction code; {@link #NONE} when none is stated
   */
  public record Key(
      String regionCode,
      String provinceCode,
      PositionSubgroup subgroup,
      Act act,
      String stage,
      OutcomeStage outcome,
      String source,
      String recommendedSanction,
      String imposedSanction,
      int reportedBin,
      int provenBin,
      int followedUpBin)
      implements Serializable {
    /** Bin of an event that has not happened. */
    public static final int NEVER = Integer.MAX_VALUE;

    /** Code where nothing is stated. */
    public static final String NONE = "ZZ";

    public PositionGroup group() {
      return subgroup.group();
    }
  }

  /** What distinct persons are counted within. */
  public enum Margin {
    REPORTED_TOTAL,
    PROVEN_TOTAL,
    FOLLOWED_UP_TOTAL,
    PROVEN_GROUP,
    PROVEN_SUBGROUP,
    PROVEN_PROVINCE,
    PROVEN_REGION,
    PROVEN_ACT,
    PROVEN_GROUP_ACT,
    PROVEN_SUBGROUP_ACT,
    PROVEN_GROUP_PROVINCE,
    PROVEN_GROUP_REGION
  }

  /** Persons met for the first time within the margin. */
  public long persons(Margin margin) {
    return persons.getOrDefault(margin, 0L);
  }

  /** Sum of two cells with the same key. */
  public CubeCell plus(CubeCell other) {
    Map<Margin, Long> sum = new EnumMap<>(Margin.class);
    sum.putAll(persons);
    other.persons.forEach((margin, count) -> sum.merge(margin, count, Long::sum));
    return new CubeCell(key, cases + other.cases, sum);
  }
}
