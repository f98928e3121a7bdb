package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SenderTest {

  private static final double AT_ONCE_AFTER_EACH_OTHER = 1e9;
  private static final long PATIENCE_SECONDS = 30;

  private final ConcurrentLinkedQueue<Delivery> reported = new ConcurrentLinkedQueue<>();

  @Test
  void sendsEveryWebhookAsItIsAndInItsTurn() throws Exception {
    Played played = Played.of(3, "novofon", Scenario.GROUP_RING);
    try (TestDoor door = TestDoor.answering(200);
        Sender sender = sender(door.address(), 4)) {

      finish(sender.play(played.conversation()));

      assertThat(door.received()).isEqualTo(played.webhooks());
      assertThat(reported)
          .hasSameSizeAs(played.webhooks())
          .allSatisfy(
              delivery -> {
                assertThat(delivery.answer()).isEqualTo(new Answer.Status(200));
                assertThat(delivery.lost()).isFalse();
              });
    }
  }

  @Test
  void keepsAQueryAsItIs() throws Exception {
    Played played = Played.of(3, "sipuni", Scenario.ANSWERED);
    try (TestDoor door = TestDoor.answering(200);
        Sender sender = sender(door.address(), 4)) {

      finish(sender.play(played.conversation()));

      assertThat(door.received()).isEqualTo(played.webhooks());
    }
  }

  @Test
  void repeatsWhatWasNotTakenOnlyWhereTheProviderDoes() throws Exception {
    Played insisting = Played.of(3, "uiscom", Scenario.MISSED);
    Played giving = Played.of(3, "sipout", Scenario.MISSED);
    try (TestDoor door = TestDoor.answering(503);
        Sender sender = sender(door.address(), 4)) {

      finish(sender.play(insisting.conversation()));
      finish(sender.play(giving.conversation()));

      assertThat(attempts(insisting)).containsOnly(1, 2, 3, 4, 5);
      assertThat(attempts(giving)).containsOnly(1);
      assertThat(reported.stream().filter(Delivery::lost))
          .hasSize(insisting.webhooks().size() + giving.webhooks().size());
    }
  }

  @Test
  void stopsRepeatingOnceItIsTaken() throws Exception {
    Played played = Played.of(3, "uiscom", Scenario.BUSY);
    try (TestDoor door = TestDoor.answering(503, 503, 200);
        Sender sender = sender(door.address(), 4)) {

      finish(sender.play(played.conversation()));

      assertThat(reported).noneMatch(Delivery::lost);
      assertThat(door.received().subList(0, 3)).containsOnly(played.webhooks().get(0));
    }
  }

  @Test
  void saysThatNobodyAnswered() throws Exception {
    try (Sender sender = sender(nowhere(), 4)) {

      finish(sender.play(Played.of(3, "sipout", Scenario.MISSED).conversation()));

      assertThat(reported)
          .singleElement()
          .satisfies(
              delivery -> {
                assertThat(delivery.answer()).isInstanceOf(Answer.Silence.class);
                assertThat(delivery.lost()).isTrue();
              });
    }
  }

  @Test
  void neverHasMoreRequestsUnderWayThanItMay() throws Exception {
    try (TestDoor door = TestDoor.waitingFor(2);
        Sender sender = sender(door.address(), 2)) {

      List<CompletableFuture<Void>> all =
          IntStream.range(0, 20)
              .mapToObj(n -> sender.play(Played.of(n, "sipout", Scenario.MISSED).conversation()))
              .toList();

      finish(CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)));
      assertThat(door.mostAtOnce()).isEqualTo(2);
    }
  }

  @Test
  void whatIsNotSentWhenItIsClosedIsNeverSent() throws Exception {
    try (TestDoor door = TestDoor.answering(200)) {
      Sender sender = new Sender(door.address(), 1, 4, reported::add);
      CompletableFuture<Void> conversation =
          sender.play(Played.of(3, "sipout", Scenario.MISSED).conversation());

      sender.close();

      assertThatThrownBy(() -> finish(conversation)).isInstanceOf(CancellationException.class);
      assertThat(door.received()).isEmpty();
      assertThat(sender.play(Played.of(3, "sipout", Scenario.MISSED).conversation())).isCancelled();
    }
  }

  private List<Integer> attempts(Played played) {
    return reported.stream()
        .filter(delivery -> delivery.conversation().equals(played.conversation()))
        .map(Delivery::attempt)
        .toList();
  }

  private Sender sender(URI door, int atOnce) {
    return new Sender(door, AT_ONCE_AFTER_EACH_OTHER, atOnce, reported::add);
  }

  private static void finish(CompletableFuture<Void> conversation) throws Exception {
    conversation.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  private static URI nowhere() throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
  }
}
