package org.netralitas.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks through the finished files for what they hold besides their document, in the places where a
 * number could travel unseen: comments, scripts, attributes, alternative text, attachments,
 * metadata, hidden sheets. A document holds public cells only, so whatever is stray could be a
 * hidden count.
 */
public final class StrayContent {
  private StrayContent() {}

  /** One line per thing that does not belong; empty when there is none. */
  public static List<String> faults(Document document, byte[] html, byte[] pdf, byte[] xlsx) {
    Said said = Said.by(document);
    return Stream.of(
            StrayHtml.faults(said, new String(html, StandardCharsets.UTF_8)),
            StrayPdf.faults(said, pdf),
            StrayXlsx.faults(said, xlsx))
        .flatMap(List::stream)
        .toList();
  }

  /** The same for a document that is a page only. */
  public static List<String> faults(Document document, byte[] html) {
    return StrayHtml.faults(Said.by(document), new String(html, StandardCharsets.UTF_8));
  }
}
