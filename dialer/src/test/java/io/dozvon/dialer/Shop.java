package io.dozvon.dialer;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A project with a connection, and another project with its own. */
final class Shop {

  static final String ID = "shop";
  static final String LINE = "bell-main";
  static final String PHONE = "79004443322";
  static final String OTHER_PHONE = "74951112233";
  static final String TOKEN = "shop-token-0123456789abcdef";
  static final SecretKeys KEYS = SecretKeys.fresh();
  static final Vault VAULT = new Vault(KEYS);

  private Shop() {}

  static RegistryEntries registry() {
    return new RegistryEntries()
        .put(project(ID, TOKEN))
        .put(project("others", "others-token-0123456789abcdef"))
        .put(sealed(connection(LINE, ID, "bell"), Map.of("apiKey", "secret-key")))
        .put(connection("bell-bare", ID, "bell"))
        .put(connection("theirs", "others", "bell"))
        .put(connection("mute", ID, "mute"))
        .put(employee("anna", CallingMode.API, Map.of(LINE, Map.of(Employee.EXTENSION, "201"))))
        .put(employee("boris", CallingMode.APP, Map.of()))
        .put(employee("vera", CallingMode.OFF, Map.of()))
        .put(employee("gleb", CallingMode.API, Map.of()));
  }

  static Project project(String id, String token) {
    return new Project(
        id,
        id,
        "en",
        "RU",
        List.of(),
        false,
        Map.of(),
        "test",
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(new AccessToken(token).digest()));
  }

  static Connection connection(String id, String project, String provider) {
    return new Connection(
        id,
        project,
        provider,
        List.of(new WebhookKey(provider, "key-of-" + id).digest()),
        ZoneId.of("Europe/Moscow"),
        "RU",
        List.of(),
        "test");
  }

  static Connection sealed(Connection connection, Map<String, String> credentials) {
    return connection.with(
        VAULT.seal(connection.project(), connection.id(), Credentials.of(credentials)));
  }

  static Employee employee(
      String id, CallingMode mode, Map<String, Map<String, String>> providerFields) {
    return new Employee(id, ID, "Name of " + id, mode, List.of(), providerFields, "test");
  }

  static Client client(String id, Optional<String> phone, Map<String, String> variables) {
    return new Client(
        ID,
        id,
        "whatsapp",
        Optional.of("Ivan"),
        phone.map(Phone::new),
        Instant.EPOCH,
        Map.of(),
        variables,
        List.of());
  }

  static CallCommand command(String id, Instant at) {
    return command(id, Bell.CALL, Map.of("client_phone", PHONE, "short", "201"), at);
  }

  static CallCommand command(
      String id, String function, Map<String, String> arguments, Instant at) {
    return new CallCommand(id, ID, LINE, function, arguments, Optional.empty(), at, 60);
  }

  static CallCommand about(
      String client, String function, Map<String, String> arguments, Instant at) {
    return new CallCommand("c-1", ID, LINE, function, arguments, Optional.of(client), at, 60);
  }
}
