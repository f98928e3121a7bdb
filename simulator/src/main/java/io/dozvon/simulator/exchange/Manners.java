package io.dozvon.simulator.exchange;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.Supplier;

/** How a request ends, which is not always with an answer. */
final class Manners {

  private final HttpExchange http;

  Manners(HttpExchange http) {
    this.http = http;
  }

  /**
   * Ends it.
   *
   * @param work carries it out, and answers
   * @param overLimit answers only
   */
  void end(Mood mood, Supplier<Said> work, Supplier<Said> overLimit) throws IOException {
    if (mood instanceof Mood.Broken broken) {
      Said.page(broken.status()).on(http);
    } else if (mood instanceof Mood.OverLimit) {
      overLimit.get().on(http);
    } else if (mood instanceof Mood.HangsUp) {
      http.close();
    } else {
      answer(mood, work.get());
    }
  }

  private void answer(Mood mood, Said said) throws IOException {
    if (mood instanceof Mood.ReplyLost) {
      http.close();
    } else if (mood instanceof Mood.Slow slow) {
      var unused = slow.until().whenComplete((waited, problem) -> late(said));
    } else {
      said.on(http);
    }
  }

  /** Whoever asked may have gone. */
  private void late(Said said) {
    try {
      said.on(http);
    } catch (IOException gone) {
      http.close();
    }
  }
}
