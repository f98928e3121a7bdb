package io.dozvon.standalone.demo;

import io.dozvon.simulator.Account;
import io.dozvon.simulator.Switchboard;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A flower shop that is connected to every provider. */
public final class SampleShop {

  static final String PROJECT = "flowers";

  private static final String LINE = "74951112233";
  private static final List<String> EMPLOYEES = List.of("Anna", "Ivan", "Maria");

  private SampleShop() {}

  /** As a configuration file has it. */
  public static String yaml() {
    StringBuilder yaml =
        new StringBuilder(
            """
            projects:
              - id: %s
                name: Flowers on the Neva
                language: en
                messengers: [whatsapp]
                connections:
            """
                .formatted(PROJECT));
    for (String provider : Switchboard.providers()) {
      yaml.append(
          "      - {id: %s, provider: %s, webhookKeys: [%s], lines: [\"%s\"]}%n"
              .formatted(connection(provider), provider, key(provider), LINE));
    }
    yaml.append("    employees:\n");
    for (int desk = 0; desk < Switchboard.desks(); desk++) {
      yaml.append(employee(desk));
    }
    return yaml.toString();
  }

  /** The connection to a provider. */
  static String connection(String provider) {
    return "demo-" + provider;
  }

  /** The account at a provider; its secret is the key of the address, as the guides say. */
  public static Account account(String provider) {
    return Account.withOneKey(key(provider), LINE);
  }

  /** Who has that extension at a provider. */
  static Optional<String> employee(String provider, String extension) {
    return IntStream.range(0, Switchboard.desks())
        .filter(desk -> Switchboard.extension(provider, desk).equals(extension))
        .mapToObj(EMPLOYEES::get)
        .findFirst();
  }

  /** No secret: the demo's door listens on this machine only. */
  private static String key(String provider) {
    return "demo-key-of-" + provider;
  }

  private static String employee(int desk) {
    String name = EMPLOYEES.get(desk);
    StringBuilder yaml =
        new StringBuilder(
            "      - id: %s%n        name: %s%n        connections:%n".formatted(name, name));
    for (String provider : Switchboard.providers()) {
      yaml.append(
          "          %s: {extension: \"%s\"}%n"
              .formatted(connection(provider), Switchboard.extension(provider, desk)));
    }
    return yaml.toString();
  }
}
