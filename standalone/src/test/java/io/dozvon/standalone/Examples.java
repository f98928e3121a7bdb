package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.registry.file.Surroundings;

/** What examples refer to. */
final class Examples {

  /** Every variable of the environment is set. */
  static final Surroundings SURROUNDINGS =
      new Surroundings(
          Providers.known().credentials(),
          Providers.known().named(),
          variable -> "value-of-" + variable);

  private Examples() {}
}
