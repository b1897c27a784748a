/**
 * Synthetic raw records, calibrated to the published record: the same offices, spellings and
 * faults, invented persons. What is published is read from <code>data/reference/sample_targets.csv
 * </code>, how people write from the tables beside this package; nothing here reads real records,
 * knows Spark or a file system.
 */
@NullMarked
package org.netralitas.sample;

import org.jspecify.annotations.NullMarked;
