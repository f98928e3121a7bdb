package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.topic.Keys;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the results look like, and where calls without a client go. */
class OutputsTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aCallWithoutAPhoneGoesWithItsReasonAndCreatesNobody() {
    // Given
    CallEvent anonymous = Samples.event("c", STARTED, "anonymous");

    // When
    bench.call(anonymous);

    // Then
    var unmatched = bench.unmatched.readRecord();
    assertThat(unmatched.key()).isEqualTo(Keys.of(Samples.SHOP, "c"));
    assertThat(unmatched.value().reason()).isEqualTo(UnmatchedReason.ANONYMOUS);
    assertThat(unmatched.value().event()).isEqualTo(anonymous);
    assertThat(bench.written.isEmpty() && bench.matched.isEmpty()).isTrue();
    assertThat(bench.counted("dozvon.matcher.events.unmatched", "reason", "anonymous"))
        .isEqualTo(1);
  }

  @Test
  void aNumberThatItsProvidersRuleRefusesIsNotMatchedAndCreatesNobody() {
    // Given
    bench.put(Samples.withPhone(Samples.client("1", "telegram", 1), "375291112233"));
    CallEvent foreign =
        Samples.event(
            Samples.SHOP,
            Samples.SEVEN,
            "c",
            STARTED,
            Direction.INBOUND,
            Optional.of(PhoneReader.forCountry("RU").read("+375 29 111-22-33")));

    // When
    bench.call(foreign);

    // Then
    var unmatched = bench.unmatched.readRecord();
    assertThat(unmatched.key()).isEqualTo(Keys.of(Samples.SHOP, "375291112233"));
    assertThat(unmatched.value().reason()).isEqualTo(UnmatchedReason.REFUSED_BY_FORMAT);
    assertThat(unmatched.value().explanation()).contains("exactly 11 digits that start with 7");
    assertThat(bench.written.isEmpty() && bench.matched.isEmpty()).isTrue();
  }

  @Test
  void aCallOfAnUnknownProjectBecomesADeadLetterUnderItsFirstOrigin() {
    // Given
    CallEvent foreign = Samples.ofProject("nobody", "c");

    // When
    bench.call(foreign);

    // Then
    var letter = bench.deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo(foreign.origin());
    assertThat(letter.value().reason()).isEqualTo("unknown-project");
    assertThat(letter.value().origin()).hasToString(foreign.origin());
    assertThat(letter.value().explanation()).contains("nobody").doesNotContain(Samples.PHONE);
    assertThat(bench.counted("dozvon.dead.letters", "reason", "unknown-project")).isEqualTo(1);
  }

  @Test
  void aResultRepeatsItsIdAndCarriesNoHeaderOfTheCall() {
    // Given
    CallEvent event = Samples.event("c", STARTED, Samples.PHONE);
    var headers = new RecordHeaders().add("traceparent", new byte[] {1});
    var record =
        new TestRecord<>(Keys.ofCall(event.call()), event, headers, Instant.ofEpochSecond(5));
    bench.calls.pipeInput(record);

    // When
    bench.calls.pipeInput(record);

    // Then
    var first = bench.matched.readRecord();
    var second = bench.matched.readRecord();
    assertThat(second.value().eventId()).isEqualTo(first.value().eventId());
    assertThat(first.key()).isEqualTo(Keys.of(Samples.SHOP, Samples.created()));
    assertThat(first.getRecordTime()).isEqualTo(event.receivedAt());
    assertThat(first.headers().lastHeader("traceparent")).isNull();
    assertThat(first.headers().lastHeader("ce_id").value())
        .asString()
        .isEqualTo(first.value().eventId());
  }
}
