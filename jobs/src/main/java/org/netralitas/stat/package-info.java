/**
 * Intervals, ranks, gates, shrinkage, survival and forecasts in plain Java on arrays and records.
 * Nothing here knows Spark, files or wording.
 */
@NullMarked
package org.netralitas.stat;

import org.jspecify.annotations.NullMarked;
