package io.dozvon.notifier;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import java.util.List;
import java.util.Map;

/** One project, in which Anna has the extension 101. */
final class TestRegistry {

  private TestRegistry() {}

  static Registry speaking(String language) {
    return of(new Project("shop", "Shop", language, "RU", List.of(), false, Map.of(), "test"));
  }

  static RegistryEntries of(Project project) {
    Map<String, String> anna = Map.of(Employee.EXTENSION, "101");
    return new RegistryEntries()
        .put(project)
        .put(
            new Employee(
                "e-1",
                "shop",
                "Анна Петрова",
                CallingMode.API,
                List.of(),
                Map.of("sipout-main", anna, "sipuni-main", anna),
                "test"));
  }

  static Registry empty() {
    return new RegistryEntries();
  }
}
