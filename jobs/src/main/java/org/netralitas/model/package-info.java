/**
 * The vocabulary: immutable records and enums for elections, regions, position groups, acts and
 * issues, and the labels of codes as a value. Nothing here reads a file or knows Spark.
 */
@NullMarked
package org.netralitas.model;

import org.jspecify.annotations.NullMarked;
