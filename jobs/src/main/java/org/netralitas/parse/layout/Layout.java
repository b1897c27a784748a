package org.netralitas.parse.layout;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read. Files with equal layouts can be read by one piece of work.
 *
 * @param text null for XLSX and Parquet
 * @param header null except for delimited text: sheets have their headers inside, JSON has keys
 */
public record Layout(
    FileFormat format, Packing packing, @Nullable TextLook text, @Nullable TableHeader header)
    implements Serializable {

  public Layout {
    boolean isText = format != FileFormat.XLSX && format != FileFormat.PARQUET;
    if (isText != (text != null) || (format == FileFormat.DELIMITED) != (header != null)) {
      throw new IllegalArgumentException(
          format + " with text " + text + " and header " + (header != null));
    }
  }

  /** Whether parts of the file can be read without the parts before: plain text, a row per line. */
  public boolean isSplittable() {
    return packing == Packing.PLAIN
        && (format == FileFormat.DELIMITED || format == FileFormat.JSON_LINES)
        && text != null
        && text.encoding().isByteWise();
  }

  TextLook textLook() {
    if (text == null) {
      throw new IllegalStateException(format + " has no text");
    }
    return text;
  }

  TableHeader tableHeader() {
    if (header == null) {
      throw new IllegalStateException(format + " has no header of its own");
    }
    return header;
  }
}
