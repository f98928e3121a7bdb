package io.dozvon.normalizer;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import io.dozvon.registry.Registry;
import java.util.Optional;

/** Finds out whose order it is; it may have been written by somebody outside. */
record OrderReader(Registry registry, Providers providers) {

  /** Who will report the call; empty where it is no order of one of our projects. */
  Optional<Provider> provider(Order order) {
    return Optional.of(order)
        .filter(Order::whole)
        .flatMap(whole -> registry.connection(whole.connection()))
        .filter(connection -> connection.project().equals(order.project()))
        .flatMap(connection -> providers.byId(connection.provider()));
  }

  /** Why nobody will. */
  static Reading.Refused refusal(Order order) {
    return order.whole()
        ? new Reading.Refused(
            "unknown-connection",
            "connection '%s' of project '%s' is not in the registry (any more)"
                .formatted(order.connection(), order.project()))
        : new Reading.Refused(
            "not-an-order", "command, project, connection or time is missing or makes no sense");
  }
}
