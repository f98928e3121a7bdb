package io.dozvon.registry;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.TimeoutException;

/** The registry as it stands in Kafka at one moment. */
final class RegistrySnapshot {

  private static final Duration READING = Duration.ofSeconds(30);

  private RegistrySnapshot() {}

  static RegistryContent read(Supplier<Consumer<byte[], byte[]>> consumers, RegistryTopics topics) {
    Patience patience = Patience.of(READING);
    RegistryContent content = new RegistryContent();
    try (RegistryReading reading = new RegistryReading(consumers.get(), topics)) {
      for (List<String> missing = reading.begin(); !missing.isEmpty(); missing = reading.begin()) {
        goOn(patience, "the topics " + missing + " do not exist");
        patience.pause();
      }
      while (!reading.caughtUp()) {
        goOn(patience, "the registry's topics could not be read to their end");
        reading.poll().forEach(content::apply);
      }
    }
    return content;
  }

  private static void goOn(Patience patience, String otherwise) {
    if (!patience.lasts()) {
      throw new TimeoutException(otherwise + ", within " + READING.toSeconds() + " s");
    }
  }
}
