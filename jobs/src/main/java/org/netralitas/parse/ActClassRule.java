package org.netralitas.parse;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.netralitas.model.Act;
import org.netralitas.model.ActClass;

/** Whether an act on a day is a matter of ethics or of discipline; from the code list of acts. */
@FunctionalInterface
public interface ActClassRule {
  /** Null when the law list gives no class, as for an unknown act. */
  @Nullable ActClass classOf(Act act, LocalDate day);
}
