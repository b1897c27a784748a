package org.netralitas.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A declared table: its columns are the components of the record {@code R}, declared once.
 *
 * <p>{@code positionGroup} in the record is {@code position_group} in the files.
 */
public final class Table<R extends Record> {
  private final String name;
  private final String grain;
  private final Class<R> rowType;
  private final List<TableColumn> columns;
  private final RecordComponent[] components;
  private final Constructor<R> constructor;

  private Table(String name, Class<R> rowType) {
    this.name = name;
    this.rowType = rowType;
    Grain declared = rowType.getAnnotation(Grain.class);
    if (declared == null) {
      throw new IllegalArgumentException(rowType.getName() + " has no @Grain");
    }
    this.grain = declared.value();
    this.components = rowType.getRecordComponents();
    this.columns = Arrays.stream(components).map(Table::column).toList();
    try {
      this.constructor =
          rowType.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    constructor.setAccessible(true);
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
    }
  }

  /** The table whose rows are {@code rowType}. */
  public static <R extends Record> Table<R> of(String name, Class<R> rowType) {
    return new Table<>(name, rowType);
  }

  public String name() {
    return name;
  }

  /** One row per …. */
  public String grain() {
    return grain;
  }

  public List<TableColumn> columns() {
    return columns;
  }

  /** The values of one row in column order; null where a value is missing. */
  public @Nullable Object[] values(R row) {
    @Nullable Object[] values = new @Nullable Object[components.length];
    for (int i = 0; i < components.length; i++) {
      try {
        values[i] = components[i].getAccessor().invoke(row);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(name + "." + columns.get(i).name(), e);
      }
    }
    return values;
  }

  /**
   * The row with these values in column order.
   *
   * @throws IllegalArgumentException when a value breaks the schema
   */
  public R row(@Nullable Object[] values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && !columns.get(i).nullable()) {
        throw new IllegalArgumentException(name + "." + columns.get(i).name() + " is null");
      }
    }
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(name + ": " + e.getCause(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** The values of a row's key columns, which name the row within its table. */
  public List<Object> key(R row) {
    @Nullable Object[] values = values(row);
    List<Object> key = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (columns.get(i).role() == Column.Role.KEY) {
        if (value == null) {
          throw new IllegalArgumentException(name + "." + columns.get(i).name() + " is null");
        }
        key.add(value);
      }
    }
    return key;
  }

  /**
   * The rows in key order, after checking that no key occurs twice.
   *
   * @throws IllegalArgumentException naming the key that does
   */
  public List<R> sorted(List<R> rows) {
    Set<List<Object>> seen = new HashSet<>();
    for (R row : rows) {
      if (!seen.add(key(row))) {
        throw new IllegalArgumentException(name + " has two rows for " + key(row));
      }
    }
    return rows.stream().sorted(Comparator.comparing(this::key, Table::compareKeys)).toList();
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static int compareKeys(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = ((Comparable) a.get(i)).compareTo(b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public String toString() {
    return name + " (" + rowType.getSimpleName() + ")";
  }

  private static TableColumn column(RecordComponent component) {
    Column declared = component.getAnnotation(Column.class);
    if (declared == null) {
      throw new IllegalArgumentException(
          component.getDeclaringRecord().getSimpleName()
              + "."
              + component.getName()
              + " has no @Column");
    }
    return new TableColumn(
        snakeCase(component.getName()),
        TableColumn.Type.of(component.getType()),
        component.getAnnotatedType().isAnnotationPresent(Nullable.class),
        declared.role(),
        declared.unit(),
        declared.range(),
        declared.value());
  }

  private static String snakeCase(String camelCase) {
    return camelCase
        .replaceAll("([a-z])([A-Z0-9])", "$1_$2")
        .replaceAll("([0-9])([A-Z])", "$1_$2")
        .toLowerCase(Locale.ROOT);
  }
}
