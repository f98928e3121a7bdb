package io.dozvon.benchmarks;

import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Clients, and calls of them, as others write them. */
final class MatcherTraffic implements AutoCloseable {

  static final String PROJECT = "bench";

  /** Every tenth client has it as well. */
  static final String CROWDED_PHONE = "79990000000";

  private static final String CLIENT =
      "{\"project\":\"bench\",\"id\":\"%d\",\"kind\":\"telegram\",\"phone\":\"%s\","
          + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"name\":\"Olga\","
          + "\"clientVariables\":{\"second\":\"+%s\"%s}}";
  private static final String CALL =
      "{\"eventId\":\"%1$s\",\"happening\":\"started\",\"occurredAt\":\"2026-11-20T10:00:00Z\","
          + "\"receivedAt\":\"2026-11-20T10:00:00Z\",\"origin\":\"telephony.raw.novofon.v1/0/7\","
          + "\"replay\":false,\"call\":{\"id\":\"%1$s\",\"project\":\"bench\",\"connection\":\"c\","
          + "\"provider\":\"novofon\",\"version\":1,\"phase\":\"ringing\",\"direction\":\"inbound\","
          + "\"client\":{\"kind\":\"phone\",\"raw\":\"%2$s\",\"phone\":\"%2$s\"},\"times\":{},"
          + "\"outcome\":\"unknown\",\"inferred\":false,"
          + "\"firstReceivedAt\":\"2026-11-20T10:00:00Z\"}}";

  private final Topics topics;
  private final Producer<byte[], byte[]> producer;

  MatcherTraffic(String kafka, Topics topics) {
    this.topics = topics;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka, "linger.ms", 5, "batch.size", 131_072),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  static String phone(int client) {
    return String.valueOf(79_000_000_000L + client);
  }

  void project() {
    send(
        topics.projects().name(),
        PROJECT,
        "{\"id\":\"bench\",\"messengers\":[\"whatsapp\"],\"alwaysCreateTelephonyClients\":false,"
            + "\"origin\":\"bench\"}");
  }

  /** Each with two phones, every tenth with a third that they share. */
  void clients(int count) {
    for (int i = 0; i < count; i++) {
      String second = String.valueOf(74_950_000_000L + i);
      String shared = i % 10 == 0 ? ",\"shared\":\"" + CROWDED_PHONE + "\"" : "";
      send(
          topics.clients().name(),
          PROJECT + "|" + i,
          CLIENT.formatted(i, phone(i), second, shared));
    }
    flush();
  }

  void call(String id, String phone) {
    send(topics.callEvents().name(), PROJECT + "|" + phone, CALL.formatted(id, phone));
  }

  void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
  }

  private void send(String topic, String key, String value) {
    var unused =
        producer.send(
            new ProducerRecord<>(
                topic,
                key.getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8)),
            (metadata, failure) ->
                Optional.ofNullable(failure).ifPresent(why -> System.err.println("lost: " + why)));
  }
}
