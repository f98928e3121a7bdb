package io.dozvon.providers.sipuni;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading.Understood;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipuniKeysTest {

  @Test
  void anEventSentAgainASecondLaterHasTheSameKey() {
    // Given
    String key = facts("8.08-outbound-start").get(0).key();

    // When
    List<Fact> again = facts("8.09-outbound-start-again");

    // Then
    assertThat(again).extracting(Fact::key).containsExactly(key);
  }

  @Test
  void theEventsOfOneCallHaveKeysOfTheirOwn() {
    // Given
    Stream<String> samples =
        Stream.of(
            "8.02-inbound-line-rings",
            "8.03-inbound-employee-rings",
            "own-group-ring-second",
            "8.04-inbound-answer",
            "8.05-inbound-end");

    // When
    List<Fact> facts = samples.flatMap(sample -> facts(sample).stream()).toList();

    // Then
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
    assertThat(facts).extracting(Fact::callId).containsOnly("1790000000.1001");
  }

  @ParameterizedTest
  @CsvSource({
    "event=2&call_id=1&status=NOANSWER, event=2&call_id=1&status=ANSWER",
    "event=2&call_id=1&status=ANSWER, event=4&call_id=1&status=ANSWER",
    "event=2&call_id=1&dst_num=1, event=2&call_id=1&dst_num=2",
    "event=2&call_id=1, event=2&call_id=2",
    "event=2&call_id=1, event=2&call_id=1&call_record_link=https://a/b",
    "event=2&timestamp=1790000000, event=2&timestamp=1790000001"
  })
  void anotherThingSaidHasAnotherKey(String one, String other) {
    // Given
    String key = read(one).get(0).key();

    // When
    List<Fact> facts = read(other);

    // Then
    assertThat(facts).extracting(Fact::key).doesNotContain(key);
  }

  @Test
  void withoutACallIdARedeliveryIsStillTheSame() {
    // Given
    List<Fact> once = facts("own-end-without-call-id");

    // When
    List<Fact> again = facts("own-end-without-call-id");

    // Then
    assertThat(again).isEqualTo(once);
  }

  @Test
  void theIdOfACallbackIsNoIdOfTheCall() {
    // When
    List<Fact> facts = facts("8.10-outbound-end-callback-id");

    // Then
    assertThat(facts.get(0).callIds()).containsExactly("1790000300.1004");
    assertThat(facts.get(0).words()).containsEntry("callbackId", "5f1e00aa");
  }

  private static List<Fact> facts(String sample) {
    return ((Understood)
            new Sipuni().read(Fixture.named("sipuni", sample).webhook(), Connections.of("sipuni")))
        .facts();
  }

  private static List<Fact> read(String query) {
    Fixture any = new Fixture("sipuni", null);
    return ((Understood)
            new Sipuni().read(any.webhook("GET", query, "", new byte[0]), Connections.of("sipuni")))
        .facts();
  }
}
