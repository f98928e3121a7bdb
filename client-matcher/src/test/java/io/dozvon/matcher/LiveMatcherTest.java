package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchRule;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.SettableClock;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a test driver cannot show: it pipes through repartitions in no time, and has no ends. */
@WithKafka
class LiveMatcherTest {

  private static final int CLIENTS = 6_000;
  private static final int CALLS = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private KafkaForTest kafka;
  private Topics topics;
  @TempDir private Path state;
  private final SettableClock clock = new SettableClock(Samples.NOW);
  private LiveMatcher matcher;

  @BeforeEach
  void createTopics(KafkaForTest kafka) {
    this.kafka = kafka;
    topics = new Topics(kafka.prefix() + UUID.randomUUID() + ".", 3);
    LiveMatcher.createTopics(kafka, topics);
  }

  @AfterEach
  void close() {
    matcher.close();
  }

  @Test
  void callsOfKnownClientsCreateNobodyHoweverManyClientsAreYetToBeRead() throws Exception {
    // Given
    var outside = new OutsideWriter(kafka, Map.of());
    sendClients(outside);
    for (int i = 0; i < CALLS; i++) {
      call("c" + i, phone(i * 11), outside);
    }
    outside.flush();
    var matched = kafka.collect(topics.matchedCalls().name());

    // When
    matcher = LiveMatcher.start(kafka, topics, state, clock);

    // Then
    List<MatchedCall> calls = LiveMatcher.read(topics.matchedCalls(), awaited(matched, CALLS));
    assertThat(calls).hasSize(CALLS);
    assertThat(calls).allMatch(call -> call.match().rule() == MatchRule.VARIABLE);
    assertThat(calls)
        .allMatch(
            call -> phone(Integer.parseInt(call.match().client())).equals(phoneOf(call.event())));
  }

  @Test
  void anEmptiedStateIsReadBackBeforeAnybodyIsCreated(@TempDir Path emptied) throws Exception {
    // Given
    var outside = new OutsideWriter(kafka, Map.of());
    sendClients(outside);
    outside.flush();
    matcher = LiveMatcher.start(kafka, topics, state, clock);
    await().atMost(PATIENCE).until(matcher.progress::complete);
    matcher.close();
    for (int i = 0; i < CALLS; i++) {
      call("c" + i, phone(i * 11), outside);
    }
    outside.flush();
    var matched = kafka.collect(topics.matchedCalls().name());

    // When
    matcher = LiveMatcher.start(kafka, topics, emptied, clock);

    // Then
    assertThat(LiveMatcher.read(topics.matchedCalls(), awaited(matched, CALLS)))
        .hasSize(CALLS)
        .allMatch(call -> call.match().rule() == MatchRule.VARIABLE);
  }

  @Test
  void theIndexIsCompleteThoughATransactionThatCameToNothingEndsTheTopic() throws Exception {
    // Given
    var outside =
        new OutsideWriter(kafka, Map.of("transactional.id", topics.application("outside")));
    outside.producer.initTransactions();
    outside.producer.beginTransaction();
    for (int i = 0; i < 20; i++) {
      Client client = Samples.withPhone(Samples.client("" + i, "telegram", i), phone(i));
      outside.send(topics.clients(), Keys.of(Samples.SHOP, client.id()), client);
    }
    outside.flush();
    outside.producer.abortTransaction();

    // When
    matcher = LiveMatcher.start(kafka, topics, state, clock);

    // Then
    await().atMost(PATIENCE).until(matcher.progress::complete);
  }

  @Test
  void aRestartedMatcherCompletesItsIndexWithoutANewRecord() throws Exception {
    // Given
    var outside = new OutsideWriter(kafka, Map.of());
    call("c1", phone(1), outside);
    outside.flush();
    var matched = kafka.collect(topics.matchedCalls().name());
    matcher = LiveMatcher.start(kafka, topics, state, clock);
    awaited(matched, 1);
    matcher.close();

    // When
    matcher = LiveMatcher.start(kafka, topics, state, clock);

    // Then
    await().atMost(PATIENCE).until(matcher.progress::complete);
    call("c2", phone(1), outside);
    assertThat(LiveMatcher.read(topics.matchedCalls(), awaited(matched, 2)))
        .extracting(call -> call.match().rule())
        .containsExactly(MatchRule.CREATED, MatchRule.VARIABLE);
  }

  @Test
  void anIndexThatFallsBehindIsNoLongerComplete() throws Exception {
    // Given
    var outside = new OutsideWriter(kafka, Map.of());
    matcher = LiveMatcher.start(kafka, topics, state, clock);
    await().atMost(PATIENCE).until(matcher.progress::complete);
    matcher.stopStream();
    outside.send(topics.clients(), Keys.of(Samples.SHOP, "1"), Samples.owner("1", 1));
    outside.flush();

    // When
    clock.advance(LiveMatcher.TOLERANCE);

    // Then
    assertThat(matcher.progress.complete()).isFalse();
  }

  /** Each so large that calls are read long before the last of them. */
  private void sendClients(OutsideWriter outside) {
    Map<String, String> note = Map.of("note", "x".repeat(2_000));
    for (int i = 0; i < CLIENTS; i++) {
      Client large = Samples.withVariables(Samples.client("" + i, "telegram", i), Map.of(), note);
      Client client = Samples.withPhone(large, phone(i));
      outside.send(topics.clients(), Keys.of(Samples.SHOP, client.id()), client);
    }
  }

  private List<ConsumerRecord<byte[], byte[]>> awaited(RecordCollector matched, int count) {
    try {
      return matched.awaitCount(count, PATIENCE);
    } catch (AssertionError inVain) {
      throw new AssertionError(matcher + "; " + inVain.getMessage(), inVain);
    }
  }

  private void call(String id, String phone, OutsideWriter outside) {
    CallEvent event = Samples.event(id, Happening.STARTED, phone);
    outside.send(topics.callEvents(), Keys.ofCall(event.call()), event);
  }

  private static String phone(int i) {
    return String.valueOf(79_000_000_000L + i);
  }

  private static String phoneOf(CallEvent event) {
    return Optional.of(event.call()).flatMap(CallObjections::phoneOf).orElseThrow().digits();
  }
}
