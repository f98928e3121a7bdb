package io.dozvon.standalone.replay;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The wish that a call be told once more. It goes where the connection's webhooks go, since whoever
 * reads those keeps the call.
 *
 * @param origin of the dead letter behind it, or {@link Replay#OPERATOR}
 * @param body what was refused, so that another refusal still holds it
 */
record RestateRequest(
    String provider,
    String project,
    String connection,
    String call,
    String origin,
    Instant at,
    Payload body,
    List<Wish> wishes) {

  ProducerRecord<byte[], byte[]> record(Topics topics) {
    Topic<String, RawWebhook> topic = topics.raw(provider);
    RecordHeaders headers = new RecordHeaders();
    byte[] key = topic.keySerde().serializer().serialize(topic.name(), connection);
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, asWebhook());
    return new ProducerRecord<>(topic.name(), null, key, value, headers);
  }

  private RawWebhook asWebhook() {
    return new RawWebhook(
        String.join(":", "restate", origin, call, at.toString()),
        provider,
        project,
        connection,
        "",
        "",
        "",
        at,
        body,
        Optional.of(new Replay(origin, Optional.of(call), wishes)),
        Map.of());
  }
}
