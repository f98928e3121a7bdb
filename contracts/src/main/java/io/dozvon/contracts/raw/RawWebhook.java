package io.dozvon.contracts.raw;

import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A webhook as it was received. The body is the record's value, byte for byte; all else travels in
 * headers.
 *
 * @param requestHeaders those of the HTTP request that the provider's door asks for, by name in
 *     small letters
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
    Optional<Replay> replayed,
    Map<String, String> requestHeaders)
    implements Event {

  /** The mark of a webhook that an operator sent through again. */
  public record Replay(String origin) {}

  /** Copies the headers. */
  public RawWebhook {
    requestHeaders = Immutable.map(requestHeaders);
  }

  /** Of a provider that asks for no request header. */
  public RawWebhook(
      String eventId,
      String provider,
      String project,
      String connection,
      String method,
      String query,
      String contentType,
      Instant receivedAt,
      Payload body,
      Optional<Replay> replayed) {
    this(
        eventId,
        provider,
        project,
        connection,
        method,
        query,
        contentType,
        receivedAt,
        body,
        replayed,
        Map.of());
  }

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
        Optional.empty(),
        Map.of());
  }

  /** The same webhook with these headers of its request. */
  public RawWebhook withRequestHeaders(Map<String, String> headers) {
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
        replayed,
        headers);
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
