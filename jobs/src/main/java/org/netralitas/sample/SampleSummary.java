package org.netralitas.sample;

/**
 * What was generated, by raw rows.
 *
 * @param files raw files, without key, marker and README
 * @param accepted rows that correct reading counts as cases
 * @param duplicates rows that repeat a case
 * @param quarantined rows that cannot be used
 */
public record SampleSummary(int files, long accepted, long duplicates, long quarantined) {
  public long rows() {
    return accepted + duplicates + quarantined;
  }

  SampleSummary withFile() {
    return new SampleSummary(files + 1, accepted, duplicates, quarantined);
  }

  SampleSummary with(SampleRow row) {
    return switch (row.disposition) {
      case ACCEPTED -> new SampleSummary(files, accepted + 1, duplicates, quarantined);
      case DUPLICATE -> new SampleSummary(files, accepted, duplicates + 1, quarantined);
      case QUARANTINED -> new SampleSummary(files, accepted, duplicates, quarantined + 1);
    };
  }
}
