package io.dozvon.matcher;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.testing.KafkaForTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Writes to topics as others do. */
final class OutsideWriter {

  final Producer<byte[], byte[]> producer;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  OutsideWriter(KafkaForTest kafka, Map<String, Object> overrides) {
    Map<String, Object> settings = new HashMap<>(overrides);
    settings.put("linger.ms", 20);
    // With more, a topic just created can refuse the first batch, take the second, and then call
    // the first out of order until its time is over.
    settings.put("max.in.flight.requests.per.connection", 1);
    producer = kafka.producer(settings);
  }

  <V> void send(Topic<String, V> topic, String key, V value) {
    sent.add(
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                key.getBytes(StandardCharsets.UTF_8),
                topic.valueSerde().serializer().serialize(topic.name(), value))));
  }

  /** All of it is written, or the test fails. */
  void flush() throws Exception {
    producer.flush();
    for (Future<RecordMetadata> each : sent) {
      each.get();
    }
    sent.clear();
  }
}
