package io.dozvon.normalizer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Happening;
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
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.RecordCollector;
import io.dozvon.testing.WithKafka;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as it is run, against a real broker. */
@WithKafka
class NormalizerProcessTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final KafkaForTest kafka;
  private final String prefix = UUID.randomUUID() + "-";
  private final Topics topics = new Topics(prefix, 1);

  NormalizerProcessTest(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @Test
  void aCallGoesOnAfterARestartAndARedeliveryStaysOne(@TempDir Path data) throws Exception {
    RecordCollector events;
    try (DozvonProcess first = start(data)) {
      events = kafka.collect(topics.callEvents().name());
      send("dial", 0);
      events.awaitCount(1, SOON);
      assertThat(first.ready()).isTrue();
    }

    try (DozvonProcess second = start(data)) {
      send("dial", 1);
      send("complete", 30);
      List<CallEvent> told = events.awaitCount(2, SOON).stream().map(this::read).toList();

      assertThat(second.ready()).isTrue();
      assertThat(told)
          .extracting(event -> event.happening() + " " + event.call().version())
          .containsExactly(Happening.STARTED + " 1", Happening.ENDED + " 2");
      events.assertNoMoreFor(Duration.ofMillis(300));
    }
  }

  @Test
  void aClockThatGoesWrongLosesNoWebhook(@TempDir Path data) throws Exception {
    try (DozvonProcess process = start(data)) {
      RecordCollector events = kafka.collect(topics.callEvents().name());
      Instant now = Instant.now();

      send("ahead", "complete", now.plus(Duration.ofDays(3)));
      send("behind", "complete", now.minus(Duration.ofDays(40)));

      assertThat(events.awaitCount(2, SOON))
          .flatExtracting(record -> read(record).call().providerIds())
          .containsExactly("ahead", "behind");
      assertThat(process.ready()).isTrue();
    }
  }

  private DozvonProcess start(Path data) throws Exception {
    Map<String, String> settings =
        Map.of(
            "kafka.bootstrap",
            kafka.bootstrapServers(),
            "topics.prefix",
            prefix,
            "topics.partitions",
            "1",
            "data",
            data.toString(),
            "management.port",
            "0",
            "normalizer.close.after",
            "2h");
    DozvonProcess process =
        DozvonProcess.start(
            ProcessPlan.read(new Configuration(settings), List.of(NormalizerModule.module())),
            ProcessRole.standalone(RawFlush.EVERY_MESSAGE));
    assertThat(process.awaitReady(SOON)).isTrue();
    write(topics.connections(), "c1", connection());
    Registry registry = process.context().getBean(Registry.class);
    Awaitility.await().atMost(SOON).until(() -> registry.connection("c1").isPresent());
    return process;
  }

  private void send(String action, int second) throws Exception {
    send("a1", action, Instant.parse("2026-03-01T10:00:00Z").plusSeconds(second));
  }

  private void send(String call, String action, Instant receivedAt) throws Exception {
    String body =
        "{\"call_action\":\"%s\",\"call_status\":\"Missed\",\"call_id\":\"%s\",\"call_phone\":\"79004443322\"}"
            .formatted(action, call);
    write(
        topics.raw("sipout"),
        "c1",
        RawWebhook.received(
            call + action,
            "sipout",
            "p1",
            "c1",
            "POST",
            "",
            "application/json",
            receivedAt,
            Payload.of(body.getBytes(StandardCharsets.UTF_8))));
  }

  private <V> void write(Topic<String, V> topic, String key, V value)
      throws ExecutionException, InterruptedException {
    var headers = new RecordHeaders();
    byte[] bytes = topic.valueSerde().serializer().serialize(topic.name(), headers, value);
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    kafka
        .producer()
        .send(new ProducerRecord<>(topic.name(), null, null, keyBytes, bytes, headers))
        .get();
  }

  private CallEvent read(ConsumerRecord<byte[], byte[]> record) {
    return topics.callEvents().valueSerde().deserializer().deserialize("", record.value());
  }

  private static Connection connection() {
    return new Connection(
        "c1",
        "p1",
        "sipout",
        List.of(),
        ZoneId.of("Europe/Moscow"),
        "RU",
        List.of("74951112233"),
        "test");
  }
}
