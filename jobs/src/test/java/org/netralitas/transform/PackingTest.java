package org.netralitas.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.CatalystTypeConverters;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netralitas.parse.CodeLists;
import org.netralitas.parse.ReferenceSource;
import org.netralitas.parse.RuleCatalogue;

class PackingTest {
  static final Words WORDS = words();

  private static final List<String> TEXTS =
      List.of(
          "",
          "GURU",
          "74.07",
          "laporan.csv",
          "a text that is no code",
          "Dinas Pendidikan — Kab. Bima",
          "K0123456789abcdef0123",
          "0123456789abcdef0123456789abcdef",
          "0123456789ABCDEF0123456789abcdef",
          "K0123456789abcdef012",
          "note",
          "x".repeat(70_000));

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 4, 14),
          LocalDate.of(2024, 11, 27),
          LocalDate.of(2015, 1, 1),
          LocalDate.of(1, 1, 1),
          LocalDate.of(9999, 12, 31));

  private static Words words() {
    ReferenceSource source =
        ReferenceSource.folder(
            Path.of(System.getProperty("netralitas.home", "..")).resolve("data"));
    return Words.of(
        CodeLists.load(source), RuleCatalogue.load(source), List.of("laporan.csv", "b/c.xlsx"));
  }

  private static @Nullable Object[] randomValues(Random random) {
    @Nullable Object[] values = new @Nullable Object[Labelled.SCHEMA.size()];
    for (int i = 0; i < values.length; i++) {
      StructField field = Labelled.SCHEMA.fields()[i];
      boolean absent = field.nullable() && random.nextInt(3) == 0;
      values[i] = absent ? null : value(field, random);
    }
    values[Labelled.index(Labelled.DISPOSITION)] = "ACCEPTED";
    values[Labelled.index("election_id")] = "pilkada-2020";
    return values;
  }

  private static Object value(StructField field, Random random) {
    DataType type = field.dataType();
    if (type.equals(DataTypes.StringType)) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    } else if (type.equals(DataTypes.DateType)) {
      return DAYS.get(random.nextInt(DAYS.size()));
    } else if (type.equals(DataTypes.LongType)) {
      return random.nextLong() >>> (1 + random.nextInt(62));
    } else if (type.equals(DataTypes.DoubleType)) {
      return random.nextGaussian();
    } else if (type.equals(DataTypes.BinaryType)) {
      byte[] bytes = new byte[random.nextInt(100)];
      random.nextBytes(bytes);
      return bytes;
    }
    String[] texts = new String[random.nextInt(3)];
    Arrays.setAll(texts, i -> TEXTS.get(random.nextInt(TEXTS.size())));
    return texts;
  }

  /** Lists and numbers of rows are never absent. */
  private static @Nullable Object[] withLists(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      boolean list = Labelled.SCHEMA.fields()[i].dataType().typeName().equals("array");
      values[i] = list && values[i] == null ? new String[0] : values[i];
      boolean number = Labelled.SCHEMA.fields()[i].dataType().equals(DataTypes.LongType);
      values[i] = number && values[i] == null ? (Object) 0L : values[i];
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatIsPackedIsReadAgain(long seed) {
    Random random = new Random(seed);
    Packing packing = new Packing(WORDS);
    Packing elsewhere = new Packing(WORDS);
    for (int i = 0; i < 500; i++) {
      @Nullable Object[] values = withLists(randomValues(random));
      byte[] packed = packing.pack(values);
      Row row = elsewhere.row(packed);
      InternalRow inSpark = elsewhere.inSpark(packed, 0, values.length);
      for (int column = 0; column < values.length; column++) {
        StructField field = Labelled.SCHEMA.fields()[column];
        assertThat(row.get(column)).as(field.name()).isEqualTo(values[column]);
        assertThat(inSpark.get(column, field.dataType()))
            .as(field.name())
            .isEqualTo(
                CatalystTypeConverters.createToCatalystConverter(field.dataType())
                    .apply(values[column]));
      }
      assertThat(elsewhere.disposition(packed)).isEqualTo("ACCEPTED");
      assertThat(elsewhere.election(packed)).isEqualTo("pilkada-2020");
      assertThat(elsewhere.trace(packed)).isEqualTo(values[Labelled.index(Labelled.TRACE)]);
      assertThat(elsewhere.hasUnread(packed, 0))
          .isEqualTo(((String[]) values[Labelled.index(Labelled.UNREAD)]).length > 0);
    }
  }

  @Test
  void batchesHoldEveryRowInItsOrder() {
    Random random = new Random(7);
    List<byte[]> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      byte[] row = new byte[i % 500 == 0 ? 200_000 : random.nextInt(300)];
      random.nextBytes(row);
      rows.add(row);
    }
    List<byte[]> read = new ArrayList<>();
    int batches = 0;
    for (Iterator<RowBatch> all = RowBatch.of(rows.iterator()); all.hasNext(); batches++) {
      all.next().forEach((bytes, from, to) -> read.add(Arrays.copyOfRange(bytes, from, to)));
    }
    assertThat(read).containsExactlyElementsOf(rows);
    assertThat(batches).isBetween(10, 100);
  }

  /** Nearly every value of a usual row is a code, and takes a byte or two. */
  @Test
  void codesTakeTheirNumber() {
    @Nullable Object[] values = withLists(new @Nullable Object[Labelled.SCHEMA.size()]);
    values[Labelled.index(Labelled.DISPOSITION)] = "ACCEPTED";
    values[Labelled.index("election_id")] = "pilkada-2020";
    int bare = new Packing(WORDS).pack(values).length;
    values[Labelled.index("position_subgroup")] = "GURU";
    values[Labelled.index("region_code")] = "74.07";
    values[Labelled.index("act_date")] = LocalDate.of(2020, 10, 1);
    assertThat(new Packing(WORDS).pack(values)).hasSize(bare + 3);
  }
}
