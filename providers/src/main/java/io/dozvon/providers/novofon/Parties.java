package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.webhook.Numbering;
import java.util.Optional;

/** Who takes part, once it is known which way the call goes. */
record Parties(Optional<Party> client, Optional<String> line) {

  private static final Parties NOT_KNOWN = new Parties(Optional.empty(), Optional.empty());

  static Parties of(Direction direction, NovofonEvent event, Sides sides, Numbering numbering) {
    boolean dialled = event.direction() == Direction.OUTBOUND;
    return switch (direction) {
      case INBOUND ->
          new Parties(
              dialled ? phoneOutside(sides.caller(), numbering) : client(sides.caller(), numbering),
              numbering.line(outside(lineCalled(event, sides))));
      case OUTBOUND ->
          new Parties(
              phoneOrExtension(sides.destination(), numbering),
              dialled ? lineShown(sides, numbering) : lineOfCallback(sides, numbering));
      case INTERNAL -> new Parties(client(sides.calledNumber(), numbering), Optional.empty());
      case UNKNOWN -> NOT_KNOWN;
    };
  }

  /**
   * A call back that is reported as an inbound call: whom it names as the caller is who was called.
   */
  static Optional<Party> calledBack(
      Direction direction, NovofonEvent event, Sides sides, Numbering numbering) {
    boolean asInbound =
        direction == Direction.OUTBOUND
            && event.direction() == Direction.INBOUND
            && sides.destination().isEmpty();
    return asInbound ? phoneOutside(sides.caller(), numbering) : Optional.empty();
  }

  /** Employees go by their short form, so that they are no unreadable phones. */
  private static Optional<Party> client(Optional<String> number, Numbering numbering) {
    return numbering.client(Sides.extension(number).or(() -> number));
  }

  /** Nobody calls a hidden number, and the project's own lines are nobody's client. */
  private static Optional<Party> phoneOrExtension(Optional<String> number, Numbering numbering) {
    return numbering.isOwnLine(number)
        ? Optional.empty()
        : client(number, numbering).filter(party -> party.kind() != Party.Kind.ANONYMOUS);
  }

  private static Optional<Party> phoneOutside(Optional<String> number, Numbering numbering) {
    return phoneOrExtension(number, numbering).filter(party -> party.kind() == Party.Kind.PHONE);
  }

  /** Who picks up is no line; an end without a number of its own names it as the destination. */
  private static Optional<String> lineCalled(NovofonEvent event, Sides sides) {
    boolean end = event == NovofonEvent.END;
    return end ? sides.calledNumber() : sides.called();
  }

  /** The number that the client sees; of one called besides only what the project says is its. */
  private static Optional<String> lineShown(Sides sides, Numbering numbering) {
    return numbering
        .line(outside(sides.caller()))
        .or(
            () ->
                numbering.line(sides.called().filter(sent -> numbering.isOwnLine(sides.called()))));
  }

  /** Without a destination the caller may be who was called, and is no line. */
  private static Optional<String> lineOfCallback(Sides sides, Numbering numbering) {
    return numbering
        .line(outside(sides.called()))
        .or(() -> sides.destination().isPresent() ? lineShown(sides, numbering) : Optional.empty());
  }

  /** Neither an employee's nor the zero that is sent for none. */
  private static Optional<String> outside(Optional<String> number) {
    return number.filter(
        sent -> sent.chars().filter(Character::isDigit).count() > 6 && !Sides.isExtension(number));
  }
}
