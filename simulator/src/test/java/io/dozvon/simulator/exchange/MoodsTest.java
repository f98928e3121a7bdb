package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A provider need not be at its best. */
class MoodsTest {

  private static final long PATIENCE_SECONDS = 30;

  private final ExchangeForTest asked = new ExchangeForTest();

  @AfterEach
  void close() {
    asked.close();
  }

  @ParameterizedTest
  @CsvSource({
    "sipuni, 429, \"success\":false",
    "iptelefon, 429, too many requests",
    "novofon, 429, exceeded the rate limit",
    "uiscom, 200, limit_exceeded"
  })
  void overItsLimitItSaysSoInItsWordsAndPlacesNothing(String name, int status, String answer)
      throws Exception {
    Request request = Request.named(name);
    asked.exchange().expect(request.provider(), new Mood.OverLimit());

    HttpResponse<String> response = asked.ask(request);

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.body()).contains(answer);
    assertThat(asked.exchange().placed()).isEmpty();
  }

  @Test
  void brokenItAnswersWithAPageAndPlacesNothing() throws Exception {
    asked.exchange().expect("uiscom", new Mood.Broken(502));

    HttpResponse<String> response = asked.ask(Request.uiscom());

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.body()).startsWith("<html>");
    assertThat(asked.exchange().placed()).isEmpty();
  }

  @Test
  void hangingUpItPlacesNothing() {
    asked.exchange().expect("sipuni", new Mood.HangsUp());

    assertThatThrownBy(() -> asked.ask(Request.sipuni())).isInstanceOf(IOException.class);

    assertThat(asked.exchange().placed()).isEmpty();
  }

  @Test
  void whoseAnswerIsLostHasPlacedTheCall() {
    asked.exchange().expect("sipuni", new Mood.ReplyLost());

    assertThatThrownBy(() -> asked.ask(Request.sipuni())).isInstanceOf(IOException.class);

    assertThat(asked.exchange().placed()).hasSize(1);
    assertThat(asked.told()).hasSize(1);
  }

  @Test
  void slowItHasPlacedTheCallBeforeItAnswers() throws Exception {
    CompletableFuture<Void> until = new CompletableFuture<>();
    asked.exchange().expect("iptelefon", new Mood.Slow(until));
    CompletableFuture<HttpResponse<String>> slow = asked.askAsync(Request.iptelefon());
    asked.awaitTold();

    until.complete(null);

    assertThat(slow.get(PATIENCE_SECONDS, TimeUnit.SECONDS).body()).contains("success");
  }

  @Test
  void oneProvidersMoodIsNotAnothers() throws Exception {
    asked.exchange().expect("uiscom", new Mood.Broken(500));

    HttpResponse<String> response = asked.ask(Request.sipuni());

    assertThat(response.statusCode()).isEqualTo(200);
  }
}
