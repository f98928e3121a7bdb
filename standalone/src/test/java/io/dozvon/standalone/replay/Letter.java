package io.dozvon.standalone.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.providers.Providers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Dead letters for tests. */
final class Letter {

  static final Topics TOPICS = new Topics("", 3);
  static final Instant AT = Instant.parse("2026-11-20T10:15:00Z");
  static final Origin RAW = new Origin("telephony.raw.sipout.v1", 2, 17);
  static final String BODY = "call_phone=79004443322&call_status=Success";

  private Letter() {}

  static Remedies remedies() {
    return new Remedies(TOPICS, Providers.known().ids(), false);
  }

  /** A webhook that could not be read. */
  static DeadLetter raw(Origin origin) {
    return raw(origin, Map.of());
  }

  static DeadLetter raw(Origin origin, Map<String, String> moreHeaders) {
    Map<String, String> headers =
        new HashMap<>(
            Map.of(
                "provider", "sipout",
                "connection", "flowers-sipout",
                "received-at", AT.toString(),
                "http-query", "key=quietkey"));
    headers.putAll(moreHeaders);
    return of(origin, "call-normalizer", "not-json", "flowers-sipout", Optional.of(BODY), headers);
  }

  static DeadLetter of(
      Origin origin,
      String stage,
      String reason,
      String key,
      Optional<String> body,
      Map<String, String> headers) {
    Map<String, Payload> original = new HashMap<>();
    headers.forEach((name, value) -> original.put(name, payload(value)));
    return new DeadLetter(
        origin,
        stage,
        reason,
        "the body is no JSON",
        AT,
        Optional.of(payload(key)),
        body.map(Letter::payload),
        original);
  }

  static StandingLetter standing(DeadLetter letter) {
    return StandingLetter.first(letter.origin().toString(), letter);
  }

  static Payload payload(String text) {
    return Payload.of(text.getBytes(UTF_8));
  }
}
