package org.netralitas.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.netralitas.model.Language;

/**
 * The words of the report in one language, from {@code texts_id.properties} or {@code
 * texts_en.properties}.
 *
 * <p>A template holds {@code {name}} for a span, {@code {name|one|many}} for the word that fits the
 * number, and {@code ~strong words~}.
 */
final class Texts {
  private final String file;
  private final Properties properties;

  private Texts(String file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  static Texts of(Language language) {
    String file = "texts_" + language.code() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Texts.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("resource missing: " + file);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Texts(file, properties);
  }

  Set<String> keys() {
    return new TreeSet<>(properties.stringPropertyNames());
  }

  /** The words under the key, without spans. */
  String words(String key) {
    return find(key).orElseThrow(() -> new IllegalArgumentException(file + " has no text " + key));
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(properties.getProperty(key));
  }

  /**
   * The text under the key with its spans filled in.
   *
   * @throws IllegalArgumentException when the template names a span that is not given
   */
  Text text(String key, Map<String, Span> spans) {
    String template = words(key);
    List<Span> parts = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int next = nextMark(template, at);
      if (next > at) {
        parts.add(new Span.Words(template.substring(at, next)));
      }
      if (next == template.length()) {
        break;
      }
      char close = template.charAt(next) == '{' ? '}' : '~';
      int end = template.indexOf(close, next + 1);
      if (end < 0) {
        throw new IllegalArgumentException(file + ": " + key + " has no closing " + close);
      }
      String inside = template.substring(next + 1, end);
      parts.add(close == '~' ? new Span.Strong(inside) : span(key, inside, spans));
      at = end + 1;
    }
    return new Text(parts);
  }

  private static int nextMark(String template, int from) {
    int at = from;
    while (at < template.length() && template.charAt(at) != '{' && template.charAt(at) != '~') {
      at++;
    }
    return at;
  }

  private Span span(String key, String inside, Map<String, Span> spans) {
    int bar = inside.indexOf('|');
    String name = bar < 0 ? inside : inside.substring(0, bar);
    Span span = spans.get(name);
    if (span == null) {
      throw new IllegalArgumentException(file + ": " + key + " needs {" + name + "}");
    }
    if (bar < 0) {
      return span;
    }
    int second = inside.indexOf('|', bar + 1);
    boolean one =
        span instanceof Span.Amount amount && Math.abs(amount.quantity().orElse(0) - 1) < 1e-9;
    return new Span.Words(one ? inside.substring(bar + 1, second) : inside.substring(second + 1));
  }
}
