/**
 * The vocabulary: immutable records and enums for elections, regions, position groups, acts and
 * issues. Nothing here reads a file, knows Spark or holds a label for display.
 */
@NullMarked
package org.netralitas.model;

import org.jspecify.annotations.NullMarked;
