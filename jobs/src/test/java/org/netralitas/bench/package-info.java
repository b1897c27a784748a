/**
 * What the benchmark sets beside the program: DuckDB and plain Spark doing the same reading and the
 * same tables. Started by {@code scripts/benchmark}; no part of the program.
 */
@org.jspecify.annotations.NullMarked
package org.netralitas.bench;
