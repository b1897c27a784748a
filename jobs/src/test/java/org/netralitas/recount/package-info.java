/**
 * The program's numbers counted a second time by another engine, from definitions and not from our
 * code: SQL in {@code src/test/resources/recount}, run by DuckDB on what a real run left.
 */
@org.jspecify.annotations.NullMarked
package org.netralitas.recount;
