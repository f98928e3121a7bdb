package io.dozvon.contracts.raw;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.serde.Immutable;
import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.List;
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

  /**
   * The mark of what an operator sent through again.
   *
   * @param origin where it stood when it was refused for the first time, or {@link #OPERATOR}
   * @param call absent where the webhook itself is to be read again; else the record is no webhook
   *     but asks that this call be told as it now stands
   * @param wishes what is asked for besides
   */
  public record Replay(String origin, Optional<String> call, List<Wish> wishes) {

    /** In the place of an origin, where nothing was refused. */
    public static final String OPERATOR = "operator";

    /** Copies the list. */
    public Replay {
      wishes = Immutable.list(wishes);
    }

    /** Of a webhook, without further wishes. */
    public Replay(String origin) {
      this(origin, Optional.empty(), List.of());
    }
  }

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

  /** What an operator asks for besides; nothing of a webhook that has just come in. */
  public List<Wish> wishes() {
    return replayed.map(Replay::wishes).orElse(List.of());
  }

  /** The call that is to be told as it now stands; absent where this is a webhook. */
  public Optional<String> restates() {
    return replayed.flatMap(Replay::call);
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
