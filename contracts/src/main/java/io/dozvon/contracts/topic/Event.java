package io.dozvon.contracts.topic;

import java.time.Instant;

/**
 * What goes to a topic as a CloudEvent: id and time come from the data, so a re-run repeats them.
 */
public interface Event {

  /** Unique among all events; a consumer that has seen it can drop it. */
  String eventId();

  /** When it occurred. */
  Instant occurredAt();
}
