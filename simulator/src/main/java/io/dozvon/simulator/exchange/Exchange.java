package io.dozvon.simulator.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Takes what providers are asked by their APIs, on this machine only, checks and answers it as they
 * do, and places calls: what is told of them is handed on to be sent.
 */
public final class Exchange implements AutoCloseable {

  private static final int AT_ONCE = 8;
  private static final int POINTS_A_MINUTE = 60;
  private static final int FIRST_EMPLOYEE_OF_NOVOFON = 300_101;

  private final Map<String, Customer> customers;
  private final Calls calls;
  private final Moods moods = new Moods();
  private final Points points = new Points(POINTS_A_MINUTE, InstantSource.system());
  private final List<Reception> receptions;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, Exchange::thread);

  private Exchange(Map<String, Customer> customers, Calls calls, int port) throws IOException {
    this.customers = Map.copyOf(customers);
    this.calls = calls;
    this.receptions =
        List.of(
            new SipuniReception(),
            new IptelefonReception(),
            new SipoutReception(),
            new NovofonReception(),
            platform("uiscom", "apiKey"),
            platform("novofon", "accessToken"));
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /**
   * Takes requests from now on.
   *
   * @param customers by provider; of the others nobody is known
   * @param port 0 for any free one
   * @param seed everything that is made up depends on it
   * @param fate how the call of a client goes, by the number
   * @param tell is handed what each placed call is told with
   */
  public static Exchange open(
      Map<String, Customer> customers,
      int port,
      long seed,
      Function<String, Scenario> fate,
      Consumer<Conversation> tell) {
    try {
      Calls calls = new Calls(new Switchboard(seed), fate, tell);
      return new Exchange(customers, calls, port);
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  /** In place of the host of a provider: what comes behind it is as at the provider. */
  public URI address(String provider) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + provider);
  }

  /** What an employee is called where calls are asked for, by the number of the desk. */
  public static String employeeId(String provider, int desk) {
    return staff(provider).id(desk);
  }

  /** How the provider takes its next requests, one after the other; then all is well again. */
  public void expect(String provider, Mood... next) {
    moods.expect(provider, List.of(next));
  }

  /** How many points a platform's customer has in a minute. */
  public void allow(int pointsAMinute) {
    points.allow(pointsAMinute);
  }

  /** All calls, in the order in which they were placed. */
  public List<PlacedCall> placed() {
    return calls.placed();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private RpcReception platform(String provider, String credential) {
    return new RpcReception(
        provider, credential, staff(provider), points, () -> calls.placed(provider));
  }

  private static Staff staff(String provider) {
    return provider.equals("novofon")
        ? new Staff(FIRST_EMPLOYEE_OF_NOVOFON)
        : new Staff(Integer.parseInt(Switchboard.extension(provider, 0)));
  }

  private void take(HttpExchange http) throws IOException {
    Asked asked = Asked.of(http);
    String[] path = asked.path().split("/", 3);
    String provider = path[1];
    Asked within = asked.at("/" + (path.length < 3 ? "" : path[2]));
    Customer customer = customers.get(provider);
    Optional<Reception> reception =
        receptions.stream()
            .filter(one -> one.provider().equals(provider) && one.isAt(within.path()))
            .findFirst();
    if (reception.isEmpty() || customer == null) {
      Said.page(404).on(http);
      return;
    }
    new Manners(http)
        .end(
            moods.take(provider),
            () -> carryOut(reception.get(), within, customer),
            () -> reception.get().overLimit(within));
  }

  private Said carryOut(Reception reception, Asked asked, Customer customer) {
    Heard heard = reception.hear(asked, customer);
    return heard instanceof Heard.Order order
        ? calls.place(reception.provider(), order, customer)
        : ((Heard.Words) heard).said();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "exchange");
    thread.setDaemon(true);
    return thread;
  }
}
