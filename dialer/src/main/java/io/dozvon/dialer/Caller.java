package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.ShortCause;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes attempts from their topic and has them carried out. It commits before anything leaves: what
 * a killed process had in hand is never tried again, and is settled as unknown.
 */
final class Caller implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Caller.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration CLOSING = Duration.ofSeconds(5);

  private final KafkaSettings kafka;
  private final Topic<String, CallAttempt> topic;
  private final Dispatch dispatch;
  private final DialerSettings settings;
  private final Clock clock;
  private final BooleanSupplier registryLoaded;
  private final DialerMeters meters;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "caller");
  private volatile Optional<String> trouble = Optional.of("it has not begun");

  private Caller(
      KafkaSettings kafka,
      Dispatch dispatch,
      DialerSettings settings,
      Clock clock,
      BooleanSupplier registryLoaded,
      DialerMeters meters) {
    this.kafka = kafka;
    this.topic = kafka.topics().callAttempts();
    this.dispatch = dispatch;
    this.settings = settings;
    this.clock = clock;
    this.registryLoaded = registryLoaded;
    this.meters = meters;
  }

  /** Begins; waits neither for Kafka nor for the topics to be there. */
  static Caller start(
      KafkaSettings kafka,
      Dispatch dispatch,
      DialerSettings settings,
      Clock clock,
      BooleanSupplier registryLoaded,
      DialerMeters meters) {
    Caller caller = new Caller(kafka, dispatch, settings, clock, registryLoaded, meters);
    caller.thread.setDaemon(true);
    caller.thread.start();
    return caller;
  }

  /** Why it does not take attempts at the moment. */
  Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join(CLOSING.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    dispatch.close();
  }

  /** After any trouble it begins anew where the group has committed. */
  private void run() {
    try {
      while (!closed.await(0, TimeUnit.SECONDS)) {
        if (registryLoaded.getAsBoolean()) {
          live();
        }
        var unused = closed.await(1, TimeUnit.SECONDS);
      }
    } catch (InterruptedException toBeClosed) {
      Thread.currentThread().interrupt();
    }
  }

  private void live() {
    try (Consumer<byte[], byte[]> consumer = consumer()) {
      consumer.subscribe(List.of(topic.name()));
      while (closed.getCount() > 0) {
        take(consumer);
      }
    } catch (RuntimeException e) {
      trouble = Optional.of(ShortCause.of(e));
      LOG.atWarn().addKeyValue("why", ShortCause.of(e)).log("attempts cannot be read");
    }
  }

  private void take(Consumer<byte[], byte[]> consumer) {
    if (dispatch.full()) {
      consumer.pause(consumer.assignment());
    } else {
      consumer.resume(consumer.paused());
    }
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (!consumer.assignment().isEmpty()) {
      trouble = Optional.empty();
    }
    if (records.isEmpty()) {
      return;
    }
    consumer.commitSync();
    List<CallAttempt> attempts = new ArrayList<>();
    records.forEach(record -> read(record).ifPresent(attempts::add));
    attempts.forEach(dispatch::offer);
  }

  /** One that was settled long ago is left alone, too: after a reset all would come again. */
  private Optional<CallAttempt> read(ConsumerRecord<byte[], byte[]> record) {
    try {
      CallAttempt attempt =
          topic.valueSerde().deserializer().deserialize(topic.name(), record.value());
      if (attempt == null || !Ids.isAttempt(attempt.eventId()) || attempt.validUntil() == null) {
        meters.dropped("bad-attempt");
        return Optional.empty();
      }
      if (clock.instant().isAfter(attempt.validUntil().plus(settings.settleAfter()))) {
        meters.dropped("settled");
        return Optional.empty();
      }
      return Optional.of(attempt);
    } catch (RuntimeException unreadable) {
      meters.dropped("bad-attempt");
      return Optional.empty();
    }
  }

  private Consumer<byte[], byte[]> consumer() {
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, kafka.topics().application(Names.CALLER));
    settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, kafka.instance());
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "dozvon-caller-" + kafka.instance());
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 50);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }
}
