package io.dozvon.runtime.deadletter;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.StreamsConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What catches a record that a stage could not cope with and no step refused: it goes to the dead
 * letters in the transaction that skips it.
 */
public final class LastNet {

  private static final Logger LOG = LoggerFactory.getLogger(LastNet.class);
  private static final String SETTING = "dozvon.last.net";

  private final String stage;
  private final Topic<String, DeadLetter> topic;
  private final MeterRegistry meters;

  private LastNet(String stage, Topic<String, DeadLetter> topic, MeterRegistry meters) {
    this.stage = stage;
    this.topic = topic;
    this.meters = meters;
  }

  /** The Kafka Streams settings that put it under a stage. */
  public static Map<String, Object> settings(
      String stage, Topic<String, DeadLetter> deadLetters, MeterRegistry meters) {
    return Map.of(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnreadableRecords.class,
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        FailedRecords.class,
        StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
        UnwritableRecords.class,
        SETTING,
        new LastNet(stage, deadLetters, meters));
  }

  /** The one in the settings of a stream. */
  static LastNet in(Map<String, ?> settings) {
    return (LastNet) settings.get(SETTING);
  }

  String stage() {
    return stage;
  }

  ProducerRecord<byte[], byte[]> caught(DeadLetter letter) {
    meters
        .counter("dozvon.dead.letters", "stage", letter.stage(), "reason", letter.reason())
        .increment();
    LOG.atWarn()
        .addKeyValue("stage", letter.stage())
        .addKeyValue("origin", letter.origin())
        .addKeyValue("reason", letter.reason())
        .addKeyValue("explanation", letter.explanation())
        .log("refused a record");
    Headers headers = new RecordHeaders();
    byte[] value = topic.valueSerde().serializer().serialize(topic.name(), headers, letter);
    return new ProducerRecord<>(
        topic.name(),
        null,
        letter.origin().toString().getBytes(StandardCharsets.UTF_8),
        value,
        headers);
  }

  void notCaught(String what, Object origin, String why) {
    LOG.atError()
        .addKeyValue("stage", stage)
        .addKeyValue("origin", origin)
        .addKeyValue("why", why)
        .log(what);
  }
}
