package io.dozvon.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.DefaultRecord;
import org.junit.jupiter.api.Test;

final class RefusalsTest {

  private static final Origin ORIGIN = new Origin("raw", 3, 42);
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @Test
  void keepsTheRecordAndSaysWhyItWasRefused() {
    // Given
    Headers headers = new RecordHeaders().add("provider", bytes("sipuni")).add("empty", null);

    // When
    DeadLetter letter =
        Refusals.refuse(
            "call-normalizer",
            "no-call",
            "no call id",
            ORIGIN,
            AT,
            bytes("k"),
            bytes("v"),
            headers);

    // Then
    assertThat(letter.eventId()).isEqualTo("dead-letter:raw/3/42");
    assertThat(letter.explanation()).isEqualTo("no call id");
    assertThat(Refusals.holdsAll(letter)).isTrue();
    assertThat(letter.occurredAt()).isEqualTo(AT);
    assertThat(letter.key()).contains(Payload.of(bytes("k")));
    assertThat(letter.body()).contains(Payload.of(bytes("v")));
    assertThat(letter.originalHeaders())
        .containsOnlyKeys("provider")
        .containsValue(Payload.of(bytes("sipuni")));
  }

  @Test
  void noPhoneSurvivesInTheExplanation() {
    // When
    DeadLetter letter =
        Refusals.refuse(
            "s",
            "r",
            "client 79004443322 is unknown",
            ORIGIN,
            AT,
            bytes("k"),
            bytes("v"),
            new RecordHeaders());

    // Then
    assertThat(letter.explanation()).doesNotContain("79004443322").contains("client 7900");
  }

  @Test
  void aTombstoneIsRefusedAsOne() {
    // When
    DeadLetter letter = Refusals.refuse("s", "r", "e", ORIGIN, AT, null, null, new RecordHeaders());

    // Then
    assertThat(letter.key()).isEmpty();
    assertThat(letter.body()).isEmpty();
  }

  @Test
  void theLargestRecordMakesADeadLetterThatFits() {
    // Given
    byte[] large = new byte[Topic.LARGEST_RECORD_BYTES];
    Headers headers = new RecordHeaders();
    for (int i = 0; i < 100_000; i++) {
      headers.add("h" + i, bytes("v"));
    }
    headers.add("large", large);

    // When
    DeadLetter letter = Refusals.refuse("s", "r", "e", ORIGIN, AT, large, large, headers);

    // Then
    assertThat(sizeAsWritten(letter)).isLessThan(Topic.LARGEST_RECORD_BYTES);
    assertThat(letter.explanation())
        .contains("key cut from 4194304", "value cut from 4194304", "headers left out");
    assertThat(Refusals.holdsAll(letter)).isFalse();
  }

  @Test
  void aReplayedRecordKeepsItsFirstOrigin() {
    // Given
    Headers replayed = new RecordHeaders().add("replay", bytes("raw/1/7"));

    // When
    Origin origin = Refusals.firstOrigin(ORIGIN, replayed);

    // Then
    assertThat(origin).isEqualTo(new Origin("raw", 1, 7));
  }

  @Test
  void aReplayMarkThatIsNoOriginIsPassedOver() {
    // Given
    Headers odd = new RecordHeaders().add("replay", bytes("yes"));

    // When
    Origin origin = Refusals.firstOrigin(ORIGIN, odd);

    // Then
    assertThat(origin).isEqualTo(ORIGIN);
  }

  private static int sizeAsWritten(DeadLetter letter) {
    Topic<String, DeadLetter> topic = new Topics("", 1).deadLetters();
    Headers headers = new RecordHeaders();
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, letter);
    byte[] key = bytes(letter.origin().toString());
    return DefaultRecord.sizeInBytes(0, 0, key.length, value.length, headers.toArray());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
