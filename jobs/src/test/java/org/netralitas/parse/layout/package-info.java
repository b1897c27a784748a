@NullMarked
package org.netralitas.parse.layout;

import org.jspecify.annotations.NullMarked;
