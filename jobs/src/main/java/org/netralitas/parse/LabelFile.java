package org.netralitas.parse;

import java.util.ArrayList;
import java.util.List;
import org.netralitas.model.Act;
import org.netralitas.model.Election;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Labels;
import org.netralitas.model.Language;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;

/** What codes are called in both languages; a code without a label fails. */
final class LabelFile {
  private LabelFile() {}

  static Labels labels(CodeListFile file, List<Election> elections, Regions regions) {
    Labels.Builder builder = Labels.builder();
    for (CodeListRow row : file.rows()) {
      try {
        builder.add(row.text("list"), row.text("code"), row.text("label_id"), row.text("label_en"));
      } catch (IllegalArgumentException e) {
        throw row.error(String.valueOf(e.getMessage()));
      }
    }
    for (Election election : elections) {
      builder.add("election", election.electionId(), election.labelId(), election.labelEn());
    }
    for (Region region : regions.all()) {
      builder.add("region", region.code(), region.name(), region.nameEn());
    }
    builder.add("region", Region.CENTRAL, "Instansi pusat", "Central agencies");
    builder.add("region", "ZZ", "Wilayah tidak dicatat", "Region not recorded");
    Labels labels = builder.build();
    require(file, labels, "position_group", PositionGroup.values());
    require(file, labels, "position_subgroup", PositionSubgroup.values());
    require(file, labels, "act", Act.values());
    require(file, labels, "stage", Stage.values());
    require(file, labels, "outcome", Outcome.values());
    require(file, labels, "sanction", Sanction.values());
    require(file, labels, "source", Source.values());
    require(file, labels, "employment_type", EmploymentType.values());
    return labels;
  }

  private static void require(CodeListFile file, Labels labels, String list, Enum<?>[] codes) {
    List<String> missing = new ArrayList<>();
    for (Enum<?> code : codes) {
      if (labels.find(list, code.name(), Language.ID).isEmpty()) {
        missing.add(code.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new CodeListException(
          file.name(), 0, "has no label in list " + list + " for " + missing, null);
    }
  }
}
