package org.netralitas.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.netralitas.SharedSpark;

class JobContextTest {
  @AfterEach
  void activate() {
    SparkSession.setActiveSession(SharedSpark.session());
  }

  @Test
  void theSessionIsActiveInEveryThreadThatAsksForIt() throws InterruptedException {
    try (JobContext context =
        JobContext.within(SharedSpark.session(), null, Progress.silent(), Clock.systemUTC())) {
      SparkSession.clearActiveSession();
      AtomicReference<SparkSession> first = new AtomicReference<>();
      Thread other =
          new Thread(
              () -> {
                context.spark();
                first.set(SparkSession.getActiveSession().get());
              });
      other.start();
      other.join();
      assertThat(first).hasValue(SharedSpark.session());
      assertThat(SparkSession.getActiveSession().isEmpty()).isTrue();
      context.spark();
      assertThat(SparkSession.getActiveSession().get()).isSameAs(SharedSpark.session());
    }
  }
}
