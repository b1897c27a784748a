/** Commands, options, exit codes and progress. The only place that talks to a terminal. */
@NullMarked
package org.netralitas.cli;

import org.jspecify.annotations.NullMarked;
