/**
 * From one election's tally and the code lists to the rows of declared tables, on the driver, in
 * plain Java. Nothing here reads, writes, hides or words anything.
 */
@NullMarked
package org.netralitas.summary;

import org.jspecify.annotations.NullMarked;
