package org.netralitas.table;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a column means; the name, type and nullability come from the record component. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Column {
  /** One sentence: what it says, when it is null, where it comes from. */
  String value();

  /** Unit of a number: cases, persons, ratio, per 100,000 ASN, days. Empty for codes and texts. */
  String unit() default "";

  /** Range of a number, such as {@code 0..1}. */
  String range() default "";

  /** What disclosure control does with the column. */
  Role role() default Role.MEASURE;

  /** How a column takes part in disclosure control and comparison. */
  enum Role {
    /** Part of the row's identity: never null, never hidden. */
    KEY,
    /** Known without the records (names, populations, dates): never hidden. */
    CONTEXT,
    /** A count of records or persons: the primary rule looks at it. */
    COUNT,
    /** Computed from counts: hidden with any of them. */
    MEASURE
  }
}
