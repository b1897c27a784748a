package org.netralitas.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a code is called, per code list and language, such as {@code act}, {@code APK}: "Memasang
 * alat peraga kampanye". Immutable.
 *
 * <p>Lists used by the report: {@code election, position_group, position_subgroup, act, sanction,
 * source, stage, region, rule, rate_reason, reconciliation_reason, metric, dimension}.
 */
public final class Labels {
  private record Address(String list, String code, Language language) {}

  private final Map<Address, String> labels;

  private Labels(Map<Address, String> labels) {
    this.labels = Map.copyOf(labels);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The label; empty when the list does not name the code. */
  public Optional<String> find(String list, String code, Language language) {
    return Optional.ofNullable(labels.get(new Address(list, code, language)));
  }

  /** The label, or the code itself when the list does not name it. */
  public String label(String list, String code, Language language) {
    return labels.getOrDefault(new Address(list, code, language), code);
  }

  /** These labels, but for those that are named otherwise by {@code list.code.language}. */
  public Labels with(Map<String, String> others) {
    Map<Address, String> changed = new HashMap<>(labels);
    others.forEach(
        (name, label) -> {
          String[] parts = name.split("\\.", -1);
          Address address = parts.length == 3 ? address(parts[0], parts[1], parts[2]) : null;
          if (address == null || !labels.containsKey(address)) {
            throw new IllegalArgumentException(
                name
                    + " names no label; give a list, a code and id or en, such as outcome.PROVEN.id");
          }
          if (label.isBlank()) {
            throw new IllegalArgumentException(name + " is blank");
          }
          changed.put(address, label);
        });
    return new Labels(changed);
  }

  private static @Nullable Address address(String list, String code, String language) {
    for (Language one : Language.values()) {
      if (one.code().equals(language)) {
        return new Address(list, code, one);
      }
    }
    return null;
  }

  /** Collects labels; a code named twice differently is an error. */
  public static final class Builder {
    private final Map<Address, String> labels = new HashMap<>();

    private Builder() {}

    /**
     * Names a code in both languages.
     *
     * @throws IllegalArgumentException when it already has another label
     */
    public Builder add(String list, String code, String indonesian, String english) {
      put(new Address(list, code, Language.ID), indonesian);
      put(new Address(list, code, Language.EN), english);
      return this;
    }

    public Labels build() {
      return new Labels(labels);
    }

    private void put(Address address, String label) {
      if (label.isBlank()) {
        throw new IllegalArgumentException("blank label for " + address);
      }
      String earlier = labels.putIfAbsent(address, label);
      if (earlier != null && !earlier.equals(label)) {
        throw new IllegalArgumentException(
            address + " is called both \"" + earlier + "\" and \"" + label + "\"");
      }
    }
  }
}
