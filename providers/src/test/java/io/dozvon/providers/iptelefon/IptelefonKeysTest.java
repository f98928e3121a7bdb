package io.dozvon.providers.iptelefon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Fact;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IptelefonKeysTest {

  @ParameterizedTest
  @CsvSource({
    "cmd=event&callid=1&call-status=RINGING, cmd=Event&call_id=1&call-status=ringing",
    "cmd=event&callid=1&call-status=RINGING, cmd=event&callid=1&call-status=RINGING&token=k",
    "cmd=history&callid=1&status=BUSY, cmd=history&callid=1&call-status=BUSY",
    "cmd=history&callid=1&calldate=2026-11-20 10:00, cmd=history&callid=1&calldate=2026-11-20 10:01",
    "calltype=IN&id=7&linkedid=1, calltype=IN&id=7&linkedid=1&waiting=7"
  })
  void theSameThingSaidAgainHasTheSameKey(String once, String again) {
    // Given
    String key = Sent.form(once).get(0).key();

    // When
    List<Fact> repeated = Sent.form(again);

    // Then
    assertThat(repeated).extracting(Fact::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "cmd=event&callid=1&call-status=RINGING, cmd=event&callid=2&call-status=RINGING",
    "cmd=event&callid=1&call-status=RINGING, cmd=event&callid=1&call-status=ACCEPTED",
    "cmd=event&callid=1&call-status=RINGING&exten=346, cmd=event&callid=1&call-status=RINGING&exten=347",
    "cmd=event&callid=1&call-status=RINGING, cmd=event&callid=1&call-status=RINGING&phone=79004443322",
    "cmd=event&callid=1&call-status=ACCEPTED, cmd=history&callid=1&call-status=ACCEPTED",
    "cmd=history&callid=1&status=NO ANSWER, cmd=history&callid=1&status=ANSWERED",
    "cmd=history&callid=1&exten=346, cmd=history&callid=1&exten=347",
    "cmd=history&callid=1, cmd=history&callid=1&link=https://a/b",
    "cmd=history&callid=1&duration=1, cmd=history&callid=1&duration=2",
    "cmd=history&phone=79004443322&status=BUSY, cmd=history&phone=79004443322&status=BUSY&x=1",
    "calltype=IN&id=7&linkedid=1, calltype=IN&id=8&linkedid=1",
    "calltype=IN&id=7&linkedid=1, calltype=IN&id=7&linkedid=1&link=88001"
  })
  void anotherThingSaidHasAnotherKey(String one, String other) {
    // Given
    String key = Sent.form(one).get(0).key();

    // When
    List<Fact> facts = Sent.form(other);

    // Then
    assertThat(facts).extracting(Fact::key).doesNotContain(key);
  }

  @Test
  void theMessagesOfOneCallHaveKeysOfTheirOwn() {
    // Given
    Stream<String> samples =
        Stream.of(
            "4.01-inbound-ringing",
            "own-ringing-second",
            "4.01-inbound-accepted",
            "4.02-inbound-answered",
            "4.10-call-log");

    // When
    List<Fact> facts = samples.flatMap(sample -> Sent.sample(sample).stream()).toList();

    // Then
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    assertThat(facts).extracting(Fact::callId).containsOnly("1795158000.1201");
  }

  @Test
  void theSampleOfTheGuideIsReadAsTheOneOfTheReference() {
    // Given
    List<Fact> reference = Sent.sample("4.02-inbound-answered");

    // When
    List<Fact> guide = Sent.sample("own-guide-sample");

    // Then
    assertThat(guide).isEqualTo(reference);
  }

  @Test
  void aGuessHasAKeyOfItsOwn() {
    // When
    List<Fact> facts = Sent.sample("4.06-internal");

    // Then
    assertThat(facts).hasSize(2).extracting(Fact::key).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"own-ringing-blank-call-id", "own-history-no-call-id", "own-log-row-no-ids"})
  void withoutACallIdARedeliveryIsStillTheSame(String sample) {
    // Given
    List<Fact> once = Sent.sample(sample);

    // When
    List<Fact> again = Sent.sample(sample);

    // Then
    assertThat(again).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({
    "cmd=history&phone=0&status=BUSY, cmd=history&phone=0&status=NO ANSWER",
    "cmd=history&callid=&phone=79004443322, cmd=history&callid=null&phone=79004443322",
    "cmd=history&callid=0&phone=79004443322, cmd=history&callid=0&phone=79005554433",
    "calltype=IN&id=7&linkedid=0, calltype=IN&id=8&linkedid=0",
    "calltype=IN&id=7, cmd=history&callid=7"
  })
  void callsThatMayBeTwoAreTwo(String one, String other) {
    // Given
    String callId = Sent.form(one).get(0).callId();

    // When
    List<Fact> facts = Sent.form(other);

    // Then
    assertThat(facts).extracting(Fact::callId).doesNotContain(callId);
  }

  @Test
  void noNumberAndNoSecretIsSeenInAKey() {
    // When
    List<Fact> facts =
        Sent.form("cmd=history&phone=79004443322&exten=346&link=https://a/b&token=k3y0");

    // Then
    assertThat(facts.get(0).key()).matches("history-[0-9a-f]{32}");
  }
}
