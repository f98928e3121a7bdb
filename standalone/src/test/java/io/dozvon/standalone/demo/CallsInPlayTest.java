package io.dozvon.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.simulator.Scenario;
import org.junit.jupiter.api.Test;

class CallsInPlayTest {

  private final CallsInPlay calls = new CallsInPlay();

  @Test
  void countsTheCallsThatTheBotHasNotHeardAllOf() {
    begins("never", Scenario.ANSWERED);
    begins("half", Scenario.TRANSCRIPT_LATER);
    begins("open", Scenario.END_NEVER_COMES);
    calls.botHeard("half");

    assertThat(calls.wanting()).isEqualTo(2);
  }

  @Test
  void countsTheCallsThatTheBotHasHeardTooMuchOf() {
    begins("twice", Scenario.DUPLICATES);
    begins("open", Scenario.END_NEVER_COMES);
    calls.botHeard("twice");
    calls.botHeard("twice");
    calls.botHeard("open");

    assertThat(calls.toldTwice()).isEqualTo(2);
  }

  @Test
  void knowsWhatACallIsCalledOnTheScreen() {
    begins("one", Scenario.MISSED);

    assertThat(calls.name("one")).isEqualTo("#1");
    assertThat(calls.name("of before")).isEmpty();
  }

  private void begins(String call, Scenario scenario) {
    calls.begins(call, "#1", scenario);
  }
}
