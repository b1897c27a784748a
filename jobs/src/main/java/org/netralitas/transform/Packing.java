package org.netralitas.transform;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Labelled rows as bytes, while they travel and wait. Nearly every value is a code, and takes one
 * or two bytes by its number in {@link Words}; days take two, pseudonyms sixteen. What most uses
 * look at comes first, so that few of them read a row to its end.
 *
 * <p>Each task has its own; not safe for use by several threads at once.
 */
public final class Packing implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What a text begins with; a word with its number behind these. */
  static final int ABSENT = 0;

  static final int WRITTEN = 1;
  static final int HEX_DIGITS = 2;
  static final int CASE_DIGITS = 3;
  static final int WORD = 4;

  /** Bytes of a pseudonym, and of the digits of a case id, which stand behind {@link #CASE}. */
  static final int KEY_BYTES = 16;

  static final int CASE_BYTES = 10;
  static final String CASE = "K";

  /** In the middle of the days that rows name, 2019-04-14, so that most take two bytes. */
  static final int MIDDLE_DAY = 18_000;

  static final int NO_DAY = Integer.MIN_VALUE;

  /** Days among the first columns. */
  static final int DAYS = 4;

  /** The columns by which rows are counted and picked, in this order, before all others. */
  private static final List<String> FIRST =
      List.of(
          Labelled.DISPOSITION,
          "election_id",
          "source_file",
          "reason_codes",
          "act_date",
          "reported_date",
          "recommendation_date",
          "follow_up_date",
          Labelled.UNREAD,
          Labelled.TRACE);

  /** Texts that are no code. */
  private static final Set<String> FREE_TEXTS =
      Set.of("case_id", "person_key", "record_key", "agency", "source_sheet", Labelled.MASKED_ROW);

  private static final int[] ORDER = order();
  private static final Form[] FORMS = forms();
  private static final GenericArrayData NO_TEXTS = new GenericArrayData(new UTF8String[0]);

  private final Words words;
  private byte[] buffer = new byte[512];
  private int end;

  /** Of each column the code that it had last, and its number: most rows repeat some of them. */
  private final @Nullable String[] lastCode = new String[ORDER.length];

  private final int[] lastWord = new int[ORDER.length];
  private transient @Nullable PackedRow reader;

  private enum Form {
    /** A text that mostly is one of the {@link Words}. */
    CODE,
    TEXT,
    TEXTS,
    DAY,
    NUMBER,
    REAL,
    BYTES
  }

  Packing(Words words) {
    this.words = words;
  }

  /** A reader of rows. */
  PackedRow reader() {
    return new PackedRow(words);
  }

  private static int[] order() {
    List<String> names = new ArrayList<>(FIRST);
    for (String name : Labelled.SCHEMA.fieldNames()) {
      if (!FIRST.contains(name)) {
        names.add(name);
      }
    }
    return names.stream().mapToInt(Labelled::index).toArray();
  }

  private static Form[] forms() {
    return Arrays.stream(Labelled.SCHEMA.fields()).map(Packing::form).toArray(Form[]::new);
  }

  private static Form form(StructField field) {
    if (field.dataType().equals(DataTypes.StringType)) {
      return FREE_TEXTS.contains(field.name()) ? Form.TEXT : Form.CODE;
    } else if (field.dataType().equals(DataTypes.DateType)) {
      return Form.DAY;
    } else if (field.dataType().equals(DataTypes.LongType)) {
      return Form.NUMBER;
    } else if (field.dataType().equals(DataTypes.DoubleType)) {
      return Form.REAL;
    } else if (field.dataType().equals(DataTypes.BinaryType)) {
      return Form.BYTES;
    }
    return Form.TEXTS;
  }

  /**
   * The row with these values, in the order of {@link Labelled#SCHEMA}: texts, lists of texts as
   * arrays, days, numbers, bytes.
   */
  byte[] pack(@Nullable Object[] values) {
    end = 0;
    for (int column : ORDER) {
      Object value = values[column];
      switch (FORMS[column]) {
        case CODE -> code(column, (String) value);
        case TEXT -> text((String) value);
        case TEXTS -> texts((String[]) Objects.requireNonNull(value));
        case DAY -> number(value == null ? 0 : 1 + unsigned(day((LocalDate) value)));
        case NUMBER -> number((Long) Objects.requireNonNull(value));
        case REAL -> real((Double) value);
        case BYTES -> binary((byte[]) value);
      }
    }
    return Arrays.copyOf(buffer, end);
  }

  private static long day(LocalDate day) {
    return day.toEpochDay() - MIDDLE_DAY;
  }

  /** Small numbers of either sign as small ones without. */
  private static long unsigned(long number) {
    return number << 1 ^ number >> 63;
  }

  static long signed(long number) {
    return number >>> 1 ^ -(number & 1);
  }

  private void code(int column, @Nullable String code) {
    if (code == null) {
      number(ABSENT);
    } else if (code.equals(lastCode[column])) {
      number(lastWord[column]);
    } else {
      int word = words.number(code);
      if (word < 0) {
        text(code);
      } else {
        lastCode[column] = code;
        lastWord[column] = WORD + word;
        number(WORD + word);
      }
    }
  }

  private void text(@Nullable String text) {
    if (text == null) {
      number(ABSENT);
    } else if (isHex(text, 0, 2 * KEY_BYTES)) {
      digits(HEX_DIGITS, text, 0);
    } else if (isHex(text, CASE.length(), 2 * CASE_BYTES) && text.startsWith(CASE)) {
      digits(CASE_DIGITS, text, CASE.length());
    } else {
      byte[] written = text.getBytes(StandardCharsets.UTF_8);
      number(WRITTEN);
      number(written.length);
      bytes(written);
    }
  }

  private static boolean isHex(String text, int from, int length) {
    if (text.length() != from + length) {
      return false;
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  private void digits(int kind, String text, int from) {
    number(kind);
    room(text.length());
    for (int i = from; i < text.length(); i += 2) {
      buffer[end++] =
          (byte)
              (Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16));
    }
  }

  private void texts(String[] texts) {
    number(texts.length);
    for (String text : texts) {
      int word = words.number(text);
      if (word < 0) {
        text(text);
      } else {
        number(WORD + word);
      }
    }
  }

  private void real(@Nullable Double value) {
    if (value == null) {
      number(0);
      return;
    }
    number(1);
    room(Long.BYTES);
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      buffer[end++] = (byte) (bits >>> shift);
    }
  }

  private void binary(byte @Nullable [] value) {
    number(value == null ? 0 : value.length + 1);
    if (value != null) {
      bytes(value);
    }
  }

  private void bytes(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, buffer, end, value.length);
    end += value.length;
  }

  private void number(long number) {
    room(Long.BYTES + 2);
    long rest = number;
    while (rest > 0x7f) {
      buffer[end++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    buffer[end++] = (byte) rest;
  }

  private void room(int length) {
    if (buffer.length - end < length) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + length));
    }
  }

  /** The sealed trace of a row; null when it has none. */
  byte @Nullable [] trace(byte[] packed) {
    PackedRow in = unread(packed, 0);
    in.skipTexts();
    return in.binary();
  }

  /** Whether the row that begins at a place has a text that no rule could read. */
  boolean hasUnread(byte[] packed, int from) {
    return unread(packed, from).number() > 0;
  }

  private PackedRow unread(byte[] packed, int from) {
    PackedRow in = mine().over(packed, from).toDays();
    for (int i = 0; i < DAYS; i++) {
      in.number();
    }
    return in;
  }

  /** The election of a row. */
  String election(byte[] packed) {
    PackedRow in = mine().over(packed);
    in.skipText();
    return Objects.requireNonNull(in.text());
  }

  /** What becomes of a row, as {@link Labelled#DISPOSITION} says. */
  String disposition(byte[] packed) {
    return disposition(packed, 0);
  }

  String disposition(byte[] packed, int from) {
    return Objects.requireNonNull(mine().over(packed, from).text());
  }

  /** The row as objects. */
  Row row(byte[] packed) {
    PackedRow in = mine().over(packed);
    @Nullable Object[] values = new @Nullable Object[ORDER.length];
    for (int column : ORDER) {
      values[column] =
          switch (FORMS[column]) {
            case CODE, TEXT -> in.text();
            case TEXTS -> texts(in);
            case DAY -> in.date();
            case NUMBER -> in.number();
            case REAL -> in.real();
            case BYTES -> in.binary();
          };
    }
    return RowFactory.create(values);
  }

  /** The row that begins at a place, as Spark keeps it: its first columns, up to a number. */
  InternalRow inSpark(byte[] packed, int from, int columns) {
    PackedRow in = mine().over(packed, from);
    @Nullable Object[] values = new @Nullable Object[ORDER.length];
    for (int column : ORDER) {
      values[column] =
          switch (FORMS[column]) {
            case CODE, TEXT -> in.inSpark();
            case TEXTS -> textsInSpark(in);
            case DAY -> inSpark(in.day());
            case NUMBER -> in.number();
            case REAL -> in.real();
            case BYTES -> in.binary();
          };
    }
    return new GenericInternalRow(
        columns == values.length ? values : Arrays.copyOf(values, columns));
  }

  private static @Nullable Integer inSpark(int day) {
    return day == NO_DAY ? null : (Integer) day;
  }

  private static String[] texts(PackedRow in) {
    String[] texts = new String[(int) in.number()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Objects.requireNonNull(in.text());
    }
    return texts;
  }

  private static GenericArrayData textsInSpark(PackedRow in) {
    int count = (int) in.number();
    if (count == 0) {
      return NO_TEXTS;
    }
    @Nullable Object[] texts = new @Nullable Object[count];
    for (int i = 0; i < count; i++) {
      texts[i] = in.inSpark();
    }
    return new GenericArrayData(texts);
  }

  private PackedRow mine() {
    PackedRow own = reader;
    if (own == null) {
      own = reader();
      reader = own;
    }
    return own;
  }
}
