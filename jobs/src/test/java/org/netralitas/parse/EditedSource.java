package org.netralitas.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The code lists of the checkout with one file edited, or files made of text. */
final class EditedSource {
  private EditedSource() {}

  /** The checkout with {@code find}, which must stand in the file once, replaced. */
  static ReferenceSource replacing(String file, String find, String replacement) {
    return edited(
        file,
        text -> {
          int at = text.indexOf(find);
          if (at < 0 || text.indexOf(find, at + 1) >= 0) {
            throw new IllegalArgumentException("\"" + find + "\" does not stand once in " + file);
          }
          return text.replace(find, replacement);
        });
  }

  /** The checkout with a row at the end of a file. */
  static ReferenceSource adding(String file, String row) {
    return edited(file, text -> text + row + "\n");
  }

  /** The checkout with one file passed through {@code edit}. */
  static ReferenceSource edited(String file, UnaryOperator<String> edit) {
    return name -> {
      if (!name.equals(file)) {
        return TestData.SOURCE.open(name);
      }
      try (InputStream in = TestData.SOURCE.open(name)) {
        return bytes(edit.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      }
    };
  }

  /** One file read from text. */
  static CodeListFile inline(String name, String text) {
    return CodeListFile.read(
        wanted -> {
          if (!wanted.equals(name)) {
            throw new IOException("no " + wanted);
          }
          return bytes(text);
        },
        name);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
