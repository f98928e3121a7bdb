package io.dozvon.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes webhooks on a free port and remembers them. */
public final class TestDoor implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Optional<CyclicBarrier> company;

  // All guarded by this.
  private final Deque<Integer> answers = new ArrayDeque<>();
  private final List<Webhook> received = new ArrayList<>();
  private int inside;
  private int mostInside;

  private TestDoor(Optional<CyclicBarrier> company, int... answers) throws IOException {
    this.company = company;
    for (int answer : answers) {
      this.answers.add(answer);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::take);
    server.start();
  }

  /** With these statuses in order, and the last of them from then on. */
  public static TestDoor answering(int... statuses) throws IOException {
    return new TestDoor(Optional.empty(), statuses);
  }

  /** Answers only once there are that many inside. */
  static TestDoor waitingFor(int company) throws IOException {
    return new TestDoor(Optional.of(new CyclicBarrier(company)), 200);
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized List<Webhook> received() {
    return List.copyOf(received);
  }

  synchronized int mostAtOnce() {
    return mostInside;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    enter();
    try {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int status = remember(exchange, body);
      company.ifPresent(TestDoor::await);
      // One who has left may still be on the way to the sender.
      leave();
      exchange.sendResponseHeaders(status, -1);
    } finally {
      exchange.close();
    }
  }

  private synchronized void enter() {
    inside++;
    mostInside = Math.max(mostInside, inside);
  }

  private synchronized void leave() {
    inside--;
  }

  private synchronized int remember(HttpExchange exchange, String body) {
    URI asked = exchange.getRequestURI();
    received.add(
        new Webhook(
            exchange.getRequestMethod(),
            asked.getRawPath(),
            asked.getRawQuery() == null ? "" : asked.getRawQuery(),
            ownHeaders(exchange),
            body));
    return answers.size() > 1 ? answers.remove() : answers.element();
  }

  /** Those that a provider sends, not those of HTTP. */
  private static Map<String, String> ownHeaders(HttpExchange exchange) {
    return Stream.of("Content-Type", "Signature", "User-Agent")
        .filter(name -> exchange.getRequestHeaders().containsKey(name))
        .filter(name -> !exchange.getRequestHeaders().getFirst(name).startsWith("Java-http-client"))
        .collect(
            Collectors.toMap(name -> name, name -> exchange.getRequestHeaders().getFirst(name)));
  }

  private static void await(CyclicBarrier company) {
    try {
      company.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
      throw new IllegalStateException("nobody else came", alone);
    }
  }
}
