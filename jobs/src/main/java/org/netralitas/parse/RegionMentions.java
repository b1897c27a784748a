package org.netralitas.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Region;

/**
 * Names of regions in a text such as {@code Kantor Camat Woha, Kab. Bima, NTB}. A name behind a
 * word for a smaller place (kecamatan, desa, a school, a health centre) is none.
 */
final class RegionMentions {
  private static final int LONGEST_NAME = 6;
  private static final int MEMO = 10_000;

  private final RegionIndex index;
  private final WordForms forms;
  private final Set<String> below;
  private final Set<String> noise;
  private final Set<String> directions;
  private final Memo<String, Found> memo = new Memo<>(MEMO, this::read);

  /**
   * One name found.
   *
   * @param type the word for its kind that stood with it; null when bare
   * @param candidates regions of that name, of whatever day
   * @param mended true when a typing error was forgiven
   * @param closing true when the text or a part of it ends behind the name
   */
  record Mention(
      Region.@Nullable Type type, Set<Region> candidates, boolean mended, boolean closing) {}

  /**
   * What a text says.
   *
   * @param hint a word for a kind of region that no name follows; null when there is none
   * @param strange true when a word for a kind is followed by a name that is no region's
   */
  record Found(List<Mention> mentions, Region.@Nullable Type hint, boolean strange) {}

  private record Name(int end, String key, boolean mended) {}

  /**
   * {@code below}: words for smaller places; {@code noise}: words that say nothing; {@code
   * directions}: words that make another name of the one before them.
   */
  RegionMentions(
      RegionIndex index,
      WordForms forms,
      Set<String> below,
      Set<String> noise,
      Set<String> directions) {
    this.index = index;
    this.forms = forms;
    this.below = Set.copyOf(below);
    this.noise = Set.copyOf(noise);
    this.directions = Set.copyOf(directions);
  }

  /** Every name in the text, from the left. Texts recur in pair after pair, and are kept. */
  Found in(String raw) {
    return memo.of(raw);
  }

