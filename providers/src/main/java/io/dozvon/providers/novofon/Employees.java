package io.dozvon.providers.novofon;

import io.dozvon.contracts.call.Direction;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The business's side of an event.
 *
 * @param extension whom it is about
 * @param rung who else took part
 * @param elsewhere the number outside where somebody picked up for them
 */
record Employees(Optional<String> extension, List<String> rung, Optional<String> elsewhere) {

  static Employees of(NovofonEvent event, Sides sides, Heading heading, Optional<String> from) {
    Optional<String> caller =
        ofCallItself(event) && heading.guess().isPresent()
            ? Sides.extension(sides.caller())
            : Optional.empty();
    Optional<String> called =
        heading.guess().equals(Optional.of(Direction.INTERNAL))
            ? Sides.extension(sides.calledNumber())
            : Optional.empty();
    Optional<String> internal = Sides.employee(sides.internal());
    Optional<String> last = Sides.employee(sides.last());
    Optional<String> extension =
        caller
            .or(() -> last)
            .or(() -> internal)
            .or(() -> Sides.extension(named(event, sides, heading)));
    List<String> others =
        Stream.of(called, internal, last, Sides.employee(from))
            .flatMap(Optional::stream)
            .filter(other -> !extension.equals(Optional.of(other)))
            .distinct()
            .toList();
    return new Employees(extension, others, elsewhere(event, sides, heading));
  }

  /** Not of one leg: between employees it is the caller's then. */
  private static boolean ofCallItself(NovofonEvent event) {
    return switch (event) {
      case START, END, OUT_START, OUT_END, IVR -> true;
      default -> false;
    };
  }

  /** Where no field of employees is sent: who picked up, who dialled, whose number was called. */
  private static Optional<String> named(NovofonEvent event, Sides sides, Heading heading) {
    // Of a call back the employee's leg is dialled too.
    boolean dialled = heading.told() == Direction.OUTBOUND;
    return switch (event) {
      case ANSWER, INTERNAL_END -> sides.destination();
      case OUT_START, OUT_END ->
          dialled && !Sides.isExtension(sides.caller()) ? sides.destination() : sides.caller();
      case START, INTERNAL, END, IVR -> dialled ? sides.destination() : sides.called();
      default -> Optional.empty();
    };
  }

  private static Optional<String> elsewhere(NovofonEvent event, Sides sides, Heading heading) {
    boolean inside = Sides.isExtension(sides.destination());
    return event == NovofonEvent.ANSWER && heading.told() == Direction.INBOUND && !inside
        ? sides.destination()
        : Optional.empty();
  }
}
