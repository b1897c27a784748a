/**
 * Whether two records without a common number name the same person: what is compared, what
 * agreement weighs, and which links are made, held or refused. Plain Java on what rows say; names
 * and numbers stay in memory.
 */
@NullMarked
package org.netralitas.parse.link;

import org.jspecify.annotations.NullMarked;
