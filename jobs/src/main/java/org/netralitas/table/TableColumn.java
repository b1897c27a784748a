package org.netralitas.table;

import java.util.Arrays;

/**
 * One declared column.
 *
 * @param name snake_case, as in the files
 * @param unit empty for codes and texts
 * @param range empty when any value of the type may occur
 */
public record TableColumn(
    String name,
    Type type,
    boolean nullable,
    Column.Role role,
    String unit,
    String range,
    String description) {

  /** Types that a table may use. */
  public enum Type {
    TEXT(String.class),
    COUNT(Long.class),
    INTEGER(Integer.class),
    NUMBER(Double.class),
    FLAG(Boolean.class),
    DATE(java.time.LocalDate.class),
    TEXTS(java.util.List.class);

    private final Class<?> javaType;

    Type(Class<?> javaType) {
      this.javaType = javaType;
    }

    static Type of(Class<?> component) {
      return Arrays.stream(values())
          .filter(type -> type.javaType == boxed(component))
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("no column type for " + component.getName()));
    }

    private static Class<?> boxed(Class<?> component) {
      if (component == long.class) {
        return Long.class;
      }
      if (component == int.class) {
        return Integer.class;
      }
      if (component == double.class) {
        return Double.class;
      }
      return component == boolean.class ? Boolean.class : component;
    }
  }
}
