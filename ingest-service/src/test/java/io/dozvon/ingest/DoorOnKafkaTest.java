package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@WithKafka
@TestInstance(Lifecycle.PER_CLASS)
class DoorOnKafkaTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KafkaForTest kafka;
  private Topics topics;
  private RunningDoor door;

  DoorOnKafkaTest(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @BeforeAll
  void open() {
    topics = KafkaTopics.createdOn(kafka);
    door = RunningDoor.on(kafka.bootstrapServers(), Map.of("topics.prefix", kafka.prefix()));
  }

  @AfterAll
  void close() {
    door.close();
  }

  @Test
  void whatWasAcceptedIsInKafka() {
    Topic<String, RawWebhook> raw = topics.raw("sipout");
    Instant before = Instant.now();

    var response =
        RawHttp.exchange(
            door,
            "POST " + Tenancy.PATH + "?a=%20 HTTP/1.1\r\nHost: x\r\nContent-Type: text/xml\r\n",
            "Content-Length: 5\r\n\r\n",
            "<\u00ff\u00fe\u0000>");

    assertThat(response.status()).isEqualTo(200);
    ConsumerRecord<byte[], byte[]> record =
        kafka.collect(raw.name()).awaitCount(1, PATIENCE).get(0);
    RawWebhook webhook = read(record, raw.valueSerde().deserializer());
    assertThat(record.key()).asString().isEqualTo("acme-sipout");
    assertThat(webhook.receivedAt()).isBetween(before, Instant.now());
    assertThat(webhook.body().text(StandardCharsets.ISO_8859_1)).isEqualTo("<\u00ff\u00fe\u0000>");
    assertThat(webhook.query()).isEqualTo("a=%20");
    assertThat(webhook.contentType()).isEqualTo("text/xml");
  }

  @Test
  void becomesReadyWithoutAnyWebhook() {
    DoorProbe probe = door.bean(DoorProbe.class);

    await().atMost(PATIENCE).until(probe::kafkaTakesWrites);

    assertThat(kafka.collect(topics.probes().name()).awaitCount(1, PATIENCE))
        .allSatisfy(record -> assertThat(record.value()).isEmpty());
  }

  private static RawWebhook read(
      ConsumerRecord<byte[], byte[]> record, Deserializer<RawWebhook> deserializer) {
    return deserializer.deserialize(record.topic(), record.headers(), record.value());
  }
}
