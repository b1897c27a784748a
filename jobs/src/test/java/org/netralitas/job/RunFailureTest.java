package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.netralitas.job.RunFailure.Kind;

class RunFailureTest {
  @Test
  void aFaultOfATaskIsToldInOneLine() {
    RunFailure failure =
        RunFailure.of(
            new SparkException(
                "Task 3 failed: broken\n\tat a.B.c(B.java:1)\n\nDriver stacktrace:"));
    assertThat(failure.kind()).isEqualTo(Kind.INTERNAL_FAULT);
    assertThat(failure)
        .message()
        .startsWith(
            "internal fault: org.apache.spark.SparkException: Task 3 failed: broken;"
                + " the stack trace is in the log")
        .hasLineCount(1);
  }

  @Test
  void aFullDiskIsToldAsSuchHoweverDeepItLies() {
    RunFailure failure =
        RunFailure.of(new IllegalStateException(new IOException("No space left on device")));
    assertThat(failure.kind()).isEqualTo(Kind.INTERNAL_FAULT);
    assertThat(failure).hasMessageContaining("the disk is full");
  }
}
