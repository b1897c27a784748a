/**
 * Entry point of the program. Holds nothing but {@link org.netralitas.Netralitas}; everything else
 * lives in the packages below.
 */
@NullMarked
package org.netralitas;

import org.jspecify.annotations.NullMarked;
