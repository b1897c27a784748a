package org.netralitas.parse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where code lists are read from: a folder that a maintainer edits, or the copy in the jar. */
public interface ReferenceSource {

  /**
   * Opens one file.
   *
   * @param name path below {@code data/}, such as {@code reference/elections.csv}
   * @throws NoSuchFileException when there is no such file
   */
  InputStream open(String name) throws IOException;

  /** The folder {@code data/} of a checkout. */
  static ReferenceSource folder(Path data) {
    return name -> Files.newInputStream(data.resolve(name));
  }

  /** The copy that was packed into the program. */
  static ReferenceSource packaged() {
    return name -> {
      InputStream in = ReferenceSource.class.getResourceAsStream("/org/netralitas/data/" + name);
      if (in == null) {
        throw new NoSuchFileException(name, null, "not packed into the program");
      }
      return in;
    };
  }
}
