package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.ingest.Admission.Load;
import io.dozvon.ingest.Ending.Accepted;
import io.dozvon.ingest.Ending.Failed;
import io.dozvon.ingest.Ending.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micronaut.core.async.publisher.Publishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

  private static final Duration SOON = Duration.ofMillis(50);
  private static final Duration LATE = Duration.ofMinutes(1);

  private final MockProducer<byte[], byte[]> kafka = MockKafka.undecided().producer();
  private final KafkaWriter writer =
      new KafkaWriter(kafka, System::nanoTime, new ClockDrift(Clock.systemUTC()));
  private final Admission admission = new Admission(2, 1_000_000);
  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void close() {
    writer.close();
  }

  @Test
  void saysNothingUntilKafkaHasIt() {
    var ending = door(LATE).knock(webhook("{}"));

    awaitSent(1);

    assertThat(ending).isNotDone();
    assertThat(admission.load()).isEqualTo(new Load(1, 2));
  }

  @Test
  void saysYesOnceKafkaHasIt() {
    var ending = door(LATE).knock(webhook("{}"));
    awaitSent(1);

    kafka.completeNext();

    assertThat(now(ending)).isInstanceOf(Accepted.class);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void saysComeAgainWhenKafkaRefuses() {
    var ending = door(LATE).knock(webhook("{}"));
    awaitSent(1);

    kafka.errorNext(new NotEnoughReplicasException("one is too few"));

    assertThat(now(ending)).isInstanceOfSatisfying(Refused.class, this::isForNow);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void saysComeAgainWhenThereIsNoSending() {
    kafka.sendException = new TimeoutException("no metadata");

    var ending = door(LATE).knock(webhook("{}"));

    assertThat(now(ending)).isInstanceOfSatisfying(Refused.class, this::isForNow);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void saysComeAgainWhenClosed() {
    writer.close();

    var ending = door(LATE).knock(webhook("{}"));

    assertThat(now(ending)).isInstanceOfSatisfying(Refused.class, this::isForNow);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void saysComeAgainWhenKafkaIsSilentButKeepsTheRoomTaken() {
    var ending = door(SOON).knock(webhook("{}"));

    assertThat(now(ending)).isInstanceOfSatisfying(Refused.class, this::isForNow);
    awaitSent(1);
    assertThat(admission.load()).isEqualTo(new Load(1, 2));
  }

  @Test
  void countsWhatKafkaTakesTooLate() {
    now(door(SOON).knock(webhook("{}")));
    awaitSent(1);

    kafka.completeNext();

    assertThat(meters.counter("dozvon.webhooks.late", "provider", "sipout").count()).isEqualTo(1);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void saysComeAgainWhenTheHouseIsFull() {
    FrontDoor door = door(LATE);
    var first = door.knock(webhook("1"));
    var second = door.knock(webhook("2"));

    var third = door.knock(webhook("3"));

    assertThat(first).isNotDone();
    assertThat(second).isNotDone();
    assertThat(now(third)).isInstanceOfSatisfying(Refused.class, this::isForNow);
  }

  @Test
  void takesRoomBeforeTheBodyIsRead() {
    FrontDoor door = door(LATE);

    var ending = door.knock(unfinished(OptionalLong.empty()));

    assertThat(ending).isNotDone();
    assertThat(admission.load()).isEqualTo(new Load(1, FrontDoor.LARGEST_BODY));
  }

  @Test
  void takesRoomForWhatIsAnnouncedBeforeTheBodyIsRead() {
    FrontDoor door = door(LATE);

    var ending = door.knock(unfinished(OptionalLong.of(100)));

    assertThat(ending).isNotDone();
    assertThat(admission.load()).isEqualTo(new Load(1, 100));
  }

  @Test
  void turnsNobodyAwayWhoseRegistryIsNotReadYet() {
    var ending = door(LATE, Optional::empty).knock(webhook("{}"));

    assertThat(now(ending)).isInstanceOfSatisfying(Refused.class, this::isForNow);
  }

  @Test
  void isUnharmedByAFaultOfTheProvidersDoor() {
    var ending = door(LATE).knock(webhook("explode"));

    assertThat(now(ending)).isInstanceOf(Failed.class);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Test
  void isUnharmedByABodyThatCannotBeRead() {
    var knock =
        new Knock(
            Target.of(Tenancy.PATH),
            Optional.empty(),
            "POST",
            "",
            name -> Optional.empty(),
            OptionalLong.of(1),
            reader -> {
              throw new IllegalStateException("claimed already");
            });

    var ending = door(LATE).knock(knock);

    assertThat(now(ending)).isInstanceOf(Failed.class);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  private FrontDoor door(Duration answerWithin) {
    return door(answerWithin, () -> Optional.of(Tenancy.registry()));
  }

  private FrontDoor door(Duration answerWithin, Tenants tenants) {
    return new FrontDoor(
        new Doorman(Tenancy.PROVIDERS, tenants),
        admission,
        new Judge(Clock.systemUTC()),
        new WebhookLog(writer, new Topics("", 1)),
        new Ledger(meters, new Repetition(Clock.systemUTC(), LATE)),
        new IngestSettings("", 0, 1, 1, answerWithin, LATE, TrustedProxies.none()));
  }

  private static Knock webhook(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return new Knock(
        Target.of(Tenancy.PATH),
        Optional.empty(),
        "POST",
        "application/json",
        name -> Optional.empty(),
        OptionalLong.of(bytes.length),
        Publishers.just(bytes));
  }

  private static Knock unfinished(OptionalLong length) {
    return new Knock(
        Target.of(Tenancy.PATH),
        Optional.empty(),
        "POST",
        "",
        name -> Optional.empty(),
        length,
        reader -> {});
  }

  private void isForNow(Refused refused) {
    assertThat(refused.status()).isEqualTo(503);
  }

  private void awaitSent(int count) {
    await().until(() -> kafka.history().size() == count);
  }

  private static Ending now(CompletableFuture<Ending> ending) {
    return ending.orTimeout(10, TimeUnit.SECONDS).join();
  }
}
