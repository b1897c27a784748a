package org.netralitas.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.netralitas.model.Severity;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.CodeListRow;
import org.netralitas.parse.ReferenceSource;

/**
 * Which faults there are and how often, from {@code faults.csv}; what becomes of a row that has
 * one, from {@code data/reference/rules.csv}. A fault that is forgiven is put on rows that count;
 * one for which rows are set aside only on rows beyond the calibrated ones.
 */
final class FaultTable {
  /** Where a fault sits. */
  enum Kind {
    /** In the text of a field. */
    VALUE,
    /** The row says again what another said. */
    REPEAT,
    /** There is no post in the column of posts. */
    POST,
    /** There is no act in the column of acts. */
    ACT
  }

  /**
   * One fault.
   *
   * @param share of rows; of rows without a post or act for those kinds
   * @param setsAside true when correct reading quarantines the row
   * @param text what it is, for people
   */
  record Fault(String code, Kind kind, double share, boolean setsAside, String text) {}

  private static final String RULES = "reference/rules.csv";

  private final List<Fault> faults;

  private FaultTable(List<Fault> faults) {
    this.faults = List.copyOf(faults);
  }

  static FaultTable load(ReferenceSource data, ReferenceSource tables) {
    List<String> grave = new ArrayList<>();
    for (CodeListRow rule : CodeListFile.read(data, RULES).rows()) {
      if (rule.code("severity", Severity.class) != Severity.WARN) {
        grave.add(rule.text("code"));
      }
    }
    return new FaultTable(
        CodeListFile.read(tables, "faults.csv")
            .map(
                row ->
                    new Fault(
                        row.text("code"),
                        row.code("kind", Kind.class),
                        row.number("share"),
                        grave.contains(row.text("code")),
                        row.text("text"))));
  }

  List<Fault> all() {
    return faults;
  }

  List<Fault> of(Kind kind) {
    return faults.stream().filter(fault -> fault.kind() == kind).toList();
  }

  /** Why the post of a row that counts is unknown. */
  String ofUnknownPost(Dice dice, boolean local) {
    return pick(Kind.POST, dice, local);
  }

  /** Why the act of a row that counts is unknown. */
  String ofUnknownAct(Dice dice) {
    return pick(Kind.ACT, dice, true);
  }

  private String pick(Kind kind, Dice dice, boolean local) {
    List<Fault> forgiven =
        of(kind).stream()
            .filter(fault -> !fault.setsAside())
            .filter(fault -> local || !fault.code().equals("NOT_ASN"))
            .toList();
    if (forgiven.isEmpty()) {
      throw new IllegalArgumentException(
          "no fault of kind " + kind.name().toLowerCase(Locale.ROOT) + " is forgiven");
    }
    return forgiven
        .get(dice.weighted(forgiven.stream().mapToDouble(Fault::share).toArray()))
        .code();
  }
}
