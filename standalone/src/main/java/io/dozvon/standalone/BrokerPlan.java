package io.dozvon.standalone;

import io.dozvon.embedded.EmbeddedKafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import java.nio.file.Path;

/** The broker that is to run inside this process. */
record BrokerPlan(Path directory, int port, boolean flushEachWebhook) {

  /** Where the broker's data is, below the data of the process. */
  static Path directoryIn(Path data) {
    return data.resolve("kafka");
  }

  EmbeddedKafkaSettings settings() {
    return new EmbeddedKafkaSettings(directory, port);
  }

  RawFlush flush() {
    return flushEachWebhook ? RawFlush.EVERY_MESSAGE : RawFlush.BROKER_DEFAULT;
  }
}
