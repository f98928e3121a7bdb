package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import java.util.Optional;

/**
 * What a project means by the names that it gives to its notifications. The names are free, so the
 * customer may say what they mean ({@link ProjectNames}); else a name that the cabinet uses itself
 * most likely means the same there ({@link CabinetLabels}).
 */
@FunctionalInterface
interface NotificationNames {

  /** The meaning of a name; empty where nobody said what it means. */
  Optional<Meaning> meaning(String name);

  /**
   * A meaning.
   *
   * @param outcome of the call, where its end is meant and the template does not tell
   */
  record Meaning(UiscomEvent event, Optional<Outcome> outcome) {}
}
