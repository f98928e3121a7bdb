package io.dozvon.providers.novofon;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.WallClock;
import java.time.Instant;
import java.util.Optional;

/**
 * When the call began; in an answer, when the leg began to ring that was answered.
 *
 * @param sent as the webhook says it
 * @param received when the webhook came, which is as good where it tells of the beginning itself
 */
record CallStart(Optional<Instant> sent, Instant received) {

  static CallStart of(RawWebhook webhook, Fields fields, WallClock clock) {
    Optional<Instant> sent =
        fields.text("call_start").flatMap(clock::read).or(() -> fields.unixTime("call_start"));
    return new CallStart(sent, webhook.receivedAt());
  }

  Optional<Instant> orReceived() {
    return Optional.of(sent.orElse(received));
  }

  /** Says so where the time is not the provider's. */
  Optional<String> inferred() {
    return sent.isPresent() ? Optional.empty() : Optional.of("received");
  }
}
