package org.netralitas.stat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TippingFactorTest {
  @Test
  void limitsOfAnOpenOrderReachBelowOne() {
    TippingFactor open = TippingFactor.of(56, 1, 55, 1);
    assertThat(open.higher()).isZero();
    assertThat(open.orderStands()).isFalse();
    assertThat(open.limits().contains(1)).isTrue();
    assertThatThrownBy(() -> TippingFactor.of(0, 1, 0, 1)).hasMessageContaining("no case");
  }
}
