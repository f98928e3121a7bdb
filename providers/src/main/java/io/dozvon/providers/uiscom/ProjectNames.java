package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.FactKind;
import java.util.Map;
import java.util.Optional;

/**
 * The meanings that a connection gives to the names of its notifications. Only the end of a call
 * has an outcome, so a name with one means the end, unless the cabinet knows which end it is.
 */
record ProjectNames(Map<String, Outcome> outcomes, NotificationNames otherwise)
    implements NotificationNames {

  static ProjectNames of(Connection connection) {
    return new ProjectNames(connection.notificationOutcomes(), new CabinetLabels());
  }

  @Override
  public Optional<Meaning> meaning(String name) {
    Optional<Meaning> label = otherwise.meaning(name);
    return Optional.ofNullable(outcomes.get(name.strip()))
        .filter(outcome -> outcome != Outcome.UNKNOWN)
        .map(outcome -> new Meaning(end(label), Optional.of(outcome)))
        .or(() -> label);
  }

  private static UiscomEvent end(Optional<Meaning> label) {
    return label
        .map(Meaning::event)
        .filter(event -> event.kind() == FactKind.ENDED)
        .orElse(UiscomEvent.CALL_FINISHED);
  }
}
