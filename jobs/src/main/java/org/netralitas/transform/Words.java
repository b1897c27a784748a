package org.netralitas.transform;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;
import org.netralitas.model.CubeCell;
import org.netralitas.model.Election;
import org.netralitas.model.EmploymentType;
import org.netralitas.model.Outcome;
import org.netralitas.model.PositionGroup;
import org.netralitas.model.PositionSubgroup;
import org.netralitas.model.Region;
import org.netralitas.model.Sanction;
import org.netralitas.model.Source;
import org.netralitas.model.Stage;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.PersonNumber;
import org.netralitas.parse.Rule;
import org.netralitas.parse.RuleCatalogue;

/**
 * The texts that labelled rows repeat, numbered: codes of the lists and names of the files. A text
 * that is none of them may stand in a row all the same; it is then written out.
 */
public final class Words implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String[] words;
  private transient @Nullable Map<String, Integer> numbers;
  private transient UTF8String @Nullable [] inSpark;

  private Words(Collection<String> words) {
    this.words = words.toArray(String[]::new);
  }

  /** {@code files}: names of the raw files below their election's folder. */
  public static Words of(CodeLists lists, RuleCatalogue rules, Collection<String> files) {
    TreeSet<String> words = new TreeSet<>(files);
    words.addAll(
        List.of(
            CubeCell.Key.NONE,
            Labeller.STAGE_UNKNOWN,
            Labeller.FILE_NOTE,
            Labeller.READ,
            Labeller.TEXTS,
            Labeller.BY_NAME));
    Stream.of(
            Labelled.Disposition.values(),
            EarlierCases.Kind.values(),
            PersonNumber.Kind.values(),
            PositionGroup.values(),
            PositionSubgroup.values(),
            Act.values(),
            Stage.values(),
            Source.values(),
            Outcome.values(),
            Sanction.values(),
            EmploymentType.values())
        .flatMap(Stream::of)
        .map(Enum::name)
        .forEach(words::add);
    Stream.of(ActClass.values()).map(ActClass::code).forEach(words::add);
    lists.elections().stream().map(Election::electionId).forEach(words::add);
    lists.regions().all().stream().map(Region::code).forEach(words::add);
    rules.rules().stream().map(Rule::code).forEach(words::add);
    return new Words(words);
  }

  /** The number of a word, from 0; -1 when it has none. */
  int number(String word) {
    Map<String, Integer> known = numbers;
    if (known == null) {
      known = new HashMap<>();
      for (int i = 0; i < words.length; i++) {
        known.put(words[i], i);
      }
      numbers = known;
    }
    return known.getOrDefault(word, -1);
  }

  String word(int number) {
    return words[number];
  }

  /** The word as Spark keeps texts; one object for all rows. */
  UTF8String inSpark(int number) {
    UTF8String[] all = inSpark;
    if (all == null) {
      all = Stream.of(words).map(UTF8String::fromString).toArray(UTF8String[]::new);
      inSpark = all;
    }
    return all[number];
  }
}
