package io.dozvon.matcher;

import static io.dozvon.contracts.call.Happening.ENDED;
import static io.dozvon.contracts.call.Happening.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchRule;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which of the clients there are a call is given. */
class FindingTest {

  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void theTelephonyClientComesBeforeAnOlderOwnerOfAVariable() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.put(Samples.withPhone(Samples.client("2", Client.TELEPHONY, 2), Samples.PHONE));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match())
        .isEqualTo(
            new Match("2", Client.TELEPHONY, MatchRule.TELEPHONY_CLIENT, Optional.empty(), 2));
  }

  @Test
  void ofSeveralOwnersTheOldestIsTheFirst() {
    // Given
    bench.put(Samples.owner("1", 3));
    bench.put(Samples.owner("2", 2));
    bench.put(Samples.owner("3", 4));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match())
        .isEqualTo(new Match("2", "telegram", MatchRule.VARIABLE, Optional.of("contact"), 3));
  }

  @Test
  void ofOwnersOfOneAgeTheLowestIdIsTheFirst() {
    // Given
    bench.put(Samples.owner("10", 1));
    bench.put(Samples.owner("9", 1));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().client()).isEqualTo("9");
  }

  @Test
  void aCallKeepsItsClientWhateverBecomesOfTheClients() {
    // Given
    bench.put(Samples.owner("2", 2));
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    bench.put(Samples.owner("1", 1));
    bench.delete("2");

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("2", "2");
  }

  @Test
  void aCallKeepsTheClientThatWasMadeForItThoughAnOlderOneAppears() {
    // Given
    bench.call(Samples.event("c", STARTED, Samples.PHONE));
    Match first = bench.match();
    bench.put(Samples.owner("1", 1));

    // When
    bench.call(Samples.event("c", ENDED, Samples.PHONE));

    // Then
    assertThat(bench.match()).isEqualTo(first);
    assertThat(first.rule()).isEqualTo(MatchRule.CREATED);
  }

  @Test
  void aDeletedClientIsFoundNoMore() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.put(Samples.owner("2", 2));
    bench.delete("1");

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match())
        .isEqualTo(new Match("2", "telegram", MatchRule.VARIABLE, Optional.of("contact"), 1));
  }

  @Test
  void aClientThatChangesItsPhoneIsFoundUnderTheNewOneOnly() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.put(
        Samples.withVariables(
            Samples.client("1", "telegram", 1), Map.of("contact", "74951112200"), Map.of()));
    bench.call(Samples.event("c1", STARTED, Samples.PHONE));

    // When
    bench.call(Samples.event("c2", STARTED, "74951112200"));

    // Then
    assertThat(bench.matchedClients()).containsExactly(Samples.created(), "1");
  }

  @Test
  void aClientThatBecomesATelephonyClientComesFirstAtOnce() {
    // Given
    Client second = Samples.withPhone(Samples.client("2", "telegram", 2), Samples.PHONE);
    bench.put(Samples.owner("1", 1));
    bench.put(second);
    bench.call(Samples.event("c1", STARTED, Samples.PHONE));
    bench.put(Samples.withPhone(Samples.client("2", Client.TELEPHONY, 2), Samples.PHONE));

    // When
    bench.call(Samples.event("c2", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).containsExactly("1", "2");
  }

  @Test
  void aRecordWithNeitherKeyNorValueIsCountedAndHarmsNobody() {
    // Given
    bench.clients.pipeInput(new TestRecord<>(null, null));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.matchedClients()).hasSize(1);
    assertThat(bench.counted("dozvon.matcher.events.dropped", "reason", "empty")).isEqualTo(1);
  }

  @Test
  void aClientRecordWithoutATimeIsRefusedAndLeavesTheIndexAsItWas() {
    // Given
    bench.put(Samples.owner("1", 1));
    bench.clients.pipeInput(
        "shop|1",
        new Client("shop", "1", "x", Optional.empty(), Optional.empty(), null, null, null, null));

    // When
    bench.call(Samples.event("c", STARTED, Samples.PHONE));

    // Then
    assertThat(bench.match().client()).isEqualTo("1");
    var letter = bench.deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo("telephony.clients.v1/0/1");
    assertThat(letter.value().reason()).isEqualTo("bad-client");
  }
}
