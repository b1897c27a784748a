package org.netralitas.job;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The running program: which version, and which bytes.
 *
 * @param version such as {@code 0.1.0}
 * @param hash first twelve digits of the jar's SHA-256; {@code classes} when run from a build
 *     folder
 */
public record Program(String version, String hash) {

  /** The program that this class was loaded from. */
  public static Program current() {
    String version = Program.class.getPackage().getImplementationVersion();
    return new Program(
        version == null ? "0.1.0" : version,
        hash(Program.class.getProtectionDomain().getCodeSource()));
  }

  @Override
  public String toString() {
    return version + "+" + hash;
  }

  private static String hash(@Nullable CodeSource source) {
    if (source == null) {
      return "classes";
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? sha256(jar).substring(0, 12) : "classes";
    } catch (URISyntaxException | IOException | IllegalArgumentException e) {
      return "classes";
    }
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
