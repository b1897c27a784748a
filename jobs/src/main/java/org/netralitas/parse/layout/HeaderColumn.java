package org.netralitas.parse.layout;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One column of a table.
 *
 * @param title unique in the table, on one line; {@code column 7} where there is none
 * @param field null when the column is no field and its texts are kept as extras
 */
public record HeaderColumn(String title, @Nullable RawField field) implements Serializable {
  public HeaderColumn {
    if (title.isBlank()) {
      throw new IllegalArgumentException("column without title");
    }
  }
}
