package io.dozvon.ingest;

import io.dozvon.registry.Registry;
import java.util.Optional;

/** Who may send webhooks. */
@FunctionalInterface
public interface Tenants {

  /** The registry; empty as long as it was not read to its end, when nobody can be turned away. */
  Optional<Registry> known();
}
