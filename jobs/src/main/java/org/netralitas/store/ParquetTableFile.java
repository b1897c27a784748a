package org.netralitas.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.netralitas.table.Table;
import org.netralitas.table.TableColumn;

/**
 * A declared table as one Parquet file, written and read on the driver without Spark: the same rows
 * give the same bytes.
 */
public final class ParquetTableFile {
  private ParquetTableFile() {}

  /**
   * Writes the rows in key order. The file appears whole or not at all.
   *
   * @param footer key-value pairs for the file's footer: edition, table, zone, synthetic mark
   * @throws IllegalArgumentException when a key occurs twice or a column that may not be null is
   */
  public static <R extends Record> void write(
      Configuration hadoop, Path file, Table<R> table, List<R> rows, Map<String, String> footer)
      throws IOException {
    List<R> sorted = table.sorted(rows);
    SteadyParquet steady = new SteadyParquet();
    try (ParquetWriter<@Nullable Object[]> writer =
        new Builder(steady, table, footer)
            .withConf(hadoop)
            .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
            .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
            .build()) {
      for (R row : sorted) {
        writer.write(table.values(row));
      }
    }
    AtomicFiles.put(file.getFileSystem(hadoop), file, steady.file());
  }

  /**
   * Reads the rows of a file that {@link #write} wrote.
   *
   * @throws IOException when the file's schema is not the declared one, naming both; when a page is
   *     not as it was written
   */
  public static <R extends Record> List<R> read(Configuration hadoop, Path file, Table<R> table)
      throws IOException {
    List<R> rows = new ArrayList<>();
    try (ParquetReader<Group> reader =
        new GroupReader(HadoopInputFile.fromPath(file, hadoop), new DeclaredGroups(file, table))
            .usePageChecksumVerification()
            .build()) {
      for (Group group = reader.read(); group != null; group = reader.read()) {
        rows.add(table.row(values(group, table.columns())));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return rows;
  }

  /** Made of a file and not of a path, for which the library reads Hadoop's settings anew. */
  private static final class GroupReader extends ParquetReader.Builder<Group> {
    private final ReadSupport<Group> groups;

    GroupReader(HadoopInputFile file, ReadSupport<Group> groups) {
      super(file);
      this.groups = groups;
    }

    @Override
    protected ReadSupport<Group> getReadSupport() {
      return groups;
    }
  }

  /** Reads a file only when its schema is the declared one. */
  private static final class DeclaredGroups extends GroupReadSupport {
    private final Path file;
    private final Table<?> table;

    DeclaredGroups(Path file, Table<?> table) {
      this.file = file;
      this.table = table;
    }

    @Override
    public ReadContext init(InitContext context) {
      MessageType found = context.getFileSchema();
      MessageType declared = schema(table);
      if (!found.equals(declared)) {
        throw new UncheckedIOException(
            new IOException(
                file
                    + ": schema of table "
                    + table.name()
                    + " is "
                    + found
                    + ", declared is "
                    + declared));
      }
      return super.init(context);
    }
  }

  /** The key-value pairs of a file's footer. */
  public static Map<String, String> footer(Configuration hadoop, Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      return reader.getFooter().getFileMetaData().getKeyValueMetaData();
    }
  }

  static MessageType schema(Table<?> table) {
    List<Type> fields = table.columns().stream().map(ParquetTableFile::field).toList();
    return new MessageType(table.name(), fields);
  }

  private static Type field(TableColumn column) {
    Type.Repetition repetition =
        column.nullable() ? Type.Repetition.OPTIONAL : Type.Repetition.REQUIRED;
    return switch (column.type()) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, repetition)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case COUNT -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
      case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
      case NUMBER -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
      case FLAG -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(column.name());
      case TEXTS ->
          Types.list(repetition)
              .requiredElement(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
    };
  }

  private static @Nullable Object[] values(Group group, List<TableColumn> columns) {
    @Nullable Object[] values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      if (group.getFieldRepetitionCount(i) == 0) {
        continue;
      }
      values[i] =
          switch (columns.get(i).type()) {
            case TEXT -> group.getString(i, 0);
            case COUNT -> group.getLong(i, 0);
            case INTEGER -> group.getInteger(i, 0);
            case NUMBER -> group.getDouble(i, 0);
            case FLAG -> group.getBoolean(i, 0);
            case DATE -> LocalDate.ofEpochDay(group.getInteger(i, 0));
            case TEXTS -> texts(group.getGroup(i, 0));
          };
    }
    return values;
  }

  private static List<String> texts(Group list) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      texts.add(list.getGroup(0, i).getString(0, 0));
    }
    return texts;
  }

  private static final class Builder extends ParquetWriter.Builder<@Nullable Object[], Builder> {
    private final Table<?> table;
    private final Map<String, String> footer;

    Builder(OutputFile file, Table<?> table, Map<String, String> footer) {
      super(file);
      this.table = table;
      this.footer = footer;
    }

    @Override
    protected Builder self() {
      return this;
    }

    // The abstract method that has to be overridden is itself deprecated.
    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<@Nullable Object[]> getWriteSupport(Configuration conf) {
      return new RowWriteSupport(table, footer);
    }
  }

  private static final class RowWriteSupport extends WriteSupport<@Nullable Object[]> {
    private final Table<?> table;
    private final Map<String, String> footer;
    private @Nullable RecordConsumer consumer;

    RowWriteSupport(Table<?> table, Map<String, String> footer) {
      this.table = table;
      this.footer = footer;
    }

    @SuppressWarnings("deprecation")
    @Override
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema(table), footer);
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(@Nullable Object[] values) {
      RecordConsumer out = consumer;
      if (out == null) {
        throw new IllegalStateException("not prepared");
      }
      out.startMessage();
      for (int i = 0; i < values.length; i++) {
        TableColumn column = table.columns().get(i);
        Object value = values[i];
        if (value != null) {
          out.startField(column.name(), i);
          writeValue(out, column, value);
          out.endField(column.name(), i);
        } else if (!column.nullable()) {
          throw new IllegalArgumentException(table.name() + "." + column.name() + " is null");
        }
      }
      out.endMessage();
    }

    private static void writeValue(RecordConsumer out, TableColumn column, Object value) {
      switch (column.type()) {
        case TEXT -> out.addBinary(Binary.fromString((String) value));
        case COUNT -> out.addLong((Long) value);
        case INTEGER -> out.addInteger((Integer) value);
        case NUMBER -> out.addDouble((Double) value);
        case FLAG -> out.addBoolean((Boolean) value);
        case DATE -> out.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
        case TEXTS -> writeTexts(out, (List<?>) value);
      }
    }

    private static void writeTexts(RecordConsumer out, List<?> texts) {
      out.startGroup();
      if (!texts.isEmpty()) {
        out.startField("list", 0);
        for (Object text : texts) {
          out.startGroup();
          out.startField("element", 0);
          out.addBinary(Binary.fromString((String) text));
          out.endField("element", 0);
          out.endGroup();
        }
        out.endField("list", 0);
      }
      out.endGroup();
    }
  }
}
