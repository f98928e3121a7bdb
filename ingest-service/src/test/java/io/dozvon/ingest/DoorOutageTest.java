package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.BrokerProcess;
import io.dozvon.testing.KafkaForTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A Kafka that freezes, comes back, or never was there. */
class DoorOutageTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The door's own limit is shorter, the producer's much longer. */
  private static final Duration WORTH_WAITING = Duration.ofSeconds(10);

  private static final String WEBHOOK =
      "POST " + Tenancy.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

  private static BrokerProcess broker;
  private static KafkaForTest kafka;
  private static Topics topics;

  private RunningDoor door;

  @BeforeAll
  static void startBroker() {
    broker = BrokerProcess.start();
    kafka = KafkaForTest.at(broker.bootstrapServers(), "outage.");
    topics = KafkaTopics.createdOn(kafka);
  }

  @AfterEach
  void closeDoor() {
    door.close();
  }

  @AfterAll
  static void stopBroker() {
    kafka.close();
    broker.close();
  }

  @Test
  void saysComeAgainWhileKafkaIsFrozenAndStoresItAllTheSame() {
    door = doorOn(broker.bootstrapServers());
    assertThat(RawHttp.exchange(door, WEBHOOK).status()).isEqualTo(200);

    Timed refused;
    broker.pause();
    try {
      refused = Timed.exchange(door);
    } finally {
      broker.resume();
    }

    assertThat(refused.response().status()).isEqualTo(503);
    assertThat(refused.response().headers()).containsEntry("retry-after", "2");
    assertThat(refused.took()).isLessThan(WORTH_WAITING);
    kafka.collect(topics.raw("sipout").name()).awaitCount(2, PATIENCE);
    await().atMost(PATIENCE).until(() -> door.count("dozvon.webhooks.late") == 1);
    assertThat(door.bean(Admission.class).load()).isEqualTo(new Admission.Load(0, 0));
  }

  @Test
  void isNotReadyWhileKafkaIsFrozenAndReadyAgainAfterwards() {
    door = doorOn(broker.bootstrapServers());
    DoorProbe probe = door.bean(DoorProbe.class);
    await().atMost(PATIENCE).until(probe::kafkaTakesWrites);

    broker.pause();
    try {
      await().atMost(PATIENCE).until(() -> !probe.kafkaTakesWrites());
    } finally {
      broker.resume();
    }

    await().atMost(PATIENCE).until(probe::kafkaTakesWrites);
  }

  @Test
  void saysComeAgainWhenKafkaWasNeverThere() {
    door = doorOn("127.0.0.1:1");

    Timed first = Timed.exchange(door);
    Timed second = Timed.exchange(door);

    assertThat(first.response().status()).isEqualTo(503);
    assertThat(second.response().status()).isEqualTo(503);
    assertThat(first.took()).isLessThan(WORTH_WAITING);
    assertThat(second.took()).isLessThan(WORTH_WAITING);
    assertThat(door.bean(DoorProbe.class).kafkaTakesWrites()).isFalse();
  }

  @Test
  void stopsThoughKafkaIsFrozen() {
    door = doorOn(broker.bootstrapServers());
    assertThat(RawHttp.exchange(door, WEBHOOK).status()).isEqualTo(200);

    broker.pause();
    try {
      assertThat(RawHttp.exchange(door, WEBHOOK).status()).isEqualTo(503);
      // Kafka's own patience would be two minutes.
      assertTimeoutPreemptively(PATIENCE, door::close);
    } finally {
      broker.resume();
    }
  }

  private static RunningDoor doorOn(String bootstrap) {
    return RunningDoor.on(bootstrap, Map.of("topics.prefix", "outage."));
  }

  private record Timed(RawHttp.Response response, Duration took) {

    static Timed exchange(RunningDoor door) {
      long begin = System.nanoTime();
      RawHttp.Response response = RawHttp.exchange(door, WEBHOOK);
      return new Timed(response, Duration.ofNanos(System.nanoTime() - begin));
    }
  }
}
