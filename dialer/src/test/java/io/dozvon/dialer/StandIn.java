package io.dozvon.dialer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on this machine that counts what it is asked, by command. */
final class StandIn implements AutoCloseable {

  /** How it answers. */
  @FunctionalInterface
  interface Manners {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private volatile Manners manners;

  StandIn(Manners manners) {
    this.manners = manners;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  static Manners taking() {
    return exchange -> answer(exchange, 200, "77");
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
  }

  void behave(Manners other) {
    manners = other;
  }

  /** How often it was asked for that command. */
  int asked(String command) {
    return asked.getOrDefault(command, new AtomicInteger()).get();
  }

  /** Its commands, with how often each was asked for. */
  Map<String, AtomicInteger> asked() {
    return Map.copyOf(asked);
  }

  int total() {
    return asked.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String command = query.substring(query.indexOf('=') + 1);
    asked.computeIfAbsent(command, none -> new AtomicInteger()).incrementAndGet();
    exchange.getRequestBody().readAllBytes();
    manners.answer(exchange);
  }
}
