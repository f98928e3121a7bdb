package io.dozvon.registry;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.registry.file.KnownProvider;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.file.Surroundings;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Entries for tests. */
final class Samples {

  private Samples() {}

  static Project project(String id, String origin) {
    return new Project(
        id, "Flowers", "ru", "RU", List.of("whatsapp"), false, Map.of("a", "b"), origin);
  }

  static Connection connection(String id, String origin, String... keys) {
    return new Connection(
        id,
        "flowers",
        "sipout",
        Arrays.stream(keys).map(key -> key(key).digest()).toList(),
        ZoneId.of("Asia/Omsk"),
        "RU",
        List.of("74951112233"),
        origin);
  }

  static Employee employee(String id, String origin, String extension) {
    return new Employee(
        id,
        "flowers",
        "Anna",
        CallingMode.API,
        List.of("79004443322"),
        Map.of("c1", Map.of(Employee.EXTENSION, extension)),
        origin);
  }

  static WebhookKey key(String secret) {
    return new WebhookKey("sipout", secret);
  }

  /** A file with connections to SipOut, which asks for an API key, and Sipuni, for two things. */
  static RegistryFile file(String yaml) {
    return RegistryFile.parse(
        "registry.yaml",
        yaml,
        new Surroundings(
            List.of(
                KnownProvider.asking("sipout", "apiKey"),
                KnownProvider.asking("sipuni", "userId", "apiKey")),
            name -> null));
  }
}
