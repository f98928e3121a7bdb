package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ENDED;
import static io.dozvon.contracts.call.Happening.MOVED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Keys;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A match says whether its client asks for whole webhooks, as that stands at each event. */
class SaveWebhookTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theDealVariableOfTheClientIsCarried() {
    // Given
    bench.put(asking("1"));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).contains("1");
  }

  @Test
  void anEmptyValueAsksForNothing() {
    // Given
    bench.put(asking(""));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).isEmpty();
  }

  @Test
  void aVariableOfTheClientItselfAsksForNothing() {
    // Given
    bench.put(
        Samples.withPhone(
            Samples.withVariables(
                Samples.client("1", "telegram", 0), Map.of(), Map.of("save_webhook", "1")),
            Samples.PHONE));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).isEmpty();
  }

  @Test
  void whatIsSetDuringACallCountsForWhatFollows() {
    // Given
    bench.put(Samples.withPhone(Samples.client("1", "telegram", 0), Samples.PHONE));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.match();
    bench.put(asking("0"));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).contains("0");
  }

  @Test
  void whatIsTakenBackDuringACallCountsNoMore() {
    // Given
    bench.put(asking("1"));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.match();
    bench.put(Samples.withPhone(Samples.client("1", "telegram", 0), Samples.PHONE));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).isEmpty();
  }

  @Test
  void anotherClientWithThatPhoneAsksForNothing() {
    // Given
    bench.put(Samples.owner("2", 0));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.match();
    bench.put(asking("1"));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).isEmpty();
  }

  @Test
  void aCallThatMovesAwayCarriesItToo() {
    // Given
    bench.put(asking("1"));
    var started = Samples.event("c", STARTED, Samples.PHONE);
    bench.call(started);
    bench.match();

    // When
    bench.callUnder(Keys.ofCall(started.call()), Samples.event("c", MOVED, "74951112200"));

    // Then
    assertThat(bench.match().saveWebhook()).contains("1");
  }

  @Test
  void ofALongValueTheBeginningIsCarried() {
    // Given
    bench.put(asking("x".repeat(900_000)));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().saveWebhook()).contains("x".repeat(64));
  }

  private static Client asking(String value) {
    return Samples.withPhone(
        Samples.withVariables(
            Samples.client("1", "telegram", 0), Map.of("save_webhook", value), Map.of()),
        Samples.PHONE);
  }
}
