package io.dozvon.registry;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps entries like the topics, step by step. Whatever Kafka fails with, it opens and reads them
 * anew from the beginning; meanwhile the entries stay as they were.
 */
final class RegistryFollower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RegistryFollower.class);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final RegistryTopics topics;
  private final RegistryEntries entries;
  private final Trouble trouble = new Trouble();
  private final ContestedKeys contestedKeys = new ContestedKeys();

  private BooleanSupplier next = this::open;
  private RegistryContent content = new RegistryContent();
  private volatile RegistryReading reading;
  private volatile boolean loaded;

  RegistryFollower(
      Supplier<Consumer<byte[], byte[]>> consumers,
      RegistryTopics topics,
      RegistryEntries entries) {
    this.consumers = consumers;
    this.topics = topics;
    this.entries = entries;
  }

  /** Goes one step; false if it makes no sense to go the next one at once. */
  boolean step() {
    try {
      return next.getAsBoolean();
    } catch (WakeupException asked) {
      return false;
    } catch (KafkaException e) {
      trouble.met(e);
      abandon();
      return false;
    }
  }

  /** Whether the entries have been whole at least once. */
  boolean loaded() {
    return loaded;
  }

  /** Makes a step that waits for the broker end at once. */
  void wakeUp() {
    RegistryReading present = reading;
    if (present != null) {
      present.wakeUp();
    }
  }

  @Override
  public void close() {
    RegistryReading past = reading;
    reading = null;
    next = this::open;
    if (past != null) {
      past.close();
    }
  }

  private void abandon() {
    try {
      close();
    } catch (KafkaException e) {
      trouble.met(e);
    }
  }

  private boolean open() {
    reading = new RegistryReading(consumers.get(), topics);
    next = this::begin;
    return begin();
  }

  private boolean begin() {
    List<String> missing = reading.begin();
    if (!missing.isEmpty()) {
      trouble.missing(missing);
      return false;
    }
    content = new RegistryContent();
    next = this::load;
    return true;
  }

  private boolean load() {
    reading.poll().forEach(content::apply);
    if (reading.caughtUp()) {
      trouble.over();
      entries.become(content);
      contestedKeys.tell(entries.contestedWebhookKeys());
      LOG.atInfo()
          .addKeyValue("entries", content.entries().size())
          .addKeyValue("again", loaded)
          .log("registry loaded");
      loaded = true;
      next = this::follow;
    }
    return true;
  }

  private boolean follow() {
    List<RegistryChange> changes = reading.poll();
    changes.forEach(change -> change.applyTo(entries));
    if (!changes.isEmpty()) {
      contestedKeys.tell(entries.contestedWebhookKeys());
    }
    return true;
  }
}
