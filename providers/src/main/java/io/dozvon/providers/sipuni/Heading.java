package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Direction;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which way a call goes and how we know.
 *
 * @param guessed not told by the types of the sides: other facts of the call know better
 */
record Heading(Direction direction, boolean guessed) {

  private static final Heading NOT_KNOWN = new Heading(Direction.UNKNOWN, false);

  static Heading of(Fields fields, Side source, Side destination, Numbering numbering) {
    if (source.inside() && destination.inside()) {
      // The leg of a transfer inside a client's call: it must not turn that into an internal one.
      boolean transfer = fields.text("transfer_from").isPresent();
      return transfer ? NOT_KNOWN : told(Direction.INTERNAL);
    }
    if (source.outside()) {
      // 1 to 2 rings an employee, 1 to 1 the line: a client calls in either case.
      return told(Direction.INBOUND);
    }
    if (source.inside() && destination.outside()) {
      return told(Direction.OUTBOUND);
    }
    Direction guess =
        bySchemeName(fields)
            .or(() -> byNumbers(source, destination, numbering))
            .or(() -> byLastCalled(fields, source))
            .orElse(Direction.UNKNOWN);
    return guess == Direction.UNKNOWN ? NOT_KNOWN : new Heading(guess, true);
  }

  private static Heading told(Direction direction) {
    return new Heading(direction, false);
  }

  /** The default names of the schemes; customers rename them. */
  private static Optional<Direction> bySchemeName(Fields fields) {
    String scheme = fields.text("treeName").orElse("").toLowerCase(Locale.ROOT);
    if (scheme.startsWith("входящ")) {
      return Optional.of(Direction.INBOUND);
    }
    return scheme.startsWith("исходящ") ? Optional.of(Direction.OUTBOUND) : Optional.empty();
  }

  private static Optional<Direction> byNumbers(Side source, Side destination, Numbering numbering) {
    boolean from = source.shortExtension().isPresent();
    boolean to = destination.shortExtension().isPresent();
    if (from && to) {
      return Optional.of(Direction.INTERNAL);
    }
    if (destination.hasLineTail() || numbering.isOwnLine(destination.outsideNumber())) {
      return Optional.of(Direction.INBOUND);
    }
    if (numbering.isOwnLine(source.outsideNumber()) || (from && destination.named())) {
      return Optional.of(Direction.OUTBOUND);
    }
    return to && source.named() ? Optional.of(Direction.INBOUND) : Optional.empty();
  }

  /** On an outbound call the employee rung last is the one who calls. */
  private static Optional<Direction> byLastCalled(Fields fields, Side source) {
    List<String> lastCalled = LastCalled.of(fields);
    if (lastCalled.isEmpty() || !source.named()) {
      return Optional.empty();
    }
    boolean caller = source.extension().filter(lastCalled::contains).isPresent();
    return Optional.of(caller ? Direction.OUTBOUND : Direction.INBOUND);
  }
}
