package io.dozvon.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;

/** How many webhooks a second the door acknowledges to clients that wait for each answer. */
final class Throughput {

  private Throughput() {}

  static void measure(int port, String key, String run, int connections, Duration time)
      throws InterruptedException, ExecutionException {
    Webhooks webhooks = new Webhooks(run);
    AtomicInteger numbers = new AtomicInteger();
    ExecutorService clients = Executors.newFixedThreadPool(connections);
    List<Callable<Histogram>> work = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      work.add(() -> converse(port, key, webhooks, numbers, time));
    }
    Histogram micros = new Histogram(3);
    long begin = System.nanoTime();
    for (Future<Histogram> client : clients.invokeAll(work)) {
      micros.add(client.get());
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    clients.shutdown();
    System.out.printf(
        "throughput: %d connections, %d acknowledged in %.1f s: %.0f/s; p50 %.2f ms, p99 %.2f ms%n",
        connections,
        micros.getTotalCount(),
        seconds,
        micros.getTotalCount() / seconds,
        micros.getValueAtPercentile(50) / 1000.0,
        micros.getValueAtPercentile(99) / 1000.0);
  }

  private static Histogram converse(
      int port, String key, Webhooks webhooks, AtomicInteger numbers, Duration time)
      throws IOException {
    Histogram micros = new Histogram(3);
    long deadline = System.nanoTime() + time.toNanos();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      OutputStream out = socket.getOutputStream();
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (System.nanoTime() < deadline) {
        byte[] request = request(key, webhooks.complete(numbers.getAndIncrement()));
        long begin = System.nanoTime();
        out.write(request);
        if (status(in) == 200) {
          micros.recordValue((System.nanoTime() - begin) / 1000);
        }
      }
    }
    return micros;
  }

  private static byte[] request(String key, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    String head =
        "POST /sipout_webhook/"
            + key
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
            + bytes.length
            + "\r\n\r\n";
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  /** Reads one whole answer; the door always says how long its body is. */
  private static int status(InputStream in) throws IOException {
    String first = line(in);
    int length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    in.skipNBytes(length);
    return Integer.parseInt(first.split(" ")[1]);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the door closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
