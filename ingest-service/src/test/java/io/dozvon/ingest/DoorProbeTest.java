package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.topic.Topics;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthResult;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

class DoorProbeTest {

  private final AtomicLong nanos = new AtomicLong();
  private final MockProducer<byte[], byte[]> kafka = MockKafka.undecided().producer();
  private final KafkaWriter writer =
      new KafkaWriter(kafka, nanos::get, new ClockDrift(Clock.systemUTC()));
  private final DoorProbe probe = new DoorProbe(writer, new Topics("", 1), "host-1");

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void isNotReadyBeforeKafkaTookAnything() {
    boolean ready = probe.kafkaTakesWrites();

    assertThat(ready).isFalse();
  }

  @Test
  void isReadyOnceKafkaTookAProbe() {
    probe.beat();
    taken(1);

    assertThat(probe.kafkaTakesWrites()).isTrue();
    ProducerRecord<byte[], byte[]> record = kafka.history().get(0);
    assertThat(record.topic()).isEqualTo("telephony.probes.v1");
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("host-1");
  }

  @Test
  void takesAWebhookForAProof() {
    write("a webhook");
    taken(1);
    pass(Duration.ofMillis(1900));

    probe.beat();

    assertThat(probe.kafkaTakesWrites()).isTrue();
    write("another webhook");
    await().until(() -> kafka.history().size() == 2);
  }

  @Test
  void probesWhenItIsQuiet() {
    write("a webhook");
    taken(1);
    pass(Duration.ofSeconds(2));

    probe.beat();

    await().until(() -> kafka.history().size() == 2);
  }

  @Test
  void isNotReadyWhenKafkaStaysSilent() {
    probe.beat();
    taken(1);
    pass(Duration.ofSeconds(3));
    probe.beat();

    pass(Duration.ofMillis(1500));

    assertThat(probe.kafkaTakesWrites()).isFalse();
  }

  @Test
  void hasNoMoreThanOneProbeUnderWay() {
    probe.beat();
    await().until(() -> kafka.history().size() == 1);

    probe.beat();

    write("comes after whatever the beat sent");
    await().until(() -> kafka.history().size() == 2);
    assertThat(kafka.history().get(1).topic()).isEqualTo("telephony.raw");
  }

  @Test
  void probesAgainAfterAFailure() {
    probe.beat();
    await().until(() -> kafka.history().size() == 1);
    kafka.errorNext(new TimeoutException("nobody there"));

    probe.beat();

    await().until(() -> kafka.history().size() == 2);
    assertThat(probe.kafkaTakesWrites()).isFalse();
  }

  @Test
  void theDoorIsReadyOnlyWhenTheRegistryIsReadToo() {
    probe.beat();
    taken(1);

    HealthResult result = health(new DoorHealth(probe, Optional::empty));

    assertThat(result.getStatus()).isEqualTo(HealthStatus.DOWN);
    assertThat(result.getDetails())
        .isEqualTo(Map.of("kafkaTakesWrites", true, "registryRead", false));
  }

  @Test
  void theDoorIsReadyWhenAllIsWell() {
    probe.beat();
    taken(1);

    HealthResult result = health(new DoorHealth(probe, () -> Optional.of(Tenancy.registry())));

    assertThat(result.getStatus()).isEqualTo(HealthStatus.UP);
    assertThat(result.getName()).isEqualTo("door");
  }

  private void write(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    // On the probe's lane, so that it comes after any probe.
    var unused = writer.write(() -> new ProducerRecord<>("telephony.raw", bytes), "probes");
  }

  private void taken(int count) {
    await().until(() -> kafka.history().size() == count);
    kafka.completeNext();
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  private static HealthResult health(DoorHealth health) {
    var result = new CompletableFuture<HealthResult>();
    health.getResult().subscribe(new First(result));
    return result.join();
  }

  private record First(CompletableFuture<HealthResult> result) implements Subscriber<HealthResult> {

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(1);
    }

    @Override
    public void onNext(HealthResult health) {
      result.complete(health);
    }

    @Override
    public void onError(Throwable failure) {
      result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      result.completeExceptionally(new AssertionError("no result"));
    }
  }
}
