package io.dozvon.standalone.demo;

import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Customer;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;

/** What the shop shows its providers when it asks them for calls; nothing of it is a secret. */
final class SampleAccounts {

  private static final String WIDGET_KEY = "widget-1790000000";
  private static final String WIDGET_ACCOUNT = "1234567";
  private static final String SIPUNI_USER = "012345";
  private static final String NOVOFON_ID = "demo-novofon-id";

  private SampleAccounts() {}

  /** By provider, what it knows the shop by. */
  static Map<String, Customer> customers() {
    return Switchboard.providers().stream()
        .collect(
            Collectors.toMap(
                provider -> provider,
                provider -> new Customer(SampleShop.account(provider), known(provider))));
  }

  /**
   * What a connection to a provider holds.
   *
   * @param api where that provider is asked
   */
  static Map<String, String> credentials(String provider, URI api) {
    return switch (provider) {
      case "iptelefon" ->
          Map.of("serverUrl", api + "/api/v2/start.php", "secret", secret(provider));
      case "novofon" -> Map.of("key", NOVOFON_ID, "secret", secret(provider));
      case "sipout" ->
          Map.of(
              "apiKey",
              apiKey(provider),
              "widgetUrl",
              widget(api, "<номер телефона>"),
              "employeeCallUrl",
              address(api, "call", "{phone}") + "&ext={extension}");
      case "sipuni" -> Map.of("userId", SIPUNI_USER, "apiKey", apiKey(provider));
      default -> Map.of("apiKey", apiKey(provider));
    };
  }

  /** The address by which SipOut's widget is asked to call a client, as the cabinet shows it. */
  static String widget(URI sipout, String client) {
    return address(sipout, "c2c", client);
  }

  private static Map<String, String> known(String provider) {
    return switch (provider) {
      case "iptelefon" -> Map.of("secret", secret(provider));
      case "novofon" ->
          Map.of("key", NOVOFON_ID, "secret", secret(provider), "accessToken", secret(provider));
      case "sipout" -> Map.of("widgetKey", WIDGET_KEY, "widgetAccount", WIDGET_ACCOUNT);
      case "sipuni" -> Map.of("userId", SIPUNI_USER, "apiKey", apiKey(provider));
      default -> Map.of("apiKey", apiKey(provider));
    };
  }

  private static String address(URI sipout, String path, String client) {
    return "%s/%s?key=%s&ac=%s&ph=%s".formatted(sipout, path, WIDGET_KEY, WIDGET_ACCOUNT, client);
  }

  /** Where the guides say so, one key opens the address and signs. */
  private static String secret(String provider) {
    return SampleShop.account(provider).secret().orElseThrow();
  }

  private static String apiKey(String provider) {
    return "demo-api-of-" + provider;
  }
}
