package org.netralitas.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;
import org.netralitas.parse.layout.HeaderNames;
import org.netralitas.parse.layout.RawRows;
import org.netralitas.parse.layout.TitledRows;

/**
 * Raw rows of a Parquet file: every value as the text that an office would have typed, days as
 * {@code 2020-12-09}. The file is read as it is, without gzip around it.
 */
final class ParquetRawRows implements TitledRows.Source {
  /** Above this a floating number has lost digits. */
  private static final double EXACT = 1L << 53;

  private final ParquetReader<Group> reader;
  private final List<Type> columns;

  private ParquetRawRows(ParquetReader<Group> reader, List<Type> columns) {
    this.reader = reader;
    this.columns = columns;
  }

  /**
   * Opens a file.
   *
   * @throws BadInputException naming the file, when it is damaged or has nested columns
   */
  static RawRows open(Configuration hadoop, InputFile file, HeaderNames names) throws IOException {
    HadoopFileBytes bytes = new HadoopFileBytes(hadoop, file);
    Path path = new Path(file.path());
    List<Type> columns = columns(hadoop, path, bytes.name());
    ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), path).withConf(hadoop).build();
    return TitledRows.of(
        bytes,
        columns.stream().map(Type::getName).toList(),
        names,
        new ParquetRawRows(reader, columns));
  }

  private static List<Type> columns(Configuration hadoop, Path path, String name)
      throws IOException {
    List<Type> columns;
    try (ParquetFileReader footer =
        ParquetFileReader.open(HadoopInputFile.fromPath(path, hadoop))) {
      columns = footer.getFooter().getFileMetaData().getSchema().getFields();
    } catch (RuntimeException e) {
      throw new BadInputException(
          name + ": this is no whole Parquet file (" + e.getMessage() + "); write it anew");
    }
    for (Type column : columns) {
      if (!column.isPrimitive() || column.isRepetition(Type.Repetition.REPEATED)) {
        throw new BadInputException(
            name
                + ": column "
                + column.getName()
                + " is nested; write one value per row and column");
      }
      if (column.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
        throw new BadInputException(
            name + ": column " + column.getName() + " holds decimals; write it as text");
      }
    }
    return columns;
  }

  @Override
  public @Nullable String @Nullable [] next() throws IOException {
    Group group = reader.read();
    if (group == null) {
      return null;
    }
    @Nullable String[] texts = new String[columns.size()];
    for (int i = 0; i < texts.length; i++) {
      if (group.getFieldRepetitionCount(i) > 0) {
        String text = text(group, i).strip();
        texts[i] = text.isEmpty() ? null : text;
      }
    }
    return texts;
  }

  private String text(Group group, int column) {
    Type type = columns.get(column);
    if (type.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(group.getInteger(column, 0)).toString();
    }
    if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation stamp) {
      return stamp(group.getLong(column, 0), stamp);
    }
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY, FIXED_LEN_BYTE_ARRAY -> group.getString(column, 0);
      case DOUBLE -> number(group.getDouble(column, 0));
      case FLOAT -> number(group.getFloat(column, 0));
      case INT96 -> oldStamp(group.getInt96(column, 0).toByteBuffer());
      default -> group.getValueToString(column, 0);
    };
  }

  private static String stamp(long value, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    return plain(LocalDateTime.ofInstant(Instant.EPOCH.plus(value, unit), ZoneOffset.UTC));
  }

  /** As Spark and Impala write it: nanoseconds of the day, then the Julian day. */
  private static String oldStamp(ByteBuffer stamp) {
    stamp.order(ByteOrder.LITTLE_ENDIAN);
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, stamp.getInt(Long.BYTES));
    return plain(day.atStartOfDay().plusNanos(stamp.getLong(0)));
  }

  /** A moment as its day, with the time only when there is one. */
  private static String plain(LocalDateTime moment) {
    boolean midnight = moment.toLocalTime().toNanoOfDay() == 0;
    return midnight ? moment.toLocalDate().toString() : moment.toString();
  }

  /**
   * Whole numbers without a decimal point, as they were typed before they became floating. One that
   * may have lost digits keeps its exponent, by which it is known.
   */
  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) <= EXACT;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
