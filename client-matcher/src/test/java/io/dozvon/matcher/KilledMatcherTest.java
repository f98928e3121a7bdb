package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service in a process of its own, killed while unknown callers come in. */
@WithKafka
class KilledMatcherTest {

  private static final int CALLS = 1_000;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> PROVIDERS = Providers.known().ids();

  @Test
  void aThousandFirstCallsOfOnePhoneMakeOneClientThoughTheMatcherIsKilled(
      KafkaForTest kafka, @TempDir Path data) throws Exception {
    // Given
    Topics topics = new Topics(kafka.prefix(), 3);
    LiveMatcher.createTopics(kafka, topics);
    var outside = new OutsideWriter(kafka, Map.of());
    outside.send(
        topics.projects(), Samples.SHOP, Samples.project(Samples.SHOP, List.of("whatsapp"), false));
    sendEachTwice(0, CALLS / 2, topics, outside);
    outside.flush();
    var matched = kafka.collect(topics.matchedCalls().name());
    var clients = kafka.collect(topics.clients().name());

    // When
    try (JavaProcess first = start(kafka, data)) {
      matched.awaitCount(1, PATIENCE);
      first.kill();
    }
    sendEachTwice(CALLS / 2, CALLS, topics, outside);
    outside.flush();
    try (JavaProcess second = start(kafka, data)) {
      matched.awaitCount(2 * CALLS, PATIENCE);
      matched.assertNoMoreFor(Duration.ofSeconds(1));

      // Then
      assertThat(second.isAlive()).isTrue();
    }
    List<MatchedCall> calls = LiveMatcher.read(topics.matchedCalls(), matched.all());
    assertThat(calls).extracting(call -> call.match().client()).containsOnly(Samples.created());
    assertThat(
            calls.stream()
                .collect(Collectors.groupingBy(MatchedCall::eventId, Collectors.counting())))
        .hasSize(CALLS)
        .allSatisfy((id, times) -> assertThat(times).isEqualTo(2));
    assertThat(LiveMatcher.read(topics.clients(), clients.all()))
        .singleElement()
        .satisfies(client -> assertThat(client.id()).isEqualTo(Samples.created()));
  }

  private static void sendEachTwice(int from, int to, Topics topics, OutsideWriter outside) {
    for (int i = from; i < to; i++) {
      CallEvent event =
          Samples.event(
              Samples.SHOP,
              PROVIDERS.get(i % PROVIDERS.size()),
              "c" + i,
              Happening.STARTED,
              Direction.INBOUND,
              Optional.of(PhoneReader.forCountry("RU").read(Samples.PHONE)));
      String key = Keys.ofCall(event.call());
      outside.send(topics.callEvents(), key, event);
      outside.send(topics.callEvents(), key, event);
    }
  }

  private static JavaProcess start(KafkaForTest kafka, Path data) {
    return JavaProcess.start(
        JavaCommand.of(
            MatcherApplication.class,
            "--kafka.bootstrap=" + kafka.bootstrapServers(),
            "--topics.prefix=" + kafka.prefix(),
            "--topics.partitions=3",
            "--topics.replication=1",
            "--data=" + data,
            "--instance=one",
            "--management.port=0"));
  }
}
