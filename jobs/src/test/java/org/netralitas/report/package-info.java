@NullMarked
package org.netralitas.report;

import org.jspecify.annotations.NullMarked;
