package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Scenario;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An exchange with the customers of the references, and somebody who asks it. */
final class ExchangeForTest implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final List<Conversation> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Exchange exchange =
      Exchange.open(Request.CUSTOMERS, 0, 7, client -> Scenario.CALLED_OUT, this::hear);

  Exchange exchange() {
    return exchange;
  }

  /** What there is to tell of the calls that were placed. */
  List<Conversation> told() {
    return List.copyOf(told);
  }

  /** Returns when a call was placed. */
  void awaitTold() throws InterruptedException {
    assertThat(first.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
  }

  HttpResponse<String> ask(Request request) throws IOException, InterruptedException {
    return http.send(request.to(exchange), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> askAsync(Request request) {
    return http.sendAsync(request.to(exchange), BodyHandlers.ofString());
  }

  private void hear(Conversation conversation) {
    told.add(conversation);
    first.countDown();
  }

  @Override
  public void close() {
    exchange.close();
  }
}
