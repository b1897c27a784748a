/**
 * Raw text to value and issues, code lists from <code>data/reference</code>, and the look of files
 * (delimiter, encoding, header). Nothing here throws on data, drops a row or knows Spark.
 */
@NullMarked
package org.netralitas.parse;

import org.jspecify.annotations.NullMarked;
