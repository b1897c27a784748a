/**
 * One document model made from published tables only, and its renderings. A renderer never computes
 * and never sees restricted rows.
 */
@NullMarked
package org.netralitas.report;

import org.jspecify.annotations.NullMarked;
