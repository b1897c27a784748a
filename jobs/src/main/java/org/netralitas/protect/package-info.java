/**
 * Which values of which tables may leave the house: maps declared tables to the linked cells of
 * disclosure control, and hides what it says. Nothing here decides by itself or knows Spark.
 */
@NullMarked
package org.netralitas.protect;

import org.jspecify.annotations.NullMarked;
