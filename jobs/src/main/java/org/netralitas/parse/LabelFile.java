package org.netralitas.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Labels;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;

/**
 * What codes are called in both languages. Each label stands in one place: the file of its list, or
 * {@code labels.csv} for the short lists. A code that the program does not know, one that it knows
 * and no row names, and one with two rows on the same day all fail.
 */
final class LabelFile {
  /** Lists of {@code labels.csv} whose codes are no enum. */
  private static final Set<String> FREE = Set.of("rate_reason", "reconciliation_reason");

  private record Named(String indonesian, String english) {}

  private final Labels.Builder builder = Labels.builder();

  private LabelFile() {}

  /**
   * Reads the labels.
   *
   * @param files by name: {@code labels, position_groups, acts, stages, sanctions, sources, rules}
   */
  static Labels labels(Map<String, CodeListFile> files, List<Election> elections, Regions regions) {
    LabelFile labels = new LabelFile();
    labels.positions(file(files, "position_groups"));
    labels.list("act", file(files, "acts"), Act.values(), Set.of());
    labels.list("stage", file(files, "stages"), Stage.values(), Set.of("TX"));
    labels.list("sanction", file(files, "sanctions"), Sanction.values(), Set.of("ZZ"));
    labels.list("source", file(files, "sources"), Source.values(), Set.of("ZZ"));
    labels.shortLists(file(files, "labels"));
    for (Election election : elections) {
      labels.builder.add("election", election.electionId(), election.labelId(), election.labelEn());
    }
    for (Region region : regions.all()) {
      labels.builder.add("region", region.code(), region.name(), region.nameEn());
    }
    for (CodeListRow rule : file(files, "rules").rows()) {
      labels.builder.add("rule", rule.text("code"), rule.text("text_id"), rule.text("text_en"));
    }
    labels.builder.add("region", Region.CENTRAL, "Instansi pusat", "Central agencies");
    labels.builder.add("region", "ZZ", "Wilayah tidak dicatat", "Region not recorded");
    return labels.builder.build();
  }

  private static CodeListFile file(Map<String, CodeListFile> files, String name) {
    CodeListFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("no file " + name + " among " + files.keySet());
    }
    return file;
  }

  private void list(String list, CodeListFile file, Enum<?>[] codes, Set<String> others) {
    add(list, file, file.rows(), names(codes), others);
  }

  private void positions(CodeListFile file) {
    List<CodeListRow> groups = new ArrayList<>();
    List<CodeListRow> subgroups = new ArrayList<>();
    for (CodeListRow row : file.rows()) {
      switch (row.text("level")) {
        case "1" -> {
          if (row.optionalText("parent") != null) {
            throw row.error("parent is " + row.text("parent") + ", but a group has none");
          }
          groups.add(row);
        }
        case "2" -> {
          PositionGroup group = row.code("code", PositionSubgroup.class).group();
          if (row.code("parent", PositionGroup.class) != group) {
            throw row.error(
                "parent of " + row.text("code") + " is " + row.text("parent") + ", not " + group);
          }
          subgroups.add(row);
        }
        default -> throw row.error("level is " + row.text("level") + ", not 1 or 2");
      }
    }
    add("position_group", file, groups, names(PositionGroup.values()), Set.of());
    add("position_subgroup", file, subgroups, names(PositionSubgroup.values()), Set.of());
  }

  private void shortLists(CodeListFile file) {
    Map<String, List<CodeListRow>> lists = new TreeMap<>();
    for (CodeListRow row : file.rows()) {
      lists.computeIfAbsent(row.text("list"), unused -> new ArrayList<>()).add(row);
    }
    Map<String, Collection<String>> enums =
        Map.of(
            "outcome", names(Outcome.values()), "employment_type", names(EmploymentType.values()));
    enums.forEach(
        (list, codes) -> {
          List<CodeListRow> rows = lists.getOrDefault(list, List.of());
          add(list, file, rows, codes, Set.of());
        });
    lists.forEach(
        (list, rows) -> {
          if (FREE.contains(list)) {
            Set<String> codes = new HashSet<>();
            rows.forEach(row -> codes.add(row.text("code")));
            add(list, file, rows, codes, Set.of());
          } else if (!enums.containsKey(list)) {
            throw rows.get(0).error("list is " + list + ", which has a file of its own or is none");
          }
        });
  }

  private void add(
      String list,
      CodeListFile file,
      List<CodeListRow> rows,
      Collection<String> codes,
      Set<String> others) {
    DatedRows<Named> named = new DatedRows<>(file.name());
    for (CodeListRow row : rows) {
      String code = row.text("code");
      if (!codes.contains(code) && !others.contains(code)) {
        throw row.error(
            "code of list " + list + " is " + code + ", not one of " + List.copyOf(codes));
      }
      row.text("source");
      named.add(code, row, new Named(row.text("label_id"), row.text("label_en")));
    }
    named.requireEveryDay(codes);
    named
        .latest()
        .forEach((code, label) -> builder.add(list, code, label.indonesian(), label.english()));
  }

  private static Collection<String> names(Enum<?>[] codes) {
    return Arrays.stream(codes).map(Enum::name).toList();
  }
}
