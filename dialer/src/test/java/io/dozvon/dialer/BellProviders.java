package io.dozvon.dialer;

import io.dozvon.providers.Providers;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** Puts our own provider in place of the real ones. */
@Factory
final class BellProviders {

  @Singleton
  @Replaces(Providers.class)
  Providers providers() {
    return Bell.known();
  }
}
