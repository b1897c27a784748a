/**
 * Reading and writing with checked schemas, the lock, staging, atomic publication and manifests on
 * any Hadoop file system. Nothing here transforms rows.
 */
@NullMarked
package org.netralitas.store;

import org.jspecify.annotations.NullMarked;
