package io.dozvon.ingest;

import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.providers.Providers;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project with connections to two providers. */
final class Tenancy {

  static final String KEY = "0.a3skqw8js8d";
  static final String PATH = "/sipout_webhook/" + KEY;

  /** Opens a connection whose webhooks come from this machine. */
  static final String NEAR = "0.near-key";

  /** Opens a connection whose webhooks come from 192.0.2.0/24. */
  static final String FAR = "0.far-key";

  /** Opens another such connection. */
  static final String FARTHER = "0.farther-key";

  static final String TOKEN = "acme-token-0123456789";
  static final String OTHER_TOKEN = "acme-token-while-it-changes";
  static final String OTHERS_TOKEN = "others-token-0123456789";
  static final Providers PROVIDERS =
      new Providers(List.of(new TestProvider("sipout"), new TestProvider("sipuni")));

  private Tenancy() {}

  static Registry registry() {
    return new RegistryEntries()
        .put(project("acme", TOKEN, OTHER_TOKEN))
        .put(project("others", OTHERS_TOKEN))
        .put(connection("acme-sipout", "sipout", KEY))
        .put(connection("acme-near", "sipout", NEAR).allowing(networks("127.0.0.0/8", "::1")))
        .put(connection("acme-far", "sipout", FAR).allowing(networks("192.0.2.0/24")))
        .put(connection("acme-farther", "sipout", FARTHER).allowing(networks("192.0.2.0/24")))
        .put(connection("acme-sipuni", "sipuni", "ключ/с пробелом"));
  }

  private static List<Network> networks(String... networks) {
    return Arrays.stream(networks).map(Network::of).toList();
  }

  private static Project project(String id, String... tokens) {
    return new Project(
        id,
        id,
        "ru",
        "RU",
        List.of(),
        false,
        Map.of(),
        "test",
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Arrays.stream(tokens).map(token -> new AccessToken(token).digest()).toList());
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
