package org.netralitas.report;

import java.util.List;

/** A part of a section, in reading order. */
public sealed interface Block
    permits Block.Paragraph,
        Block.Points,
        Block.Remark,
        Block.Flow,
        Block.Definitions,
        Block.Panels,
        DataTable,
        Figure {

  /** Running text. */
  record Paragraph(Text text, Tone tone) implements Block {}

  /** How loudly a paragraph speaks. */
  enum Tone {
    /** The finding of the section. */
    LEAD,
    PLAIN,
    /** A footnote. */
    SMALL
  }

  /** Sentences side by side, in order. */
  record Points(List<Point> points) implements Block {
    public Points {
      points = List.copyOf(points);
    }
  }

  /**
   * One of several short statements.
   *
   * @param origin what the number rests on
   * @param target section that explains it, such as {@code #siapa}
   */
  record Point(String title, Text text, Origin origin, String target) {}

  /** Something the reader must not overlook. */
  record Remark(String title, Text text) implements Block {}

  /** Stages, each a part of the one before. */
  record Flow(String title, List<Step> steps) implements Block {
    public Flow {
      steps = List.copyOf(steps);
    }
  }

  /**
   * One stage.
   *
   * @param ofBefore share of the stage before; absent for the first
   * @param ofFirst share of the first stage, for the length of the bar
   */
  record Step(String label, Quantity count, Text ofBefore, Quantity ofFirst) {}

  /** Terms and what they mean. */
  record Definitions(List<Definition> definitions) implements Block {
    public Definitions {
      definitions = List.copyOf(definitions);
    }
  }

  /** A term. */
  record Definition(String term, Text meaning) {}

  /** The same content for each election; the first is the one to show when only one fits. */
  record Panels(List<Panel> panels) implements Block {
    public Panels {
      panels = List.copyOf(panels);
    }
  }

  /** What a section says about one election. */
  record Panel(String electionId, String title, Text summary, List<Block> blocks) {
    public Panel {
      blocks = List.copyOf(blocks);
    }
  }
}
