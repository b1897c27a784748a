package org.netralitas.parse.layout;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an XML part of a workbook, element by element, within bounds: no document types, no
 * entities, limited depth and names. What is wrong with the part is a {@link BadFileException}.
 */
final class SheetXml {
  private final String part;
  private final XMLStreamReader reader;
  private final Set<String> names = new HashSet<>();
  private int depth;
  private boolean start;
  private boolean end;

  SheetXml(InputStream in, String part) throws IOException {
    this.part = part;
    XMLInputFactory factory = new InputFactoryImpl();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    try {
      reader = factory.createXMLStreamReader(new XmlGuard(in, part));
    } catch (XMLStreamException | RuntimeException e) {
      throw explain(e);
    }
  }

  /** Goes to the next start or end of an element; false behind the last. */
  boolean next() throws IOException {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (start || end) {
        return true;
      }
    }
  }

  private int event() throws IOException {
    int event;
    try {
      event = reader.hasNext() ? reader.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException | RuntimeException e) {
      throw explain(e);
    }
    start = event == XMLStreamConstants.START_ELEMENT;
    end = event == XMLStreamConstants.END_ELEMENT;
    if (start) {
      enter();
    } else if (end) {
      depth--;
    } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw LayoutRule.FILE_HOSTILE.stop(
          part + " uses entities, as no workbook does: ask for the file again");
    }
    return event;
  }

  private void enter() throws BadFileException {
    depth++;
    names.add(reader.getLocalName());
    int attributes = reader.getAttributeCount();
    for (int i = 0; i < attributes; i++) {
      names.add(reader.getAttributeLocalName(i));
    }
    if (depth > ReadLimits.MAX_XML_DEPTH || names.size() > ReadLimits.MAX_XML_NAMES) {
      throw LayoutRule.FILE_HOSTILE.stop(
          part
              + " nests deeper or has more names than any worksheet ("
              + depth
              + ", "
              + names.size()
              + "): ask for the file again");
    }
  }

  boolean starts(String name) {
    return start && reader.getLocalName().equals(name);
  }

  boolean ends(String name) {
    return end && reader.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here; null when it has none of that name. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Whether an attribute is set, as {@code 1} or {@code true}. */
  boolean flag(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /**
   * The text of the element that starts here, to its end; one character more than a cell may have
   * when it is longer. Elements named {@code except} are left out.
   */
  String text(String except) throws IOException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    int excepted = Integer.MAX_VALUE;
    while (depth > outside) {
      int event = event();
      if (event == XMLStreamConstants.END_DOCUMENT) {
        break;
      }
      if (start && reader.getLocalName().equals(except)) {
        excepted = Math.min(excepted, depth);
      } else if (end && depth < excepted) {
        excepted = Integer.MAX_VALUE;
      } else if (!start && !end && excepted == Integer.MAX_VALUE) {
        append(text, event);
      }
    }
    return text.indexOf("_x") < 0 ? text.toString() : unescaped(text.toString());
  }

  private void append(StringBuilder text, int event) throws IOException {
    boolean characters =
        event == XMLStreamConstants.CHARACTERS
            || event == XMLStreamConstants.CDATA
            || event == XMLStreamConstants.SPACE;
    int room = ReadLimits.MAX_CELL_CHARS + 1 - text.length();
    if (!characters || room <= 0) {
      return;
    }
    try {
      String more = reader.getText();
      text.append(more, 0, Math.min(room, more.length()));
    } catch (RuntimeException e) {
      throw explain(e);
    }
  }

  /** Excel writes control characters as {@code _x000D_}. */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      boolean escape =
          text.startsWith("_x", i) && i + 7 <= text.length() && text.charAt(i + 6) == '_';
      int code = escape ? hex(text, i + 2) : -1;
      if (code >= 0) {
        plain.append(code == 0 ? "" : String.valueOf((char) code));
        i += 7;
      } else {
        plain.append(text.charAt(i++));
      }
    }
    return plain.toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }

  private IOException explain(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException io) {
        return io;
      }
    }
    if (e instanceof XMLStreamException x && x.getNestedException() instanceof IOException io) {
      return io;
    }
    return LayoutRule.FILE_DAMAGED.stop(
        part + " is broken (" + e.getMessage() + "): open the workbook in Excel and save it again");
  }
}
