package org.netralitas.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Issue;
import org.netralitas.model.Parsed;
import org.netralitas.model.PositionSubgroup;

/**
 * A title as offices and newspapers write it, to its position subgroup.
 *
 * <p>The grammar of an Indonesian title is head first: the post, then the unit, then the place
 * ({@code Kepala Bidang SMP Dinas Pendidikan} is a head of division, not of a school). So the text
 * is read from the left, the longest known phrase at each word is taken, and the first post named
 * is the person's, passing over acting marks (Plt, Pj), posts of relatives ({@code istri camat}),
 * offices that are run for, clubs and committees. A former post counts only when no present one is
 * named. Honorer, village staff, police and army are {@link PositionSubgroup#UNKNOWN} with issue
 * {@code NOT_ASN}; a plain "ASN" and a bare unit are UNKNOWN with issues of their own.
 *
 * <p>Phrases: {@code data/reference/position_phrases.csv}; classification: docs and contract of the
 * code lists, PP 11/2017 for the levels.
 */
public final class Positions {
  static final String FIELD = "position_title";
  static final String FILE = "reference/position_phrases.csv";

  /** Posts that exist at every level. */
  private static final Set<String> BARE =
      Set.of("kepala", "sekretaris", "sekertaris", "pengawas", "direktur", "ketua", "ka");

  private static final int MEMO = 50_000;

  private final PhraseBook book;
  private final PhraseReader reader;
  private final Memo<String, Reading> memo = new Memo<>(MEMO, this::reading);

  /**
   * What a title says by itself.
   *
   * @param bare whether the office beside it may say more
   */
  private record Reading(Parsed<PositionSubgroup> alone, boolean bare) {}

  /** Codes of phrases that are not a post. */
  private enum Mark {
    ACTING,
    FORMER,
    RELATION,
    CANDIDATE,
    SKIP,
    NOT_ASN,
    HONORER,
    PLAIN,
    UNIT
  }

  private Positions(PhraseBook book, PhraseReader reader) {
    this.book = book;
    this.reader = reader;
  }

  /** The phrases as they held on {@code day}, the voting day of the election that is read. */
  public static Positions load(ReferenceSource source, LocalDate day) {
    Set<String> codes = new HashSet<>();
    for (PositionSubgroup subgroup : PositionSubgroup.values()) {
      codes.add(subgroup.name());
    }
    for (Mark mark : Mark.values()) {
      codes.add(mark.name());
    }
    codes.remove(PositionSubgroup.UNKNOWN.name());
    WordClasses classes = WordClasses.load(source);
    PhraseBook book = PhraseBook.load(source, FILE, classes, codes, day);
    WordForms forms = WordForms.load(source, "position");
    return new Positions(book, PhraseReader.forTitles(forms, book, classes));
  }

  /**
   * Reads a title; null and blank are UNKNOWN with issue {@code MISSING_POSITION}. The value is
   * never null.
   */
  public Parsed<PositionSubgroup> parse(@Nullable String raw) {
    if (raw == null || Blanks.isBlank(raw)) {
      return unknown(Issues.MISSING_POSITION);
    }
    PositionSubgroup coded = Blanks.code(raw, PositionSubgroup.class);
    if (coded != null) {
      return Parsed.of(coded);
    }
    Normalised reading = reader.read(raw);
    Scan scan = scan(reading);
    if (scan.honorer) {
      return unknown(Issues.NOT_ASN);
    }
    PositionSubgroup post = scan.post == null ? scan.former : scan.post;
    if (post != null) {
      List<Issue> issues = new ArrayList<>();
      if (scan.mended) {
        issues.add(Issue.of(Issues.POSITION_TYPO, FIELD));
      }
      if (scan.post == null) {
        issues.add(Issue.of(Issues.POSITION_FORMER, FIELD));
      } else if (scan.other) {
        issues.add(Issue.of(Issues.POSITION_SEVERAL, FIELD));
      }
      return new Parsed<>(post, issues);
    }
    if (scan.notAsn) {
      return unknown(Issues.NOT_ASN);
    }
    if (scan.plain) {
      return unknown(Issues.POSITION_NO_POST);
    }
    return unknown(scan.unit ? Issues.POSITION_UNIT_ONLY : Issues.POSITION_UNREADABLE);
  }

