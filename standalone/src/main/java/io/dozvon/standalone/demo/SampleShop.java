package io.dozvon.standalone.demo;

import io.dozvon.simulator.Account;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A flower shop that is connected to every provider. */
public final class SampleShop {

  static final String PROJECT = "flowers";

  private static final String LINE = "74951112233";
  private static final List<String> EMPLOYEES = List.of("Anna", "Ivan", "Maria");

  /** Whoever writes clients or asks for calls over HTTP shows it. */
  static final String ACCESS_TOKEN = "demo-access-token";

  private SampleShop() {}

  /** As a configuration file has it. */
  public static String yaml() {
    return yaml(provider -> "");
  }

  /** With what those providers have to be shown before they place calls. */
  public static String yaml(ProvidersAtHand providers) {
    return yaml(
        provider ->
            SampleAccounts.credentials(provider, providers.address(provider)).entrySet().stream()
                .map(credential -> credential.getKey() + ": \"" + credential.getValue() + "\"")
                .sorted()
                .collect(Collectors.joining(", ", ", credentials: {", "}")));
  }

  private static String yaml(UnaryOperator<String> more) {
    StringBuilder yaml =
        new StringBuilder(
            """
            projects:
              - id: %s
                name: Flowers on the Neva
                language: en
                messengers: [whatsapp]
                accessTokens: [%s]
                connections:
            """
                .formatted(PROJECT, ACCESS_TOKEN));
    for (String provider : Switchboard.providers()) {
      yaml.append(
          "      - {id: %s, provider: %s, webhookKeys: [%s], lines: [\"%s\"]%s}%n"
              .formatted(
                  connection(provider), provider, key(provider), LINE, more.apply(provider)));
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

  /** What that call is called with us. */
  static String call(Conversation conversation) {
    return connection(conversation.cue().provider()) + "." + conversation.callId();
  }

  /** How a call to a client goes: Boris is always busy. */
  static Scenario fate(String client) {
    return client.equals(SampleClients.BORIS) ? Scenario.BUSY : Scenario.CALLED_OUT;
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
            "      - id: %s%n        name: %s%n        callingMode: api%n        connections:%n"
                .formatted(name, name));
    for (String provider : Switchboard.providers()) {
      yaml.append(
          "          %s: {extension: \"%s\", employeeId: \"%s\", virtualNumber: \"%s\"}%n"
              .formatted(
                  connection(provider),
                  Switchboard.extension(provider, desk),
                  ProvidersAtHand.employeeId(provider, desk),
                  LINE));
    }
    return yaml.toString();
  }
}
