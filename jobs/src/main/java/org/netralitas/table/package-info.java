/**
 * One declared schema per table: column names, types, units and meanings, and rows as records.
 * Nothing here reads, writes or computes a statistic.
 */
@NullMarked
package org.netralitas.table;

import org.jspecify.annotations.NullMarked;
