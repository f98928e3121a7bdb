package io.dozvon.providers.uiscom;

import io.dozvon.contracts.call.Outcome;
import java.util.Optional;

/**
 * What a project means by the names that it gives to its notifications. The names are free, so this
 * is where a mapping of the customer's own belongs; see {@link CabinetLabels} for what stands in
 * its place.
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
