package org.netralitas.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.netralitas.learn.LabelledText;
import org.netralitas.learn.LabelledText.Origin;
import org.netralitas.learn.TextClassifier;
import org.netralitas.learn.TextModel;
import org.netralitas.learn.TextQuality;
import org.netralitas.learn.TrainedTexts;
import org.netralitas.parse.CodeListFile;
import org.netralitas.parse.DecidedTexts;
import org.netralitas.store.RestrictedFolder;
import org.netralitas.store.RestrictedFolder.Ingested;
import org.netralitas.store.RestrictedFolder.Score;
import org.netralitas.store.RestrictedFolder.Suggested;

/**
 * The models that suggest codes for texts in review. They follow from the code lists, the program
 * and a sample of the texts of all elections of the run; what was trained on the same before is
 * taken from the store. A field of which nothing is in review gets no model.
 */
final class Suggestions {
  private static final Map<String, String> IN_REVIEW =
      Map.of("position_title", "POSITION_UNREADABLE", "act", "ACT_UNREADABLE");

  private static final String ALL = "_T";
  private static final double DECIMALS = 1000;
  private static final int NAME = 16;

  private final JobContext context;
  private final RunPlan plan;
  private final RestrictedFolder restricted;

  /**
   * Models and how they do.
   *
   * @param suggested null when there is no model
   */
  record Models(List<TextModel> models, @Nullable Suggested suggested) {}

  /** The texts of one field, and the name under which what they teach is kept. */
  private record Lesson(String field, String name, List<LabelledText> texts) {}

  Suggestions(JobContext context, RunPlan plan, RestrictedFolder restricted) {
    this.context = context;
    this.plan = plan;
    this.restricted = restricted;
  }

  /**
   * The models for a run.
   *
   * @param elections the records of all its elections
   * @throws UncheckedIOException when the store cannot be read or written
   */
  Models of(Collection<Ingested> elections) {
    try {
      return models(elections);
    } catch (IOException e) {
      throw new UncheckedIOException("models for review: " + e.getMessage(), e);
    }
  }

  private Models models(Collection<Ingested> elections) throws IOException {
    List<Lesson> lessons = lessons(elections);
    List<CompletableFuture<TrainedTexts>> training = new ArrayList<>();
    for (Lesson lesson : lessons) {
      training.add(
          kept(lesson).map(CompletableFuture::completedFuture).orElseGet(() -> begin(lesson)));
    }
    SideBySide.await(training);
    List<TrainedTexts> trained = training.stream().map(CompletableFuture::join).toList();
    if (trained.isEmpty()) {
      return new Models(List.of(), null);
    }
    List<Score> scores = new ArrayList<>();
    trained.forEach(
        done -> done.quality().forEach(row -> scores.add(score(done.model().field(), row))));
    String names = String.join("\n", lessons.stream().map(Lesson::name).toList());
    return new Models(
        trained.stream().map(TrainedTexts::model).toList(),
        new Suggested(hash(names).substring(0, NAME), scores));
  }

  private CompletableFuture<TrainedTexts> begin(Lesson lesson) {
    SparkSession spark = context.spark();
    return SideBySide.begin(
        () -> {
          TrainedTexts done = new TextClassifier(spark).train(lesson.field(), lesson.texts());
          try {
            restricted.keep(prefix(), lesson.name(), done.toBytes());
          } catch (IOException e) {
            throw new UncheckedIOException(lesson.name() + ": " + e.getMessage(), e);
          }
          return done;
        });
  }

  private Optional<TrainedTexts> kept(Lesson lesson) throws IOException {
    Optional<byte[]> bytes = restricted.kept(lesson.name());
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(TrainedTexts.ofBytes(bytes.get()));
    } catch (IOException e) {
      // Cut off by a run that died: trained anew.
      return Optional.empty();
    }
  }

  private List<Lesson> lessons(Collection<Ingested> elections) {
    List<String> fields =
        DecidedTexts.FIELDS.stream().filter(field -> isInReview(field, elections)).toList();
    if (fields.isEmpty()) {
      return List.of();
    }
    LocalDate day =
        elections.stream()
            .map(election -> context.codeLists().requireElection(election.electionId()))
            .map(election -> election.votingDate())
            .max(Comparator.naturalOrder())
            .orElseThrow();
    DecidedTexts decided = DecidedTexts.load(context.reference(), day);
    List<Lesson> lessons = new ArrayList<>();
    for (String field : fields) {
      List<LabelledText> texts = texts(field, decided, elections);
      if (TextClassifier.isTrainable(texts)) {
        lessons.add(new Lesson(field, name(field, texts), texts));
      }
    }
    return lessons;
  }

  private static boolean isInReview(String field, Collection<Ingested> elections) {
    return elections.stream()
        .flatMap(election -> election.quality().values().stream())
        .anyMatch(codes -> codes.containsKey(IN_REVIEW.get(field)));
  }

  private static List<LabelledText> texts(
      String field, DecidedTexts decided, Collection<Ingested> elections) {
    List<LabelledText> texts = new ArrayList<>();
    for (DecidedTexts.Labelled labelled : decided.labelled()) {
      if (labelled.field().equals(field)) {
        boolean read = decided.code(field, labelled.text()).isPresent();
        texts.add(
            new LabelledText(
                labelled.text(), labelled.code(), read ? Origin.HAND_READ : Origin.HAND_UNREAD));
      }
    }
    decided
        .examples(field)
        .forEach(
            example -> texts.add(new LabelledText(example.text(), example.code(), Origin.RULES)));
    for (Ingested election : elections) {
      for (String text : election.texts().getOrDefault(field, List.of())) {
        decided
            .code(field, text)
            .ifPresent(code -> texts.add(new LabelledText(text, code, Origin.RULES)));
      }
    }
    return texts.stream()
        .distinct()
        .sorted(
            Comparator.comparing(LabelledText::origin)
                .thenComparing(LabelledText::text)
                .thenComparing(LabelledText::code))
        .toList();
  }

  /** Models of other code lists or programs are of no more use. */
  private String prefix() {
    return hash(plan.codeLists() + plan.program()).substring(0, NAME) + "-";
  }

  private String name(String field, List<LabelledText> texts) {
    StringBuilder lines = new StringBuilder();
    texts.forEach(
        text ->
            lines
                .append(text.origin())
                .append('\t')
                .append(text.code())
                .append('\t')
                .append(text.text())
                .append('\n'));
    return prefix() + field + "-" + hash(lines.toString()).substring(0, NAME);
  }

  private static String hash(String text) {
    return CodeListFile.sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Score score(String field, TextQuality row) {
    Origin origin = row.origin();
    return new Score(
        field,
        origin == null ? ALL : origin.name(),
        row.training(),
        row.calibration(),
        row.heldOut(),
        row.suggested(),
        row.right(),
        Double.isNaN(row.expectedError())
            ? null
            : Math.round(row.expectedError() * DECIMALS) / DECIMALS);
  }
}
