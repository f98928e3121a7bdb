package io.dozvon.ingest;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where webhooks are stored as received: a topic per provider, in order per connection. */
final class WebhookLog {

  private final KafkaWriter kafka;
  private final Topics topics;

  WebhookLog(KafkaWriter kafka, Topics topics) {
    this.kafka = kafka;
    this.topics = topics;
  }

  /** Completes once the webhook is stored, or will not be. */
  CompletableFuture<Void> append(RawWebhook webhook) {
    return kafka.write(() -> record(webhook), webhook.provider());
  }

  private ProducerRecord<byte[], byte[]> record(RawWebhook webhook) {
    Topic<String, RawWebhook> topic = topics.raw(webhook.provider());
    var headers = new RecordHeaders();
    byte[] key = topic.keySerde().serializer().serialize(topic.name(), webhook.connection());
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, webhook);
    return new ProducerRecord<>(topic.name(), null, key, value, headers);
  }
}
