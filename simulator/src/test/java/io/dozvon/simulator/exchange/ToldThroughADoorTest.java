package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Sender;
import io.dozvon.simulator.TestDoor;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All the way: a request comes in, and the webhooks of its call go out. */
class ToldThroughADoorTest {

  private static final double AT_ONCE_AFTER_EACH_OTHER = 1e9;
  private static final long PATIENCE_SECONDS = 30;

  @ParameterizedTest
  @ValueSource(strings = {"sipuni", "iptelefon", "sipout", "novofon", "novofon 2.0", "uiscom"})
  void whoeverAsksForACallHearsOfItAtTheDoor(String name) throws Exception {
    CompletableFuture<Void> told = new CompletableFuture<>();
    try (TestDoor door = TestDoor.answering(200);
        Sender sender = new Sender(door.address(), AT_ONCE_AFTER_EACH_OTHER, 2, delivery -> {});
        Exchange exchange =
            Exchange.open(
                Request.CUSTOMERS,
                0,
                1,
                client -> Scenario.BUSY,
                call -> {
                  var unused =
                      sender.play(call).whenComplete((end, problem) -> told.complete(null));
                })) {

      HttpClient.newHttpClient().send(Request.named(name).to(exchange), BodyHandlers.discarding());

      told.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(door.received())
          .isNotEmpty()
          .allSatisfy(webhook -> assertThat(webhook.path()).endsWith("_webhook/demo-key"));
    }
  }
}
