package org.netralitas.learn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A trained classifier of the texts of one field. It suggests in plain Java, so that a task needs
 * neither a session nor the pipeline that trained it. Weights are kept as single-precision numbers,
 * fresh or read back: a kept model says what a fresh one says.
 */
public final class TextModel implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int FORMAT = 1;
  private static final double DECIMALS = 1000;

  private final String field;
  private final ArrayList<String> codes;
  private final float[][] weights;
  private final float[] intercepts;
  private final Calibration calibration;

  /**
   * A model.
   *
   * @param weights code by place
   * @param intercepts by code
   */
  TextModel(
      String field,
      List<String> codes,
      float[][] weights,
      float[] intercepts,
      Calibration calibration) {
    this.field = field;
    this.codes = new ArrayList<>(codes);
    this.weights = weights;
    this.intercepts = intercepts;
    this.calibration = calibration;
  }

  public String field() {
    return field;
  }

  /** The likeliest code with its calibrated probability, whether high enough or not. */
  public TextSuggestion likeliest(String text) {
    double[] scores = scores(text);
    double sum = 0;
    int best = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += calibration.share(scores[i]);
      best = scores[i] > scores[best] ? i : best;
    }
    double share = calibration.share(scores[best]);
    double probability = sum > 0 ? share / sum : 0;
    return new TextSuggestion(codes.get(best), Math.round(probability * DECIMALS) / DECIMALS);
  }

  /** The softmax score of every code. */
  double[] scores(String text) {
    CharacterGrams grams = CharacterGrams.of(text);
    double[] scores = new double[codes.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      double sum = 0;
      for (int place : grams.places()) {
        sum += weights[i][place];
      }
      scores[i] = intercepts[i] + sum * grams.weight();
      highest = Math.max(highest, scores[i]);
    }
    double total = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      total += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= total;
    }
    return scores;
  }

  List<String> codes() {
    return List.copyOf(codes);
  }

  /** The model as bytes, the same for the same model. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(FORMAT);
      out.writeUTF(field);
      out.writeInt(codes.size());
      for (int i = 0; i < codes.size(); i++) {
        out.writeUTF(codes.get(i));
        out.writeFloat(intercepts[i]);
        write(out, weights[i]);
      }
      write(out, calibration.scores());
      write(out, calibration.shares());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * The model that {@link #toBytes} wrote.
   *
   * @throws IOException when the bytes are no such model
   */
  public static TextModel ofBytes(byte[] bytes) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readInt();
      if (format != FORMAT) {
        throw new IOException("model format is " + format + ", not " + FORMAT);
      }
      String field = in.readUTF();
      int size = in.readInt();
      List<String> codes = new ArrayList<>();
      float[] intercepts = new float[size];
      float[][] weights = new float[size][];
      for (int i = 0; i < size; i++) {
        codes.add(in.readUTF());
        intercepts[i] = in.readFloat();
        weights[i] = read(in);
      }
      return new TextModel(field, codes, weights, intercepts, new Calibration(read(in), read(in)));
    }
  }

  private static void write(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(values.length);
    for (float value : values) {
      out.writeFloat(value);
    }
  }

  private static float[] read(DataInputStream in) throws IOException {
    float[] values = new float[in.readInt()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.readFloat();
    }
    return values;
  }
}
