package org.netralitas.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page holds besides its document: comments, foreign scripts, attributes, numbers. */
final class StrayHtml {
  private static final Pattern TAG =
      Pattern.compile("<(/?)([a-zA-Z0-9]+)((?:\\s+[^<>=\\s]+=\"[^\"]*\")*)\\s*/?>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^<>=\\s]+)=\"([^\"]*)\"");

  /** Attributes that say nothing to a reader: names, places, sizes. */
  private static final Set<String> SILENT =
      Set.of(
          "aria-hidden",
          "aria-labelledby",
          "charset",
          "class",
          "cx",
          "cy",
          "d",
          "data-e",
          "data-switch",
          "data-table",
          "fill",
          "font-size",
          "for",
          "height",
          "hidden",
          "href",
          "hreflang",
          "http-equiv",
          "id",
          "lang",
          "name",
          "open",
          "patternTransform",
          "patternUnits",
          "preserveAspectRatio",
          "r",
          "rel",
          "role",
          "scope",
          "stroke-width",
          "tabindex",
          "viewBox",
          "width",
          "x",
          "y");

  /** Attributes that a reader hears or sees. */
  private static final Set<String> SPOKEN =
      Set.of(
          "alt",
          "aria-label",
          "content",
          "data-filter",
          "data-link",
          "data-result",
          "data-sort",
          "data-words",
          "title");

  private final Said said;
  private final List<String> faults = new ArrayList<>();

  private StrayHtml(Said said) {
    this.said = said;
  }

  static List<String> faults(Said said, String page) {
    StrayHtml stray = new StrayHtml(said);
    stray.read(page);
    return List.copyOf(stray.faults);
  }

  private void read(String page) {
    if (page.contains("<!--")) {
      faults.add("HTML has a comment");
    }
    Matcher tags = TAG.matcher(page);
    String inside = "";
    int at = 0;
    while (tags.find()) {
      if (inside.equals("script") || inside.equals("style")) {
        if (!tags.group(2).equals(inside) || tags.group(1).isEmpty()) {
          continue;
        }
        content(inside, page.substring(at, tags.start()));
      } else if (!inside.equals("text")) {
        // Labels of axes are the chart's own.
        words(page.substring(at, tags.start()));
      }
      at = tags.end();
      inside = tags.group(1).isEmpty() ? tags.group(2) : "";
      attributes(tags.group(2), tags.group(3));
    }
    words(page.substring(at));
  }

  private void content(String element, String content) {
    if (element.equals("script") && !content.equals(Resources.text("report.js"))) {
      faults.add("HTML has a script that is not the report's own");
    }
  }

  private void words(String text) {
    if (text.indexOf('<') >= 0 && !text.contains("<!DOCTYPE html>") && !text.contains("<!--")) {
      faults.add("HTML has an element that is not understood: " + text.strip());
    }
    for (String number : said.unsaid(text)) {
      faults.add("HTML prints " + number + ", which the document does not say");
    }
  }

  private void attributes(String element, String text) {
    Matcher attributes = ATTRIBUTE.matcher(text);
    while (attributes.find()) {
      String name = attributes.group(1);
      String value = attributes.group(2);
      if (name.equals("value") && element.equals("data")) {
        if (!said.isValue(value)) {
          faults.add("HTML has the value " + value + ", which the document does not say");
        }
      } else if (name.equals("src") && element.equals("img")) {
        if (!value.equals(said.logo())) {
          faults.add("HTML has a picture that is not the agency's logo");
        }
      } else if (SPOKEN.contains(name) || (name.equals("value") && element.equals("option"))) {
        if (!name.equals("content")) {
          words(value);
        }
      } else if (!SILENT.contains(name)) {
        faults.add("HTML has the attribute " + name + " on " + element);
      }
    }
  }
}
