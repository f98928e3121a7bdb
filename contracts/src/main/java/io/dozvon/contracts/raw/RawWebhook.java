package io.dozvon.contracts.raw;

import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Optional;

/**
 * A webhook as it was received. The body is the record's value, byte for byte; all else travels in
 * headers.
 */
public record RawWebhook(
    String eventId,
    String provider,
    String project,
    String connection,
    String method,
    String query,
    String contentType,
    Instant receivedAt,
    Payload body,
    Optional<Replay> replayed)
    implements Event {

  /** The mark of a webhook that an operator sent through again. */
  public record Replay(String origin) {}

  /** A webhook that has just come in. */
  public static RawWebhook received(
      String eventId,
      String provider,
      String project,
      String connection,
      String method,
      String query,
      String contentType,
      Instant receivedAt,
      Payload body) {
    return new RawWebhook(
        eventId,
        provider,
        project,
        connection,
        method,
        query,
        contentType,
        receivedAt,
        body,
        Optional.empty());
  }

  @Override
  public Instant occurredAt() {
    return receivedAt;
  }

  /** Names the webhook in a log: no query and no body. */
  @Override
  public String toString() {
    return "RawWebhook[" + eventId + " " + method + " for " + connection + ", " + body + "]";
  }
}
