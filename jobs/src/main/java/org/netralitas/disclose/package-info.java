/**
 * Statistical disclosure control: primary rule, complementary suppression and the attacker's audit,
 * on abstract linked tables. Nothing here knows Spark or what a table means.
 */
@NullMarked
package org.netralitas.disclose;

import org.jspecify.annotations.NullMarked;
