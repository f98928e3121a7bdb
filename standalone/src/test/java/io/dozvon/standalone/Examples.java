package io.dozvon.standalone;

import io.dozvon.registry.file.Surroundings;

/** What examples refer to. */
final class Examples {

  /** Every variable of the environment is set. */
  static final Surroundings SURROUNDINGS =
      RegistryFiles.surroundings(variable -> "value-of-" + variable);

  private Examples() {}
}
