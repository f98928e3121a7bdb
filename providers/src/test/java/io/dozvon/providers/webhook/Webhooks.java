package io.dozvon.providers.webhook;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Webhooks of nobody in particular. */
final class Webhooks {

  private Webhooks() {}

  static RawWebhook query(String query) {
    return of(query, "", new byte[0]);
  }

  static RawWebhook body(String contentType, String body) {
    return of("", contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  static RawWebhook of(String query, String contentType, byte[] body) {
    return RawWebhook.received(
        "event-1",
        "any",
        "project-1",
        "connection-1",
        "POST",
        query,
        contentType,
        Instant.parse("2026-11-20T12:00:00Z"),
        Payload.of(body));
  }
}
