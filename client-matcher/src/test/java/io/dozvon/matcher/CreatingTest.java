package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.topic.Keys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens when nobody is found. */
class CreatingTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void nobodyFoundInAProjectWithAMessengerMakesAWhatsappClient() {
    // Given
    CallEvent first = Samples.event("c", STARTED, Samples.PHONE);

    // When
    bench.call(first);

    // Then
    Match match = bench.match();
    assertThat(match.rule()).isEqualTo(MatchRule.CREATED);
    assertThat(match.candidates()).isZero();
    assertThat(match.clientKind()).isEqualTo(Client.WHATSAPP);
    var written = bench.written.readRecord();
    assertThat(written.key()).isEqualTo(Keys.of(Samples.SHOP, match.client()));
    assertThat(written.getRecordTime()).isEqualTo(Samples.NOW);
    assertThat(written.value().phone().orElseThrow().digits()).isEqualTo(Samples.PHONE);
    assertThat(written.value().createdAt()).isEqualTo(first.receivedAt());
  }

  @Test
  void nobodyFoundInAProjectWithoutAMessengerMakesATelephonyClient() {
    // Given
    CallEvent first = Samples.ofProject(Samples.OFFICE, "c");

    // When
    bench.call(first);

    // Then
    assertThat(bench.match().clientKind()).isEqualTo(Client.TELEPHONY);
    assertThat(bench.written.readValue().kind()).isEqualTo(Client.TELEPHONY);
  }

  @Test
  void aProjectCanInsistOnTelephonyClients() {
    // Given
    var registry = Samples.registry();
    registry.put(Samples.project(Samples.SHOP, List.of("whatsapp"), true));

    // When
    try (var insisting = new Bench(registry)) {
      insisting.call(Samples.event("c", STARTED, Samples.PHONE));

      // Then
      assertThat(insisting.written.readValue().kind()).isEqualTo(Client.TELEPHONY);
    }
  }

  @Test
  void manyFirstCallsOfOnePhoneCreateOneClient() {
    // Given
    List<TestRecord<String, CallEvent>> burst = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      CallEvent event = Samples.event("c" + i, STARTED, Samples.PHONE);
      burst.add(new TestRecord<>(Keys.ofCall(event.call()), event, Samples.NOW));
    }

    // When
    bench.calls.pipeRecordList(burst);

    // Then
    assertThat(bench.written.readValuesToList()).hasSize(1);
    assertThat(bench.matchedClients()).hasSize(200).containsOnly(Samples.created());
  }

  @Test
  void aCreatedClientIsFoundByTheNextCallAsTheOnlyOne() {
    // Given
    bench.call(Samples.event("c1", STARTED, Samples.PHONE));
    bench.matched.readValue();

    // When
    bench.call(Samples.event("c2", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match())
        .isEqualTo(
            new Match(
                Samples.created(), Client.WHATSAPP, MatchRule.VARIABLE, Optional.of("phone"), 1));
  }

  @Test
  void aClientThatTakesOverOneOfOursIsFoundInItsPlace() {
    // Given
    bench.call(Samples.event("c1", STARTED, Samples.PHONE));
    bench.written.readValue();
    bench.matched.readValue();
    bench.put(
        Samples.replacing(
            Samples.withPhone(Samples.client("77", "whatsapp", 2_000_000), Samples.PHONE),
            Samples.created()));

    // When
    bench.call(Samples.event("c2", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match())
        .isEqualTo(new Match("77", "whatsapp", MatchRule.VARIABLE, Optional.of("phone"), 1));
    var tombstone = bench.written.readRecord();
    assertThat(tombstone.key()).isEqualTo(Keys.of(Samples.SHOP, Samples.created()));
    assertThat(tombstone.value()).isNull();
  }

  @Test
  void aClientIsTakenOverOnce() {
    // Given
    Client takingOver =
        Samples.replacing(Samples.client("77", "whatsapp", 1), "wa-0123456789abcdef0123");
    bench.put(takingOver);

    // When
    bench.put(Samples.withPhone(takingOver, Samples.PHONE));

    // Then
    assertThat(bench.written.readRecordsToList()).hasSize(1);
  }
}
