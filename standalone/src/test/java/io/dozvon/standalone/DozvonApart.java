package io.dozvon.standalone;

import io.dozvon.testing.JavaCommand;
import io.dozvon.testing.JavaProcess;
import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real command {@code dozvon run} in a process of its own, with the log as it is shipped. */
final class DozvonApart implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final int door;
  private final int management;
  private final JavaProcess process;
  private final HttpClient http = HttpClient.newHttpClient();

  private DozvonApart(int door, int management, JavaProcess process) {
    this.door = door;
    this.management = management;
    this.process = process;
  }

  /** Waits until it is at work. */
  static DozvonApart run(
      Path directory, String registry, Map<String, String> environment, String... kafka) {
    int door = StablePort.free();
    int management = StablePort.free();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--config",
                written(directory, registry).toString(),
                "--data",
                directory.resolve("data").toString(),
                "--port",
                Integer.toString(door),
                "--management-port",
                Integer.toString(management)));
    arguments.addAll(List.of(kafka));
    JavaProcess process = JavaProcess.start(command(environment, arguments));
    DozvonApart dozvon = new DozvonApart(door, management, process);
    try {
      process.awaitLine(line -> line.startsWith("Dozvon is running"), START);
      return dozvon;
    } catch (RuntimeException | Error e) {
      dozvon.close();
      throw e;
    }
  }

  /** The demo, whose management port does not matter. */
  static JavaProcess demo(
      Path directory, int door, int kafka, Map<String, String> environment, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "demo",
                "--data",
                directory.resolve("demo").toString(),
                "--port",
                Integer.toString(door),
                "--management-port",
                Integer.toString(StablePort.free()),
                "--kafka-port",
                Integer.toString(kafka)));
    arguments.addAll(List.of(options));
    return JavaProcess.start(command(environment, arguments));
  }

  /** Any verb, in a process of its own. */
  static JavaProcess verb(Map<String, String> environment, String... arguments) {
    return JavaProcess.start(command(environment, List.of(arguments)));
  }

  HttpResponse<String> post(String path, String contentType, String body) {
    return send(
        request(door, path)
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  /** To the door, as it is built; whoever sends it says how long it may take. */
  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError("no answer in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  HttpRequest.Builder toDoor(String path) {
    return request(door, path);
  }

  HttpResponse<String> management(String path) {
    return send(request(management, path).timeout(PATIENCE));
  }

  int managementPort() {
    return management;
  }

  /** Everything it has printed. */
  String output() {
    return String.join("\n", process.lines());
  }

  /** As Ctrl-C does. */
  void stop() {
    process.terminate(STOP);
  }

  @Override
  public void close() {
    process.close();
  }

  private static HttpRequest.Builder request(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  /** Not with the log that tests have. */
  private static JavaCommand command(Map<String, String> environment, List<String> arguments) {
    return JavaCommand.of(Dozvon.class, arguments.toArray(String[]::new))
        .withEnvironment(environment)
        .withJvmArguments(
            "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Dlogback.configurationFile=logback.xml");
  }

  private static Path written(Path directory, String registry) {
    try {
      return Files.writeString(directory.resolve("dozvon.yml"), registry);
    } catch (IOException e) {
      throw new AssertionError("cannot write the configuration", e);
    }
  }
}
