package io.dozvon.standalone.demo;

import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.exchange.Exchange;
import java.net.URI;
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

  /** A command that has a call placed. */
  public String example() {
    return "curl '" + SampleAccounts.widget(address("sipout"), SampleClients.OLGA) + "'";
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
