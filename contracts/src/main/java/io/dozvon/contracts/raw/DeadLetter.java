package io.dozvon.contracts.raw;

import io.dozvon.contracts.topic.Event;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a step refused: the bytes as they were, and in headers where they came from, who
 * refused them and why, in words a person can act on.
 */
public record DeadLetter(
    Origin origin,
    String stage,
    String reason,
    String explanation,
    Instant occurredAt,
    Optional<Payload> key,
    Optional<Payload> body,
    Map<String, Payload> originalHeaders)
    implements Event {

  /** Copies the headers. */
  public DeadLetter {
    originalHeaders = Map.copyOf(originalHeaders);
  }

  /** A second refusal of one record repeats the id, and so replaces the first. */
  @Override
  public String eventId() {
    return "dead-letter:" + origin;
  }

  /** Names the dead letter in a log: nothing of the bytes. */
  @Override
  public String toString() {
    return "DeadLetter[" + origin + " refused by " + stage + ": " + reason + "]";
  }
}
