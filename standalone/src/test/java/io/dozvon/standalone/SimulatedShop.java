package io.dozvon.standalone;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.Registry;
import io.dozvon.registry.RegistryEntries;
import io.dozvon.simulator.Account;
import io.dozvon.simulator.Switchboard;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A project with one connection, which has everything on: whole webhooks, too. */
final class SimulatedShop {

  static final String PROJECT = "shop";
  static final String CONNECTION = "shop-line";

  private static final String LINE = "74951112233";
  private static final List<String> EMPLOYEES =
      List.of("Анна Петрова", "Борис Ильин", "Вера Орлова");

  private SimulatedShop() {}

  static Account account() {
    return Account.withOneKey("demo-key", LINE);
  }

  static Registry registry(String provider) {
    RegistryEntries entries =
        new RegistryEntries()
            .put(
                new Project(
                    PROJECT,
                    "Shop",
                    "ru",
                    "RU",
                    List.of("whatsapp"),
                    false,
                    Map.of("save_webhook", "1"),
                    "test"))
            .put(
                new Connection(
                    CONNECTION,
                    PROJECT,
                    provider,
                    List.of(),
                    ZoneId.of("Europe/Moscow"),
                    "RU",
                    List.of(LINE),
                    "test"));
    for (int desk = 0; desk < Switchboard.desks(); desk++) {
      entries.put(employee(provider, desk));
    }
    return entries;
  }

  private static Employee employee(String provider, int desk) {
    return new Employee(
        "e-" + (desk + 1),
        PROJECT,
        EMPLOYEES.get(desk),
        CallingMode.API,
        List.of(),
        Map.of(CONNECTION, Map.of(Employee.EXTENSION, Switchboard.extension(provider, desk))),
        "test");
  }
}
