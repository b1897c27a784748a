package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where counts of two days may not be compared: categories that one year counts together and
 * another apart ({@code crosswalk_categories.csv}, {@code is_break}), and the agency in charge
 * ({@code agencies.csv}).
 */
public final class SeriesBreaks {
  private static final String AGENCIES = "reference/agencies.csv";
  private static final int FEWEST_JOINT = 2;

  private record Joint(SortedSet<String> codes, Validity validity) {}

  private record Agency(String name, Validity validity) {}

  private final List<Joint> joints;
  private final List<Agency> agencies;

  private SeriesBreaks(List<Joint> joints, List<Agency> agencies) {
    this.joints = List.copyOf(joints);
    this.agencies = List.copyOf(agencies);
  }

  /**
   * Reads both files.
   *
   * @throws CodeListException naming the row that cannot be read
   */
  public static SeriesBreaks load(ReferenceSource source) {
    List<Joint> joints = new ArrayList<>();
    for (CodeListRow row : CodeListFile.read(source, Crosswalk.CATEGORIES).rows()) {
      String codes = row.optionalText("codes");
      if (row.flag("is_break") && codes != null) {
        SortedSet<String> together = new TreeSet<>(Arrays.asList(codes.split(";", -1)));
        if (together.size() >= FEWEST_JOINT) {
          joints.add(new Joint(together, Validity.of(row)));
        }
      }
    }
    List<Agency> agencies = new ArrayList<>();
    for (CodeListRow row : CodeListFile.read(source, AGENCIES).rows()) {
      agencies.add(new Agency(row.text("short_name"), Validity.of(row)));
    }
    return new SeriesBreaks(joints, agencies);
  }

  /** Sets of codes that some year counts as one; each may always be compared as its sum. */
  public List<SortedSet<String>> jointCodes() {
    return joints.stream().map(Joint::codes).distinct().toList();
  }

  /** True when the code is only a part of what was counted on one of the days. */
  public boolean splitsCategory(String code, LocalDate earlier, LocalDate later) {
    return joints.stream()
        .filter(joint -> joint.codes().contains(code))
        .anyMatch(joint -> joint.validity().covers(earlier) || joint.validity().covers(later));
  }

  /** True when another agency decided on the later day. */
  public boolean changesAgency(LocalDate earlier, LocalDate later) {
    return !agencyOn(earlier).equals(agencyOn(later));
  }

  private String agencyOn(LocalDate day) {
    return agencies.stream()
        .filter(agency -> agency.validity().covers(day))
        .map(Agency::name)
        .findFirst()
        .orElse("");
  }
}
