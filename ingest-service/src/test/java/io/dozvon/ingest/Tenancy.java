package io.dozvon.ingest;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import java.time.ZoneId;
import java.util.List;

/** A project with a connection to each of two providers. */
final class Tenancy {

  static final String KEY = "0.a3skqw8js8d";
  static final String PATH = "/sipout_webhook/" + KEY;
  static final Providers PROVIDERS =
      new Providers(List.of(new TestProvider("sipout"), new TestProvider("sipuni")));

  private Tenancy() {}

  static Registry registry() {
    return new RegistryEntries()
        .put(connection("acme-sipout", "sipout", KEY))
        .put(connection("acme-sipuni", "sipuni", "ключ/с пробелом"));
  }

  private static Connection connection(String id, String provider, String key) {
    return new Connection(
        id,
        "acme",
        provider,
        List.of(new WebhookKey(provider, key).digest()),
        ZoneId.of("Europe/Moscow"),
        "RU",
        List.of(),
        "test");
  }
}