  /**
   * Reads a title with the unit beside it: a bare {@code Kepala} or {@code Sekretaris} says its
   * level only together with the office that it heads. Titles are remembered without their unit,
   * because few need it and nearly every pair is new.
   */
  public Parsed<PositionSubgroup> parse(@Nullable String title, @Nullable String unit) {
    if (title == null) {
      return parse(title);
    }
    Reading reading = memo.of(title);
    if (!reading.bare() || unit == null || Blanks.isBlank(unit)) {
      return reading.alone();
    }
    Parsed<PositionSubgroup> both = memo.of(title + " " + unit).alone();
    return both.value() == PositionSubgroup.UNKNOWN ? reading.alone() : both;
  }

  private Reading reading(String title) {
    Parsed<PositionSubgroup> alone = parse(title);
    return new Reading(alone, isBare(title, alone));
  }

  private static boolean isBare(String title, Parsed<PositionSubgroup> read) {
    boolean unreadable =
        read.issues().stream().anyMatch(i -> i.code().equals(Issues.POSITION_UNREADABLE));
    List<String> words = Normalised.of(title).words();
    return unreadable
        || (!words.isEmpty() && words.size() <= 2 && BARE.contains(words.get(words.size() - 1)));
  }

  /** The known phrases nearest to a title, for the person who codes it by hand. */
  public NearestPhrases suggestions() {
    return NearestPhrases.of(book, UnaryOperator.identity());
  }

  PhraseBook book() {
    return book;
  }

  private static Parsed<PositionSubgroup> unknown(String code) {
    return Parsed.of(PositionSubgroup.UNKNOWN, Issue.of(code, FIELD));
  }

  /** What one walk through the words met. */
  private static final class Scan {
    private @Nullable PositionSubgroup post;
    private @Nullable PositionSubgroup former;
    private boolean other;
    private boolean mended;
    private boolean notAsn;
    private boolean honorer;
    private boolean plain;
    private boolean unit;
    private boolean nextIsOther;
    private boolean nextIsFormer;

    /** True when the walk may stop: a person outside the service was named first. */
    boolean meet(String code) {
      for (Mark mark : Mark.values()) {
        if (mark.name().equals(code)) {
          return meetMark(mark);
        }
      }
      meetPost(PositionSubgroup.valueOf(code));
      return false;
    }

    private boolean meetMark(Mark mark) {
      switch (mark) {
        case FORMER -> nextIsFormer = true;
        case RELATION, CANDIDATE -> nextIsOther = true;
        case HONORER -> honorer = true;
        case PLAIN -> plain = true;
        case UNIT -> unit = true;
        case NOT_ASN -> {
          boolean passedOver = nextIsOther || nextIsFormer;
          nextIsOther = false;
          nextIsFormer = false;
          notAsn = true;
          return !passedOver && post == null;
        }
        case ACTING, SKIP -> {}
      }
      return false;
    }

    private void meetPost(PositionSubgroup met) {
      if (nextIsOther) {
        nextIsOther = false;
      } else if (nextIsFormer) {
        nextIsFormer = false;
        former = former == null ? met : former;
      } else if (post == null) {
        post = met;
      } else if (post != met) {
        other = true;
      }
    }
  }

  private Scan scan(Normalised text) {
    List<String> words = text.words();
    Scan scan = new Scan();
    int at = 0;
    while (at < words.size()) {
      PhraseBook.Hit hit = book.longestAt(words, at);
      PositionSubgroup earlier = scan.post;
      if (hit == null) {
        at++;
      } else if (scan.meet(hit.code())) {
        scan.honorer |= laterHonorer(words, hit.end());
        return scan;
      } else {
        scan.mended |= scan.post != earlier && text.mendedWithin(hit.start(), hit.end());
        at = hit.end();
      }
    }
    return scan;
  }

  private boolean laterHonorer(List<String> words, int from) {
    for (int i = from; i < words.size(); i++) {
      PhraseBook.Hit hit = book.longestAt(words, i);
      if (hit != null && hit.code().equals(Mark.HONORER.name())) {
        return true;
      }
    }
    return false;
  }
}
