package io.dozvon.normalizer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.Registry;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, killed at work, against one that nobody disturbs. */
@WithKafka
class NormalizerKilledIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int CALLS = 150;
  private static final int EVENTS_OF_A_CALL = 3;
  private static final int KILLS = 2;

  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final String bootstrapServers;
  private final String prefix;

  NormalizerKilledIT(KafkaForTest kafka) {
    bootstrapServers = kafka.bootstrapServers();
    prefix = kafka.prefix();
  }

  @Test
  void itTellsExactlyWhatItWouldHaveToldUndisturbed(@TempDir Path data) throws Exception {
    List<CallEvent> undisturbed = told(prefix + "calm-", data.resolve("calm"), 0);

    List<CallEvent> killed = told(prefix + "killed-", data.resolve("killed"), KILLS);

    assertThat(undisturbed).hasSize(CALLS * EVENTS_OF_A_CALL);
    assertThat(killed).isEqualTo(undisturbed);
  }

  /** In as many parts as there are lives; of all but the last a part is left to the next one. */
  private List<CallEvent> told(String own, Path data, int kills) throws Exception {
    Topics topics = new Topics(own, 1);
    prepare(own, data, topics);
    List<RawWebhook> webhooks = IntStream.range(0, CALLS).boxed().flatMap(this::call).toList();
    int part = webhooks.size() / (KILLS + 1);
    try (KafkaForTest kafka = KafkaForTest.at(bootstrapServers, own)) {
      Producer<byte[], byte[]> producer = kafka.producer();
      RecordCollector events = kafka.collect(topics.callEvents().name());
      JavaProcess normalizer = start(own, data);
      try {
        for (int life = 0; life <= KILLS; life++) {
          int before = events.all().size();
          List<Future<?>> sent = new ArrayList<>();
          for (RawWebhook webhook : webhooks.subList(life * part, (life + 1) * part)) {
            sent.add(send(producer, topics.raw("sipout"), "c1", webhook));
          }
          for (Future<?> one : sent) {
            one.get();
          }
          events.awaitCount(before + 1, PATIENCE);
          if (life < kills) {
            normalizer.kill();
            normalizer.close();
            normalizer = start(own, data);
          }
        }
        events.awaitCount(CALLS * EVENTS_OF_A_CALL, PATIENCE);
        events.assertNoMoreFor(Duration.ofSeconds(1));
      } finally {
        normalizer.close();
      }
      return events.all().stream().map(record -> read(topics, record, own)).toList();
    }
  }

  /** Topics and the connection: a first, short life that hears nothing. */
  private void prepare(String own, Path data, Topics topics) throws Exception {
    var plan =
        ProcessPlan.read(
            new Configuration(settings(own, data)), List.of(NormalizerModule.module()));
    try (DozvonProcess process =
            DozvonProcess.start(plan, ProcessRole.standalone(RawFlush.EVERY_MESSAGE));
        KafkaForTest kafka = KafkaForTest.at(bootstrapServers, own)) {
      assertThat(process.awaitReady(PATIENCE)).isTrue();
      send(kafka.producer(), topics.connections(), "c1", connection()).get();
      Registry registry = process.context().getBean(Registry.class);
      Awaitility.await().atMost(PATIENCE).until(() -> registry.connection("c1").isPresent());
    }
  }

  private JavaProcess start(String own, Path data) {
    String[] arguments =
        settings(own, data).entrySet().stream()
            .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
            .toArray(String[]::new);
    return JavaProcess.start(JavaCommand.of(NormalizerApplication.class, arguments));
  }

  private Map<String, String> settings(String own, Path data) {
    return Map.of(
        "kafka.bootstrap",
        bootstrapServers,
        "topics.prefix",
        own,
        "topics.partitions",
        "1",
        "data",
        data.toString(),
        "management.port",
        "0");
  }

  /** Its start, its end twice, and its text. */
  private Stream<RawWebhook> call(int number) {
    String start = "\"call_action\":\"dial\"";
    String end = "\"call_action\":\"complete\",\"call_status\":\"Success\"";
    String text = "\"call_action\":\"text\",\"call_text\":\"said in %d\"".formatted(number);
    List<String> bodies = List.of(start, end, end, text);
    return IntStream.range(0, bodies.size())
        .mapToObj(index -> webhook(4 * number + index, number, bodies.get(index)));
  }

  private RawWebhook webhook(int index, int call, String fields) {
    String body =
        "{\"call_id\":\"call-%d\",\"call_phone\":\"79004443322\",%s}".formatted(call, fields);
    return RawWebhook.received(
        "w" + index,
        "sipout",
        "p1",
        "c1",
        "POST",
        "",
        "application/json",
        start.plusMillis(index),
        Payload.of(body.getBytes(StandardCharsets.UTF_8)));
  }

  private static <V> Future<?> send(
      Producer<byte[], byte[]> producer, Topic<String, V> topic, String key, V value) {
    var headers = new RecordHeaders();
    byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), headers, value);
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(topic.name(), null, null, keyBytes, bytes, headers));
  }

  /** As if both had had the same topics. */
  private static CallEvent read(Topics topics, ConsumerRecord<byte[], byte[]> record, String own) {
    CallEvent event =
        topics.callEvents().valueSerde().deserializer().deserialize("", record.value());
    return new CallEvent(
        event.eventId(),
        event.happening(),
        event.occurredAt(),
        event.receivedAt(),
        event.origin().replace(own, ""),
        event.replay(),
        event.call());
  }

  private static Connection connection() {
    return new Connection(
        "c1", "p1", "sipout", List.of(), ZoneId.of("Europe/Moscow"), "RU", List.of(), "test");
  }
}