  private Found read(String raw) {
    Normalised text = forms.apply(Normalised.of(raw));
    List<String> words = text.words();
    List<Mention> mentions = new ArrayList<>();
    Region.Type hint = null;
    boolean strange = false;
    List<Mention> doubtful = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Region.Type type = kind(words.get(at));
      Name whole = exact(text, at);
      if (whole != null && (type == null || whole.end() > at + 1)) {
        Name best = longer(text, at, whole, null);
        strange |= best.key().isEmpty();
        mentions.add(mention(null, best, text));
        at = best.end();
      } else if (type != null) {
        int name = at + 1;
        boolean mixed = false;
        while (name < words.size()
            && (noise.contains(words.get(name)) || kind(words.get(name)) != null)
            && exactBeyond(text, name) == null) {
          Region.Type next = kind(words.get(name));
          mixed |= next != null && next != type;
          name++;
        }
        Region.Type known = mixed ? null : type;
        Name named = name < words.size() ? namedAt(text, name, known) : null;
        if (named == null) {
          hint = mixed ? hint : type;
          strange |= name < words.size() && !below.contains(words.get(name));
          at = Math.max(at + 1, name);
        } else {
          strange |= named.key().isEmpty();
          mentions.add(mention(known, named, text));
          at = named.end();
        }
      } else if (below.contains(words.get(at))) {
        at = behindSmallerPlace(text, at);
      } else {
        Mention part = misspeltPart(text, at);
        if (part != null) {
          doubtful.add(part);
        }
        at++;
      }
    }
    mentions.addAll(inTheirProvince(doubtful, mentions));
    return new Found(List.copyOf(mentions), hint, strange);
  }

  /** The region nearest to the words between two commas, when these name none. */
  private @Nullable Mention misspeltPart(Normalised text, int at) {
    if (at > 0 && !text.breakBefore(at)) {
      return null;
    }
    int end = at;
    StringBuilder part = new StringBuilder();
    while (end < text.words().size() && (end == at || !text.breakBefore(end))) {
      String word = text.words().get(end);
      if (kind(word) != null || below.contains(word) || exact(text, end) != null) {
        return null;
      }
      part.append(word);
      end++;
    }
    String key = end - at > LONGEST_NAME ? null : index.nearestKey(part.toString(), null);
    return key == null ? null : new Mention(null, index.named(key), true, true);
  }

  /**
   * {@code Konawi Selatan, Sultra} is the regency, not the province: a misspelt name is believed
   * when nothing but its province is named beside it.
   */
  private static List<Mention> inTheirProvince(List<Mention> doubtful, List<Mention> sure) {
    boolean onlyProvinces =
        !sure.isEmpty()
            && sure.stream()
                .flatMap(mention -> mention.candidates().stream())
                .allMatch(region -> region.level() == Region.Level.PROVINCE);
    if (!onlyProvinces) {
      return List.of();
    }
    return doubtful.stream()
        .filter(
            mention ->
                mention.candidates().stream()
                    .anyMatch(
                        region ->
                            region.level() == Region.Level.REGENCY
                                && sure.stream()
                                    .flatMap(one -> one.candidates().stream())
                                    .anyMatch(p -> p.code().equals(region.provinceCode()))))
        .toList();
  }

  /** The region nearest to a text that names none, when the text is nothing but a name. */
  @Nullable Mention misspelt(String raw) {
    Normalised text = forms.apply(Normalised.of(raw));
    List<String> words =
        text.words().stream().filter(w -> !noise.contains(w) && kind(w) == null).toList();
    if (words.isEmpty() || words.size() > LONGEST_NAME) {
      return null;
    }
    String key = index.nearestKey(String.join("", words), null);
    return key == null ? null : new Mention(null, index.named(key), true, true);
  }

  private static Region.@Nullable Type kind(String word) {
    return switch (word) {
      case "kabupaten" -> Region.Type.KABUPATEN;
      case "kota" -> Region.Type.KOTA;
      case "provinsi" -> Region.Type.PROVINSI;
      default -> null;
    };
  }

  private Mention mention(Region.@Nullable Type type, Name name, Normalised text) {
    boolean closing =
        name.end() >= text.words().size()
            || text.breakBefore(name.end())
            || kind(text.words().get(name.end())) != null;
    return new Mention(type, index.named(name.key()), name.mended(), closing);
  }

  /** A name that begins with the word for a kind, such as Kotabaru or Kota Waringin Barat. */
  private @Nullable Name exactBeyond(Normalised text, int at) {
    Name name = exact(text, at);
    return name == null || (name.end() == at + 1 && kind(text.words().get(at)) != null)
        ? null
        : name;
  }

  private @Nullable Name namedAt(Normalised text, int at, Region.@Nullable Type type) {
    Name exact = exact(text, at);
    if (exact != null) {
      return longer(text, at, exact, type);
    }
    return misspeltAt(text, at, at + 1, type);
  }

  private @Nullable Name exact(Normalised text, int at) {
    StringBuilder key = new StringBuilder();
    Name found = null;
    int last = Math.min(text.words().size(), at + LONGEST_NAME);
    for (int end = at + 1; end <= last; end++) {
      if (end - 1 > at && text.breakBefore(end - 1)) {
        break;
      }
      key.append(text.words().get(end - 1));
      String sofar = key.toString();
      if (!index.named(sofar).isEmpty()) {
        found = new Name(end, sofar, false);
      }
    }
    return found;
  }

  /**
   * {@code Konawe Utra} is a misspelt Konawe Utara, not Konawe and a strange word; {@code Bolmong
   * Utara} is the northern one; {@code Bima Selatan} is no region, so its key is empty.
   */
  private Name longer(Normalised text, int at, Name exact, Region.@Nullable Type type) {
    Name misspelt = misspeltAt(text, at, exact.end() + 1, type);
    if (misspelt != null) {
      return misspelt;
    }
    boolean directed =
        exact.end() < text.words().size()
            && !text.breakBefore(exact.end())
            && directions.contains(text.words().get(exact.end()));
    if (!directed) {
      return exact;
    }
    String direction = text.words().get(exact.end());
    return index.named(exact.key()).stream()
        .map(region -> RegionIndex.key(RegionIndex.bareName(region)) + direction)
        .filter(key -> !index.named(key).isEmpty())
        .map(key -> new Name(exact.end() + 1, key, exact.mended()))
        .findFirst()
        .orElse(new Name(exact.end() + 1, "", false));
  }

  private @Nullable Name misspeltAt(
      Normalised text, int at, int shortest, Region.@Nullable Type type) {
    List<String> words = text.words();
    Name found = null;
    for (int end = shortest; end <= Math.min(words.size(), at + 4); end++) {
      String last = words.get(end - 1);
      boolean apart = end - 1 > at && text.breakBefore(end - 1);
      if (apart || kind(last) != null || below.contains(last)) {
        break;
      }
      String key = index.nearestKey(String.join("", words.subList(at, end)), type);
      if (key != null) {
        found = new Name(end, key, true);
      }
    }
    return found;
  }

  private int behindSmallerPlace(Normalised text, int at) {
    int next = at + 1;
    while (next < text.words().size()
        && !text.breakBefore(next)
        && kind(text.words().get(next)) == null) {
      next++;
    }
    return next;
  }
}
