package org.netralitas.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.Pseudonym;

/**
 * Where the secret key for pseudonyms comes from: a file, the environment, or, for samples, here.
 */
final class PseudonymKey {
  static final String ENVIRONMENT = "NETRALITAS_PSEUDONYM_KEY";

  /** Published on purpose: it hides nobody, because the records it is used for are invented. */
  private static final byte[] FOR_SYNTHETIC_RECORDS =
      "netralitas: key for synthetic records only".getBytes(StandardCharsets.UTF_8);

  private static final int SHORTEST_BYTES = 16;

  private PseudonymKey() {}

  /**
   * The key of a run.
   *
   * @throws RunFailure when real records come without a key, or the key is too short
   */
  static Pseudonym of(@Nullable String file, Map<String, String> environment, boolean synthetic) {
    if (file != null) {
      return checked(bytes(file), "--pseudonym-key-file " + file);
    }
    String fromEnvironment = environment.get(ENVIRONMENT);
    if (fromEnvironment != null) {
      return checked(fromEnvironment.getBytes(StandardCharsets.UTF_8), ENVIRONMENT);
    }
    if (synthetic) {
      return new Pseudonym(FOR_SYNTHETIC_RECORDS);
    }
    throw new RunFailure(
        RunFailure.Kind.BAD_ARGUMENTS,
        "records of real persons need a secret key: give --pseudonym-key-file, or set "
            + ENVIRONMENT
            + " (make one with: openssl rand -hex 32)",
        null);
  }

  private static byte[] bytes(String file) {
    try {
      return Files.readAllBytes(Path.of(file));
    } catch (IOException | InvalidPathException e) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          "--pseudonym-key-file " + file + " cannot be read; give the file with the secret key",
          e);
    }
  }

  private static Pseudonym checked(byte[] key, String where) {
    byte[] stripped =
        new String(key, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
    if (stripped.length < SHORTEST_BYTES) {
      throw new RunFailure(
          RunFailure.Kind.BAD_ARGUMENTS,
          where
              + ": the key has "
              + stripped.length
              + " bytes; give at least "
              + SHORTEST_BYTES
              + " (make one with: openssl rand -hex 32)",
          null);
    }
    Pseudonym pseudonym = new Pseudonym(stripped);
    Arrays.fill(stripped, (byte) 0);
    return pseudonym;
  }
}
