package io.dozvon.benchmarks;

import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A broker and a matcher, each in a process and a directory of its own. Loopback only. */
final class MatcherSite implements AutoCloseable {

  static final int PARTITIONS = 6;

  private final Path source;
  private final Path home;
  private final int managementPort = freePort();
  private final String kafka;
  private final Apart broker;
  private Apart matcher;

  /** Waits until the broker takes connections and the topics are there. */
  MatcherSite(Path source, Topics topics) throws InterruptedException, ExecutionException {
    this.source = source;
    this.home = temporaryDirectory();
    int port = freePort();
    this.kafka = "127.0.0.1:" + port;
    this.broker =
        Apart.start(
            jars("standalone"),
            home.resolve("log"),
            "io.dozvon.embedded.EmbeddedKafkaMain",
            home.resolve("kafka").toString(),
            Integer.toString(port));
    createTopics(topics);
  }

  String kafka() {
    return kafka;
  }

  Path data() {
    return home.resolve("data");
  }

  Apart matcher() {
    return matcher;
  }

  void startMatcher() {
    matcher =
        Apart.start(
            jars("client-matcher"),
            home.resolve("log"),
            "io.dozvon.matcher.MatcherApplication",
            "--kafka.bootstrap=" + kafka,
            "--topics.partitions=" + PARTITIONS,
            "--topics.replication=1",
            "--data=" + data(),
            "--instance=bench",
            "--management.port=" + managementPort);
  }

  boolean indexComplete() {
    return get("/health/readiness").contains("\"indexComplete\":true");
  }

  /** Megabytes of a kind of memory that the matcher's Java uses. */
  long usedMegabytes(String area) {
    return get("/prometheus")
            .lines()
            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"" + area + "\""))
            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
            .sum()
        / 1_000_000;
  }

  long stateMegabytes() {
    try (Stream<Path> files = Files.walk(data())) {
      return files.map(Path::toFile).mapToLong(file -> file.isFile() ? file.length() : 0).sum()
          / 1_000_000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void loseState() {
    delete(data());
  }

  @Override
  public void close() {
    if (matcher != null) {
      matcher.close();
    }
    broker.close();
    delete(home);
  }

  /** Empty where nobody answers. */
  private String get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + managementPort + path);
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build(),
              BodyHandlers.ofString())
          .body();
    } catch (IOException nobodyThere) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private void createTopics(Topics topics) throws InterruptedException, ExecutionException {
    List<NewTopic> wanted =
        Stream.<Topic<?, ?>>of(
                topics.projects(), topics.clients(), topics.callEvents(), topics.matchedCalls())
            .map(
                topic ->
                    new NewTopic(topic.name(), topic.partitions(), (short) 1)
                        .configs(topic.settings()))
            .toList();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin.createTopics(wanted).all().get();
      // A topic just created may refuse the first record.
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
    }
  }

  private Path jars(String module) {
    return source.resolve(module).resolve("target").resolve("dozvon");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("dozvon-matcher");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
