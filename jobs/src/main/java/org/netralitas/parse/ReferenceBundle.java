package org.netralitas.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Code lists in memory, so that tasks on other machines read what this run read. */
public final class ReferenceBundle implements ReferenceSource, Serializable {
  private static final long serialVersionUID = 1L;

  private final HashMap<String, byte[]> files;

  private ReferenceBundle(Map<String, byte[]> files) {
    this.files = new HashMap<>(files);
  }

  /** The named files of a source. */
  public static ReferenceBundle of(ReferenceSource source, List<String> names) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (String name : names) {
      try (InputStream in = source.open(name)) {
        files.put(name, in.readAllBytes());
      }
    }
    return new ReferenceBundle(files);
  }

  @Override
  public InputStream open(String name) throws IOException {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new NoSuchFileException(name, null, "not in the bundle");
    }
    return new ByteArrayInputStream(bytes);
  }
}
