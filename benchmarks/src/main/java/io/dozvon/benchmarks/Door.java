package io.dozvon.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The HTTP door of the Dozvon that is measured. */
final class Door {

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI address;

  Door(int port, String key) {
    this.address = URI.create("http://127.0.0.1:" + port + "/sipout_webhook/" + key);
  }

  /** The status of the answer. */
  CompletableFuture<Integer> send(String webhook) {
    return client
        .sendAsync(request(webhook), BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode());
  }

  /** The status of the answer, or 0 where there was none. */
  int trySend(String webhook) throws InterruptedException {
    try {
      return client.send(request(webhook), BodyHandlers.discarding()).statusCode();
    } catch (IOException nobodyAnswered) {
      return 0;
    }
  }

  private HttpRequest request(String webhook) {
    return HttpRequest.newBuilder(address)
        .timeout(Duration.ofSeconds(5))
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(webhook))
        .build();
  }
}
