/**
 * Pure functions from Dataset to Dataset and Column to Column. No read, write, action, clock or
 * random number.
 */
@NullMarked
package org.netralitas.transform;

import org.jspecify.annotations.NullMarked;
