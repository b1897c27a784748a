/**
 * One class per job on about one page: read, call named transforms, write, return a result. No
 * logic that belongs to a room below.
 */
@NullMarked
package org.netralitas.job;

import org.jspecify.annotations.NullMarked;
