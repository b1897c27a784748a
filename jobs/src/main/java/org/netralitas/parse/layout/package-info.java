/**
 * The look of files: format, encoding, delimiter, header, sheets; and raw rows out of them. What a
 * value means is decided elsewhere; nothing here drops a row, throws on data or knows Spark.
 */
@NullMarked
package org.netralitas.parse.layout;

import org.jspecify.annotations.NullMarked;
