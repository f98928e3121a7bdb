package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WithKafka
class NotifierProcessTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  @DisplayName("wired as a service: an answer and, after it has settled, a miss reach the bot")
  void theServiceTellsBotsOnARealKafka(KafkaForTest kafka, @TempDir Path data) throws Exception {
    Topics topics = new Topics(kafka.prefix(), 1);
    Instant now = Instant.now();
    CallDraft missed =
        CallDraft.of(TestProvider.SIPOUT).id("call-1").receivedAt(now).ended(Outcome.NO_ANSWER);
    CallDraft answered =
        CallDraft.of(TestProvider.SIPOUT).id("call-2").receivedAt(now).ended(Outcome.ANSWERED);
    try (DozvonProcess process = start(kafka, data)) {
      assertThat(process.awaitReady(SOON)).isTrue();

      hear(kafka, topics.matchedCalls(), missed.next(Happening.ENDED));
      hear(kafka, topics.matchedCalls(), answered.next(Happening.ENDED));

      assertThat(callbacks(kafka, topics.botCallbacks()))
          .containsExactly("telephony_call_success", "telephony_call_missed");
      assertThat(kafka.collect(topics.notifications().name()).awaitCount(2, SOON)).hasSize(2);
      assertThat(kafka.collect(topics.variables().name()).awaitCount(2, SOON)).hasSize(2);
    }
  }

  private static List<String> callbacks(KafkaForTest kafka, Topic<String, BotCallback> topic) {
    return kafka.collect(topic.name()).awaitCount(2, SOON).stream()
        .map(record -> topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
        .map(BotCallback::text)
        .toList();
  }

  private static void hear(
      KafkaForTest kafka, Topic<String, MatchedCall> topic, MatchedCall matched) throws Exception {
    String key = Keys.of(matched.event().call().project(), matched.match().client());
    RecordHeaders headers = new RecordHeaders();
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, matched);
    byte[] keyBytes = topic.keySerde().serializer().serialize(topic.name(), key);
    kafka.producer().send(new ProducerRecord<>(topic.name(), 0, keyBytes, value, headers)).get();
  }

  private static DozvonProcess start(KafkaForTest kafka, Path data) {
    Configuration configuration =
        new Configuration(
            Map.of(
                "kafka.bootstrap", kafka.bootstrapServers(),
                "topics.prefix", kafka.prefix(),
                "topics.partitions", "1",
                "data", data.toString(),
                "management.port", "0"));
    return DozvonProcess.start(
        ProcessPlan.read(configuration, List.of(NotifierApplication.module())),
        ProcessRole.standalone(RawFlush.AS_IT_IS));
  }
}
