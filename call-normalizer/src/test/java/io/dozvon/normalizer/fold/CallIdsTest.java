package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallIdsTest {

  @Test
  void aSafeIdIsShown() {
    assertThat(CallIds.ofCall("c1", "1790000000.1001")).isEqualTo("c1.1790000000.1001");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a|b", "a/b", "звонок"})
  void anyOtherIdIsHashed(String providerId) {
    assertThat(CallIds.ofCall("c1", providerId)).matches("c1\\.[0-9a-f]{32}");
  }

  @Test
  void aLongIdIsHashedToTheSameWhetherFittedOrNot() {
    Fact fitted = FactLimits.fit(fact("x".repeat(900)));

    String id = CallIds.ofCall("c1", fitted.callId());

    assertThat(id).isEqualTo(CallIds.ofCall("c1", "x".repeat(900)));
  }

  private static Fact fact(String callId) {
    return Fact.about(callId, FactKind.ENDED, "k").build();
  }
}
