package org.netralitas.parse.layout;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One remark on a file or a sheet.
 *
 * @param code a name of {@link LayoutRule}
 * @param stopsReading whether the file or sheet was not read, or not to its end
 * @param message what was found, with the offending value, and what to do; one line of English
 * @param sheet null when the file as a whole is meant
 * @param row where it was noticed, 1-based as in {@link RawRow#rowNumber()}; 0 when nowhere special
 */
public record FileIssue(
    String code, boolean stopsReading, String message, @Nullable String sheet, long row)
    implements Serializable {

  public FileIssue {
    if (code.isBlank() || message.isBlank() || row < 0) {
      throw new IllegalArgumentException("issue without code or message: " + code + ", " + message);
    }
    message = message.replace('\n', ' ').replace('\r', ' ');
  }

  FileIssue at(@Nullable String place, long number) {
    return new FileIssue(code, stopsReading, message, place, number);
  }
}
