package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.providers.webhook.Fields;
import java.util.Locale;
import java.util.Optional;

/**
 * Which way a call goes and how we know.
 *
 * @param told by the event or the id; unknown where there is a guess, which speaks for itself
 * @param guess not told by anything but the looks of the numbers: other facts know better
 */
record Heading(Direction told, Optional<Direction> guess) {

  /** The caller of an end who has no more digits is the employee of a call back. */
  private static final int LONGEST_EMPLOYEE = 5;

  private static final Heading NOT_KNOWN = new Heading(Direction.UNKNOWN, Optional.empty());

  static Heading of(NovofonEvent event, Fields fields, Sides sides) {
    if (isCallback(fields)) {
      // Somebody ordered it, so that the business calls, whatever the event is named.
      return told(Direction.OUTBOUND);
    }
    Direction told = byPrefix(fields).orElse(event.direction());
    return switch (told) {
      case INBOUND -> inbound(event, fields, sides);
      case OUTBOUND -> outbound(sides);
      case INTERNAL, UNKNOWN -> NOT_KNOWN;
    };
  }

  private static Heading inbound(NovofonEvent event, Fields fields, Sides sides) {
    if (!Sides.isExtension(sides.caller())) {
      return told(Direction.INBOUND);
    }
    if (fields.text("transfer_from").isPresent()) {
      // The leg of a transfer inside a client's call: it must not turn that into an internal one.
      return NOT_KNOWN;
    }
    if (Sides.isExtension(sides.calledNumber())) {
      return guessed(Direction.INTERNAL);
    }
    boolean callback =
        event == NovofonEvent.END
            && sides.caller().filter(text -> text.length() <= LONGEST_EMPLOYEE).isPresent();
    return callback ? guessed(Direction.OUTBOUND) : told(Direction.INBOUND);
  }

  /** Calls between employees have no event of their own: they are documented nowhere. */
  private static Heading outbound(Sides sides) {
    return Sides.isExtension(sides.destination())
        ? guessed(Direction.INTERNAL)
        : told(Direction.OUTBOUND);
  }

  /** What the id of the call begins with decides where the event says otherwise. */
  static Optional<Direction> byPrefix(Fields fields) {
    String id = fields.text("pbx_call_id").orElse("").toLowerCase(Locale.ROOT);
    if (id.startsWith("in_") || id.startsWith("in-")) {
      return Optional.of(Direction.INBOUND);
    }
    return id.startsWith("out_") || id.startsWith("out-")
        ? Optional.of(Direction.OUTBOUND)
        : Optional.empty();
  }

  /** A call that somebody ordered: Novofon calls the employee, then the client. */
  static boolean isCallback(Fields fields) {
    return callType(fields).startsWith("callback");
  }

  /** Its first leg: whoever answers there is not the client. */
  static boolean isFirstLegOfCallback(Fields fields) {
    return callType(fields).equals("callback_leg1");
  }

  /** Its second leg, which is the call that people mean. */
  static boolean isSecondLegOfCallback(Fields fields) {
    return callType(fields).equals("callback_leg2");
  }

  private static String callType(Fields fields) {
    return fields.text("calltype").orElse("").toLowerCase(Locale.ROOT);
  }

  private static Heading told(Direction direction) {
    return new Heading(direction, Optional.empty());
  }

  private static Heading guessed(Direction direction) {
    return new Heading(Direction.UNKNOWN, Optional.of(direction));
  }
}
