/**
 * MLlib pipelines together with their baselines and scores. Nothing here decides; it suggests and
 * says how well it did.
 */
@NullMarked
package org.netralitas.learn;

import org.jspecify.annotations.NullMarked;
