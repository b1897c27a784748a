package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.PositionSubgroup;

/**
 * Texts of positions and acts with their codes, to learn from: what the rules make of a text, the
 * examples in the phrase lists, and the texts that a person has labelled in {@code
 * data/reference/labelled_texts.csv}. The code {@code UNKNOWN} is a decision too: of a text that
 * names no civil-service post, or no act.
 */
public final class DecidedTexts {
  static final String FILE = "reference/labelled_texts.csv";

  /** Fields whose texts have codes. */
  public static final List<String> FIELDS = List.of(Positions.FIELD, Acts.FIELD);

  private static final Set<String> UNDECIDED =
      Set.of(
          Issues.POSITION_UNREADABLE,
          Issues.MISSING_POSITION,
          Issues.ACT_UNREADABLE,
          Issues.MISSING_ACT);

  private final Positions positions;
  private final Acts acts;
  private final List<Labelled> labelled;

  /** A text of a field and its code. */
  public record Labelled(String field, String text, String code) {}

  private DecidedTexts(Positions positions, Acts acts, List<Labelled> labelled) {
    this.positions = positions;
    this.acts = acts;
    this.labelled = List.copyOf(labelled);
  }

  /**
   * The rules as they hold on {@code day}, and the labelled texts.
   *
   * @throws CodeListException naming the row whose field or code is unknown, or that repeats a text
   */
  public static DecidedTexts load(ReferenceSource source, LocalDate day) {
    return new DecidedTexts(Positions.load(source, day), Acts.load(source, day), labelled(source));
  }

  /** The texts that a person has labelled, in file order. */
  public List<Labelled> labelled() {
    return labelled;
  }

  /** The examples of a field's phrase list that the rules decide. */
  public List<Labelled> examples(String field) {
    PhraseBook book = field.equals(Positions.FIELD) ? positions.book() : acts.book();
    List<Labelled> examples = new ArrayList<>();
    for (PhraseBook.Phrase phrase : book.phrases()) {
      String example = phrase.example();
      if (example != null) {
        code(field, example).ifPresent(code -> examples.add(new Labelled(field, example, code)));
      }
    }
    return examples;
  }

  /** The code that the rules give a text of a field; empty when they cannot read it. */
  public Optional<String> code(String field, String text) {
    return switch (field) {
      case Positions.FIELD -> decided(positions.parse(text));
      case Acts.FIELD -> decided(acts.parse(text));
      default -> Optional.empty();
    };
  }

  private static Optional<String> decided(Parsed<? extends Enum<?>> read) {
    @Nullable Enum<?> value = read.value();
    boolean undecided = read.issues().stream().map(Issue::code).anyMatch(UNDECIDED::contains);
    return value == null || undecided ? Optional.empty() : Optional.of(value.name());
  }

  private static List<Labelled> labelled(ReferenceSource source) {
    List<Labelled> labelled = new ArrayList<>();
    Set<String> seen = new java.util.HashSet<>();
    for (CodeListRow row : CodeListFile.read(source, FILE).rows()) {
      String field = row.text("field");
      String code =
          switch (field) {
            case Positions.FIELD -> row.code("code", PositionSubgroup.class).name();
            case Acts.FIELD -> row.code("code", Act.class).name();
            default -> throw row.error("field is " + field + ", not one of " + FIELDS);
          };
      String text = row.text("text");
      row.text("source");
      if (!seen.add(field + "\t" + text)) {
        throw row.error("labels the text a second time: " + text);
      }
      labelled.add(new Labelled(field, text, code));
    }
    return labelled;
  }
}
