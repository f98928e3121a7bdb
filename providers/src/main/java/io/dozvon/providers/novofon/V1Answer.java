package io.dozvon.providers.novofon;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Conclusion.Accepted;
import io.dozvon.providers.dialing.JsonText;
import io.dozvon.providers.dialing.Phrase;
import io.dozvon.providers.dialing.Quote;
import io.dozvon.providers.dialing.StatusMeaning;
import io.dozvon.providers.dialing.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the answer of v1 to a call means. It never holds the id of a call. */
record V1Answer(Instant askedAt, Credentials credentials) implements Step.Hearing {

  @Override
  public Step hear(ApiAnswer answer) {
    RateLimit limit = RateLimit.of(answer, askedAt);
    if (StatusMeaning.of(answer) == StatusMeaning.BUSY) {
      return new Step.Done(
          new Conclusion.TryLater(V1Refusal.TOO_MANY, limit.pause()), limit.pause());
    }
    return new Step.Done(conclusion(answer), limit.rest());
  }

  private Conclusion conclusion(ApiAnswer answer) {
    JsonNode body = JsonText.object(answer.body()).orElseGet(JsonText::empty);
    boolean ok = answer.succeeded();
    if (ok && body.path("status").asText().equals("success")) {
      return Accepted.as(Optional.empty());
    }
    if (body.path("status").asText().equals("error")) {
      // A refusal under whatever status; but what broke on their side may have broken late.
      String message = body.path("message").asText();
      Phrase said = Quote.of(Optional.of(message), credentials);
      return V1Refusal.of(message)
          .orElseGet(() -> ok ? V1Refusal.unnamed(said) : byStatus(answer, said));
    }
    return byStatus(answer, Phrase.NONE);
  }

  private static Conclusion byStatus(ApiAnswer answer, Phrase said) {
    return switch (StatusMeaning.of(answer)) {
      case NO_ACCESS -> V1Refusal.noAccess();
      case ABSENT, MOVED, REFUSED -> V1Refusal.unnamed(said);
      case BUSY -> new Conclusion.TryLater(V1Refusal.TOO_MANY, Duration.ofMinutes(1));
      case UNCLEAR -> new Conclusion.Unknown(V1Refusal.UNCLEAR);
    };
  }
}
