package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Webhooks for which Kafka takes its time. */
class DoorCrowdedTest {

  private static final String WEBHOOK =
      "POST " + Tenancy.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";

  private final MockKafka kafka = MockKafka.undecided();
  private final RunningDoor door = RunningDoor.on(kafka, Map.of("ingest.inflight.requests", "1"));

  @AfterEach
  void close() {
    door.close();
  }

  @Test
  void saysComeAgainWhenTheHouseIsFull() {
    try (var first = new RawHttp(door)) {
      first.send(WEBHOOK);
      await().until(() -> kafka.webhooks().size() == 1);

      var second = RawHttp.exchange(door, WEBHOOK);

      assertThat(second.status()).isEqualTo(503);
      assertThat(second.headers()).containsEntry("retry-after", "2");
      assertThat(second.body()).isEqualTo("{\"result\":\"bad\"}");
    }
  }

  @Test
  void answersThoseInsideBeforeItStops() throws Exception {
    int port = door.port();
    try (var first = new RawHttp(door)) {
      first.send(WEBHOOK);
      await().until(() -> kafka.webhooks().size() == 1);

      var stopped = CompletableFuture.runAsync(door::close);

      await().until(() -> !takesConnections(port));
      takeEverything();
      assertThat(first.response().status()).isEqualTo(200);
      stopped.get(20, TimeUnit.SECONDS);
      assertThat(kafka.producer().closed()).isTrue();
    }
  }

  private void takeEverything() {
    while (kafka.producer().completeNext()) {
      assertThat(kafka.producer().closed()).isFalse();
    }
  }

  private static boolean takesConnections(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException refused) {
      return false;
    }
  }
}
