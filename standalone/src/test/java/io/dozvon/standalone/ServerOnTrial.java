package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryWriter;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.topics.TopicProvisioner;
import io.dozvon.runtime.wiring.DozvonProcess;
import io.dozvon.runtime.wiring.ProcessPlan;
import io.dozvon.runtime.wiring.ProcessRole;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All services with their HTTP server, and a connection to each provider. */
record ServerOnTrial(DozvonProcess process) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** On a Kafka that is there. */
  static ServerOnTrial on(String bootstrap, Path data) {
    ProcessPlan plan = plan(bootstrap, data);
    new TopicProvisioner(plan.kafka(), RawFlush.AS_IT_IS)
        .provision(Providers.known().ids(), PATIENCE);
    RegistryWriter.apply(
        plan.kafka().clientSettings(), plan.kafka().topics(), registry(), Optional.empty());
    return start(plan);
  }

  static ServerOnTrial withoutKafka(Path data) {
    return start(plan("127.0.0.1:1", data));
  }

  Wire.Response send(Provocation provocation) {
    return send(provocation.request());
  }

  Wire.Response send(String request) {
    int port = process.context().getBean(EmbeddedServer.class).getPort();
    return Wire.exchange(port, request);
  }

  HttpResponse<String> manage(String path) {
    return manage(path, "");
  }

  /** As somebody with that access token. */
  HttpResponse<String> manage(String path, String token) {
    URI uri = URI.create("http://127.0.0.1:" + process.managementPort() + path);
    try {
      return HTTP.send(
          HttpRequest.newBuilder(uri)
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** As {@code GET /health}. A HEAD is no route of its own: it is a GET without the body. */
  Stream<String> routes() {
    return process
        .context()
        .getBean(Router.class)
        .uriRoutes()
        .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
        .filter(route -> !route.startsWith("HEAD "))
        .distinct();
  }

  @Override
  public void close() {
    process.close();
  }

  private static ServerOnTrial start(ProcessPlan plan) {
    return new ServerOnTrial(DozvonProcess.start(plan, ProcessRole.standalone(RawFlush.AS_IT_IS)));
  }

  private static ProcessPlan plan(String bootstrap, Path data) {
    Map<String, String> settings = new HashMap<>();
    settings.put("kafka.bootstrap", bootstrap);
    settings.put("topics.partitions", "1");
    settings.put("data", data.toString());
    settings.put("ingest.host", "127.0.0.1");
    settings.put("ingest.port", "0");
    settings.put("ingest.read.timeout", "300ms");
    settings.put("management.port", "0");
    return ProcessPlan.read(new Configuration(settings), Services.all());
  }

  private static RegistryFile registry() {
    String connections =
        Providers.known().all().stream()
            .flatMap(
                provider ->
                    Stream.of(
                        "      - {id: trial-%s, provider: %s, webhookKeys: [%s]}"
                            .formatted(provider.id(), provider.id(), Provocation.key(provider)),
                        "      - {id: elsewhere-%s, provider: %s, webhookKeys: [%s], %s}"
                            .formatted(
                                provider.id(),
                                provider.id(),
                                Provocation.keyFromElsewhere(provider),
                                "allowedAddresses: [192.0.2.0/24]")))
            .collect(Collectors.joining("\n"));
    String file =
        "projects:\n  - id: others\n  - id: trial\n    accessTokens: ["
            + ClientProvocation.TOKEN
            + "]\n    connections:\n"
            + connections
            + "\n";
    return RegistryFile.parse("test.yml", file, Examples.SURROUNDINGS);
  }
}
