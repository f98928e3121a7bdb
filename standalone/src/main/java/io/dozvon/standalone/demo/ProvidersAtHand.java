package io.dozvon.standalone.demo;

import io.dozvon.dialer.DialerSettings;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Exchange;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The providers' other side: they can be asked for calls of the shop, on this machine. */
public final class ProvidersAtHand implements AutoCloseable {

  private static final int ANY_FREE_PORT = 0;

  private final CompletableFuture<Performance> stage = new CompletableFuture<>();
  private final Exchange exchange;

  private ProvidersAtHand(long seed) {
    this.exchange =
        Exchange.open(
            SampleAccounts.customers(),
            ANY_FREE_PORT,
            seed,
            SampleShop::fate,
            this::whenThereIsAStage);
  }

  /** Takes requests from now on. */
  public static ProvidersAtHand open(long seed) {
    return new ProvidersAtHand(seed);
  }

  /** Where a provider is asked, in place of its own host. */
  public URI address(String provider) {
    return exchange.address(provider);
  }

  /** What an employee is called where calls are asked for, by the number of the desk. */
  static String employeeId(String provider, int desk) {
    return Exchange.employeeId(provider, desk);
  }

  /** What leads the dialer here instead of to the real providers. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("dialer.private.addresses", "127.0.0.0/8");
    for (Provider provider : Providers.known().all()) {
      provider
          .callApi()
          .map(CallApi::addresses)
          .ifPresent(
              parts ->
                  parts.forEach(
                      (part, real) ->
                          settings.put(
                              DialerSettings.addressSetting(provider, part),
                              here(provider, real))));
    }
    return settings;
  }

  /** Commands that have a call placed: one of Dozvon's own, and one past it. */
  public List<String> examples(URI door) {
    return List.of(
        "curl %s/projects/%s/functions/sipuni_internal_to_external_call \\"
            .formatted(door, SampleShop.PROJECT),
        "  -H 'Authorization: Bearer %s' \\".formatted(SampleShop.ACCESS_TOKEN),
        "  -d '{\"client_phone\": \"%s\", \"short_employee_phone\": \"%s\"}'"
            .formatted(SampleClients.OLGA, Switchboard.extension("sipuni", 0)),
        "curl '" + SampleAccounts.widget(address("sipout"), SampleClients.OLGA) + "'");
  }

  /** The same path behind another host. */
  private String here(Provider provider, URI real) {
    return address(provider.id()) + real.getPath();
  }

  /** What was placed, and what will be, is played there. */
  public void playAt(Performance performance) {
    stage.complete(performance);
  }

  @Override
  public void close() {
    exchange.close();
  }

  private void whenThereIsAStage(Conversation call) {
    var unused = stage.thenAccept(performance -> performance.playOrdered(call));
  }
}
