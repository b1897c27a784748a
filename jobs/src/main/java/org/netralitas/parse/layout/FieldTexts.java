package org.netralitas.parse.layout;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a record under the names of their fields, those that are not blank, in field order.
 * Asked for by name it looks into the record: a map of its own for every row costs more than all
 * that is asked.
 */
final class FieldTexts extends AbstractMap<String, String> {
  private final @Nullable String[] texts;

  /** Takes the array as it is: {@link RawField} order. */
  FieldTexts(@Nullable String[] texts) {
    this.texts = texts;
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    RawField field = name instanceof String text ? RawField.named(text) : null;
    return field == null ? null : texts[field.position()];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    Map<String, String> named = new LinkedHashMap<>();
    for (RawField field : RawField.values()) {
      String text = texts[field.position()];
      if (text != null) {
        named.put(field.fieldName(), text);
      }
    }
    return Collections.unmodifiableMap(named).entrySet();
  }
}
