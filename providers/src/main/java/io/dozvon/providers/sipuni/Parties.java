package io.dozvon.providers.sipuni;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.webhook.Fields;
import io.dozvon.providers.webhook.Numbering;
import java.util.List;
import java.util.Optional;

/** Who takes part, once it is known which way the call goes. */
record Parties(
    Optional<Party> client, Optional<String> line, Optional<String> extension, List<String> rung) {

  static Parties of(
      Direction direction, Fields fields, Side source, Side destination, Numbering numbering) {
    List<String> lastCalled = LastCalled.of(fields);
    return switch (direction) {
      case INBOUND ->
          new Parties(
              numbering.client(source.outsideNumber()),
              line(fields, destination, numbering),
              destination.extension(),
              lastCalled);
      case OUTBOUND ->
          new Parties(
              numbering.client(destination.outsideNumber().or(() -> fields.text("pbxdstnum"))),
              Optional.empty(),
              source.extension(),
              List.of());
      case INTERNAL ->
          new Parties(
              numbering.client(destination.extension()),
              Optional.empty(),
              source.extension(),
              destination.extension().stream().toList());
      case UNKNOWN ->
          new Parties(Optional.empty(), Optional.empty(), destination.extension(), lastCalled);
    };
  }

  /** Only the leg at the line names the line; on an employee's leg that number is the employee. */
  private static Optional<String> line(Fields fields, Side destination, Numbering numbering) {
    boolean atTheLine =
        !destination.inside()
            && (destination.outside()
                || destination.hasLineTail()
                || numbering.isOwnLine(destination.outsideNumber()));
    return atTheLine
        ? numbering.line(destination.outsideNumber().or(() -> fields.text("pbxdstnum")))
        : Optional.empty();
  }

  /** With the employee who was rung last, where the event names nobody and there was only one. */
  Parties withTheOnlyOneRung(Fields fields) {
    List<String> lastCalled = LastCalled.of(fields);
    return extension.isEmpty() && lastCalled.size() == 1
        ? new Parties(client, line, lastCalled.stream().findFirst(), rung)
        : this;
  }
}
