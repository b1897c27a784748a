package org.netralitas.transform;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A labelled row as bytes. Rows that are kept or shuffled as objects travel so, at a fraction of
 * the time that Java takes to serialize their values one by one.
 */
public final class PackedRow implements Externalizable {
  private static final long serialVersionUID = 1L;
  private static final int USUAL_BYTES = 512;
  private static final int DISPOSITION = Labelled.index(Labelled.DISPOSITION);

  // What a value is, in the byte before it.
  private static final byte NULL = 0;
  private static final byte TEXT = 1;
  private static final byte TEXTS = 2;
  private static final byte WHOLE = 3;
  private static final byte REAL = 4;
  private static final byte DAY = 5;
  private static final byte BYTES = 6;

  private boolean held;
  private byte[] bytes = {};

  /** For deserialization. */
  public PackedRow() {}

  static PackedRow of(Row row) {
    PackedRow packed = new PackedRow();
    packed.held = isHeld(row.getString(DISPOSITION));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (int i = 0; i < row.size(); i++) {
        write(out, row.get(i));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    packed.bytes = bytes.toByteArray();
    return packed;
  }

  /** Whether the person of the row is still open. */
  boolean held() {
    return held;
  }

  /** The row. */
  public Row row() {
    @Nullable Object[] values = new @Nullable Object[Labelled.SCHEMA.size()];
    ByteBuffer in = ByteBuffer.wrap(bytes);
    for (int i = 0; i < values.length; i++) {
      values[i] = read(in);
    }
    return RowFactory.create(values);
  }

  private static boolean isHeld(String disposition) {
    return disposition.equals(Labelled.Disposition.WITHHELD.name())
        || disposition.equals(Labelled.Disposition.EARLIER.name());
  }

  private static void write(DataOutputStream out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeByte(NULL);
    } else if (value instanceof String text) {
      out.writeByte(TEXT);
      writeText(out, text);
    } else if (value instanceof Long whole) {
      out.writeByte(WHOLE);
      out.writeLong(whole);
    } else if (value instanceof Double real) {
      out.writeByte(REAL);
      out.writeDouble(real);
    } else if (value instanceof LocalDate day) {
      out.writeByte(DAY);
      out.writeLong(day.toEpochDay());
    } else if (value instanceof byte[] some) {
      out.writeByte(BYTES);
      writeBytes(out, some);
    } else {
      out.writeByte(TEXTS);
      List<String> texts = texts(value);
      out.writeInt(texts.size());
      for (String text : texts) {
        writeText(out, text);
      }
    }
  }

  private static List<String> texts(Object value) {
    if (value instanceof String[] texts) {
      return Arrays.asList(texts);
    }
    if (value instanceof Seq<?> texts) {
      return CollectionConverters.asJava(texts).stream().map(String.class::cast).toList();
    }
    throw new IllegalArgumentException("no labelled row has a " + value.getClass().getName());
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(DataOutputStream out, byte[] some) throws IOException {
    out.writeInt(some.length);
    out.write(some);
  }

  private static @Nullable Object read(ByteBuffer in) {
    byte kind = in.get();
    return switch (kind) {
      case NULL -> null;
      case TEXT -> readText(in);
      case WHOLE -> in.getLong();
      case REAL -> in.getDouble();
      case DAY -> LocalDate.ofEpochDay(in.getLong());
      case BYTES -> readBytes(in);
      case TEXTS -> {
        int size = in.getInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          texts.add(readText(in));
        }
        yield CollectionConverters.asScala(texts);
      }
      default -> throw new IllegalStateException("no value begins with " + kind);
    };
  }

  private static String readText(ByteBuffer in) {
    return new String(readBytes(in), StandardCharsets.UTF_8);
  }

  private static byte[] readBytes(ByteBuffer in) {
    byte[] some = new byte[in.getInt()];
    in.get(some);
    return some;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeBoolean(held);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    held = in.readBoolean();
    bytes = new byte[in.readInt()];
    in.readFully(bytes);
  }
}
