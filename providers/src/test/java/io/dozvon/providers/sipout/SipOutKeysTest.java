package io.dozvon.providers.sipout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SipOutKeysTest {

  @ParameterizedTest
  @CsvSource({
    "call_id=1&call_action=dial, callid=1&call_action=DIAL",
    "call_id=1&call_action=dial&ts=1795158000, call_id=1&call_action=dial&ts=1795158001",
    "call_id=1&call_action=text&call_text=a, call_id=1&call_action=text&call_text=a&call_phone=0",
  })
  void theSameThingSaidAgainHasTheSameKey(String once, String again) {
    // Given
    String key = read(once).get(0).key();

    // When
    List<Fact> repeated = read(again);

    // Then
    assertThat(repeated).extracting(Fact::key).containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "call_id=1&call_action=dial, call_id=2&call_action=dial",
    "call_id=1&call_action=dial, call_id=1&call_action=complete",
    "call_id=1&call_action=dial&call_ext=101, call_id=1&call_action=dial&call_ext=102",
    "call_id=1&call_status=Busy, call_id=1&call_status=Success",
    "call_id=1&call_status=Success, call_id=1&call_status=Success&call_record_link=https://a/b",
    "call_id=1&call_text=a, call_id=1&call_text=b",
    "call_id=1&call_text=a, call_id=2&call_text=a",
    "call_action=dial&call_phone=0&ts=1795158000, call_action=dial&call_phone=0&ts=1795158000&x=1"
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
  void anEndWithATextIsTwoFacts() {
    // When
    List<Fact> facts = read("call_action=complete&call_status=Success&call_id=1&call_text=a");

    // Then
    assertThat(facts).extracting(Fact::kind).containsExactly(FactKind.ENDED, FactKind.TRANSCRIBED);
    assertThat(facts).extracting(Fact::key).doesNotHaveDuplicates();
  }

  @Test
  void aTextThatCameWithTheEndAndComesAgainAloneIsOneText() {
    // Given
    String key =
        read("call_action=complete&call_status=Success&call_id=1&call_text=a").get(1).key();

    // When
    List<Fact> facts = read("call_action=text&call_id=1&call_text=a");

    // Then
    assertThat(facts).extracting(Fact::key).containsExactly(key);
  }

  @Test
  void longTextsThatDifferOnlyWhereTheyAreCutAreTwo() {
    // Given
    Fact one = read("call_action=text&call_id=1&call_text=" + "x".repeat(200_000)).get(0);

    // When
    Fact other = read("call_action=text&call_id=1&call_text=" + "x".repeat(200_001)).get(0);

    // Then
    assertThat(other.key()).isNotEqualTo(one.key());
    assertThat(other.transcript().orElseThrow()).hasSize(100_000);
    assertThat(other.words()).containsEntry("transcript_cut", "true");
  }

  @ParameterizedTest
  @CsvSource({
    "call_phone=89004443322&ts=1795158059.9, phone=%2B79004443322&call_start_ts=1795158000",
    "callid=1&call_phone=89004443322, call_id=1"
  })
  void aDialAndItsEndAreOneCall(String dial, String complete) {
    // Given
    String callId = read("call_action=dial&" + dial).get(0).callId();

    // When
    List<Fact> facts = read("call_action=complete&" + complete);

    // Then
    assertThat(facts).extracting(Fact::callId).containsExactly(callId);
  }

  @ParameterizedTest
  @CsvSource({
    "call_phone=0&ts=1795158000, call_phone=0&ts=1795158001",
    "call_phone=79004443322&ts=1795158000, call_phone=79004443322&ts=1795158060",
    "call_phone=79004443322, call_phone=79004443322&call_ext=101"
  })
  void callsWithoutAnIdThatMayBeTwoAreTwo(String one, String other) {
    // Given
    String callId = read("call_action=dial&" + one).get(0).callId();

    // When
    List<Fact> facts = read("call_action=dial&" + other);

    // Then
    assertThat(facts).extracting(Fact::callId).doesNotContain(callId);
  }

  private static List<Fact> read(String form) {
    Fixture any = new Fixture("sipout", null);
    byte[] body = form.getBytes(StandardCharsets.UTF_8);
    return ((Understood)
            new SipOut().read(any.webhook("POST", "", "", body), Connections.of("sipout")))
        .facts();
  }
}
