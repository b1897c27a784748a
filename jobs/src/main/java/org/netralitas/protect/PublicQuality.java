package org.netralitas.protect;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.netralitas.disclose.HiddenReason;
import org.netralitas.table.DataQualityRow;
import org.netralitas.table.TableRows;
import org.netralitas.table.Tables;

/**
 * What was read and remarked on, of all files of an election together: a file is often one region.
 *
 * <p>A warning is about rows that stay cases, and some warnings say in which count they are: a post
 * that cannot be read is a case of the group UNKNOWN. So a small number of warnings is hidden, and
 * those about one field are shown together or not at all: not when one of them is small, and not
 * when the count of its unread values is hidden. Rows set aside are no cases.
 */
final class PublicQuality {
  /** The count of unread values of a field, by the word that the names of its rules begin with. */
  private static final Map<String, String> UNREAD =
      Map.of(
          "POSITION", "group=UNKNOWN",
          "ACT", "act=UNKNOWN",
          "REGION", "province=ZZ",
          "SOURCE", "source=ZZ",
          "SANCTION", "sanction=ZZ",
          "OUTCOME", "");

  private final Set<String> hidden;
  private final int smallestCount;
  private final Set<List<String>> closed = new HashSet<>();

  private PublicQuality(Set<String> hidden, int smallestCount) {
    this.hidden = hidden;
    this.smallestCount = smallestCount;
  }

  static List<DataQualityRow> of(TableRows internal, Set<String> hidden, int smallestCount) {
    List<DataQualityRow> rows =
        internal.of(Tables.DATA_QUALITY).stream()
            .filter(row -> row.sourceFile().equals(CountIds.TOTAL))
            .toList();
    PublicQuality quality = new PublicQuality(hidden, smallestCount);
    rows.stream().filter(quality::isTelling).forEach(quality::close);
    return rows.stream().map(quality::shown).toList();
  }

  /** Field of a rule, as a key of {@link #UNREAD}; the code itself where no count is of it. */
  static String fieldOf(String reasonCode) {
    if (reasonCode.equals("NOT_ASN")) {
      return "POSITION";
    }
    String word = reasonCode.replaceFirst("^MISSING_", "").replaceFirst("_.*", "");
    boolean isRead = !UNREAD.containsKey(word) || reasonCode.equals("MISSING_ACT_DATE");
    return isRead ? reasonCode : word;
  }

  private boolean isTelling(DataQualityRow row) {
    long count = Objects.requireNonNull(row.rows());
    String unread = UNREAD.get(fieldOf(row.reasonCode()));
    return (count > 0 && count < smallestCount)
        || (unread != null && hidden.stream().anyMatch(id -> isOf(id, row.electionId(), unread)));
  }

  /** The counts of cases whose outcome is not read are those of the election. */
  private static boolean isOf(String id, String electionId, String unread) {
    return id.startsWith(electionId + "|") && id.endsWith("cases|" + unread);
  }

  private void close(DataQualityRow row) {
    if (row.severity().equals("WARN")) {
      closed.add(List.of(row.electionId(), fieldOf(row.reasonCode())));
    }
  }

  private DataQualityRow shown(DataQualityRow row) {
    boolean isSecret =
        switch (row.severity()) {
          case "WARN" -> closed.contains(List.of(row.electionId(), fieldOf(row.reasonCode())));
          // The rows accepted are the cases reported: they and their sum are hidden with these.
          case "TALLY" ->
              Set.of("ACCEPTED", "READ").contains(row.reasonCode())
                  && hidden.contains(CountIds.total(row.electionId(), "reported_cases"));
          default -> false;
        };
    return new DataQualityRow(
        row.electionId(),
        row.sourceFile(),
        row.reasonCode(),
        row.severity(),
        isSecret ? null : row.rows(),
        row.obsStatus(),
        isSecret ? HiddenReason.PUBLIC_STATUS : HiddenReason.FREE_STATUS);
  }
}
