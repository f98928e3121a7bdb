package io.dozvon.ingest;

import io.dozvon.contracts.net.IpAddress;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.ingest.Caller.Known;
import io.dozvon.ingest.Caller.Outsider;
import io.dozvon.ingest.Caller.Stranger;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import java.util.Optional;

/** Finds out who is at the door. */
final class Doorman {

  private static final String NO_PROVIDER = "none";

  private final Providers providers;
  private final Tenants tenants;

  Doorman(Providers providers, Tenants tenants) {
    this.providers = providers;
    this.tenants = tenants;
  }

  Caller look(Knock knock) {
    Target target = knock.target();
    Optional<Provider> provider = providers.byWebhookPath(target.door());
    if (provider.isEmpty()) {
      return new Stranger(NO_PROVIDER, 404, "unknown path");
    }
    String id = provider.get().id();
    Optional<Registry> registry = tenants.known();
    if (registry.isEmpty()) {
      return new Stranger(id, 503, "registry not read yet");
    }
    return target
        .key()
        .flatMap(key -> registry.get().connectionOf(new WebhookKey(id, key)))
        .filter(connection -> connection.provider().equals(id))
        .map(connection -> meet(provider.get(), connection, knock.sender()))
        .orElseGet(() -> new Stranger(id, 404, "unknown key"));
  }

  private static Caller meet(Provider provider, Connection at, Optional<IpAddress> sender) {
    boolean expected =
        at.allowedAddresses().isEmpty()
            || at.allowedAddresses().stream()
                .anyMatch(network -> sender.filter(network::contains).isPresent());
    return expected ? new Known(provider, at) : new Outsider(provider.id(), at.id(), sender);
  }
}
