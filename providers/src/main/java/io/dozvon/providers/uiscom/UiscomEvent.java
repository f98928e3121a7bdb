package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Direction;
import io.dozvon.providers.FactKind;
import java.util.Locale;
import java.util.Optional;

/** The events of the cabinet, and what each is about. */
enum UiscomEvent {
  INBOUND_CALL(FactKind.STARTED, Direction.INBOUND),
  OUTBOUND_CALL(FactKind.STARTED, Direction.OUTBOUND),
  WAITING(FactKind.RINGING, Direction.UNKNOWN),
  /** A leg that goes out: to an employee of an inbound call, to the client of an outbound one. */
  OUTGOING_LEG(FactKind.RINGING, Direction.UNKNOWN),
  TALK_STARTED(FactKind.ANSWERED, Direction.UNKNOWN),
  /** Not the end of the call: another employee may take over. */
  TALK_ENDED(FactKind.LEG_ENDED, Direction.UNKNOWN),
  CALL_FINISHED(FactKind.ENDED, Direction.UNKNOWN),
  /** Fires at hang-up, of inbound calls only. */
  LOST_CALL(FactKind.ENDED, Direction.INBOUND),
  RECORDED(FactKind.RECORDED, Direction.UNKNOWN),
  TAGGED(FactKind.REPORTED, Direction.UNKNOWN),
  /** Of a call, but nothing tells what happened. */
  UNNAMED(FactKind.REPORTED, Direction.UNKNOWN);

  private final FactKind kind;
  private final Direction direction;

  UiscomEvent(FactKind kind, Direction direction) {
    this.kind = kind;
    this.direction = direction;
  }

  FactKind kind() {
    return kind;
  }

  /** The only way that calls with such an event go. */
  Direction direction() {
    return direction;
  }

  /**
   * By a machine id of the platform or by a constant that integrators add. The list of the former
   * is not published: these are all that have been seen.
   */
  static Optional<UiscomEvent> ofId(String id) {
    return switch (id.toLowerCase(Locale.ROOT)) {
      case "in_call_session" -> Optional.of(INBOUND_CALL);
      case "out_call_session" -> Optional.of(OUTBOUND_CALL);
      case "out_call" -> Optional.of(OUTGOING_LEG);
      case "call_connected" -> Optional.of(TALK_STARTED);
      case "call_session_finished", "call_end" -> Optional.of(CALL_FINISHED);
      case "record_call" -> Optional.of(RECORDED);
      case "set_mark" -> Optional.of(TAGGED);
      default -> Optional.empty();
    };
  }
}
