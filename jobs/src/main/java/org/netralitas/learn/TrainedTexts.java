package org.netralitas.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model and how well it does.
 *
 * @param quality one for all held-out texts together, then one per origin
 */
public record TrainedTexts(TextModel model, List<TextQuality> quality) {
  public TrainedTexts {
    quality = List.copyOf(quality);
  }

  /** Both as bytes, to be kept. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(quality.size());
      for (TextQuality row : quality) {
        LabelledText.Origin origin = row.origin();
        out.writeUTF(origin == null ? "" : origin.name());
        out.writeLong(row.training());
        out.writeLong(row.calibration());
        out.writeLong(row.heldOut());
        out.writeLong(row.suggested());
        out.writeLong(row.right());
        out.writeDouble(row.expectedError());
      }
      out.write(model.toBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * What {@link #toBytes} wrote.
   *
   * @throws IOException when the bytes are something else, or cut off
   */
  public static TrainedTexts ofBytes(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      List<TextQuality> quality = new ArrayList<>();
      int rows = in.readInt();
      for (int i = 0; i < rows; i++) {
        quality.add(
            new TextQuality(
                origin(in.readUTF()),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readDouble()));
      }
      return new TrainedTexts(TextModel.ofBytes(in.readAllBytes()), quality);
    }
  }

  private static LabelledText.@Nullable Origin origin(String name) throws IOException {
    try {
      return name.isEmpty() ? null : LabelledText.Origin.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new IOException("no origin " + name, e);
    }
  }
}
