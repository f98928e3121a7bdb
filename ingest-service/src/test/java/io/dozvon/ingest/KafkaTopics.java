package io.dozvon.ingest;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import java.util.Map;

/** The topics that the door writes to. */
final class KafkaTopics {

  private KafkaTopics() {}

  static Topics createdOn(KafkaForTest kafka) {
    var topics = new Topics(kafka.prefix(), 2);
    kafka.createTopics(
        Map.of(
            topics.raw("sipout").name(), 2,
            topics.raw("sipuni").name(), 2,
            topics.probes().name(), 1));
    return topics;
  }
}
