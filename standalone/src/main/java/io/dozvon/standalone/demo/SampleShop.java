package io.dozvon.standalone.demo;

import io.dozvon.simulator.Account;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Customer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A flower shop that is connected to every provider. */
public final class SampleShop {

  static final String PROJECT = "flowers";

  private static final String LINE = "74951112233";
  private static final List<String> EMPLOYEES = List.of("Anna", "Ivan", "Maria");

  private static final String WIDGET_KEY = "widget-1790000000";
  private static final String WIDGET_ACCOUNT = "1234567";
  private static final Map<String, Map<String, String>> CREDENTIALS =
      Map.of("sipout", Map.of("widgetKey", WIDGET_KEY, "widgetAccount", WIDGET_ACCOUNT));

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

  /** What that call is called with us. */
  static String call(Conversation conversation) {
    return connection(conversation.cue().provider()) + "." + conversation.callId();
  }

  /** What its providers know it by when it asks them for calls. */
  static Map<String, Customer> customers() {
    return Switchboard.providers().stream()
        .collect(
            Collectors.toMap(
                provider -> provider,
                provider ->
                    new Customer(account(provider), CREDENTIALS.getOrDefault(provider, Map.of()))));
  }

  /** How a call to a client goes: Boris is always busy. */
  static Scenario fate(String client) {
    return client.equals(SampleClients.BORIS) ? Scenario.BUSY : Scenario.CALLED_OUT;
  }

  /** The address by which SipOut's widget is asked to call a client, as the cabinet shows it. */
  static String widget(URI sipout, String client) {
    return "%s/c2c?key=%s&ac=%s&ph=%s".formatted(sipout, WIDGET_KEY, WIDGET_ACCOUNT, client);
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
