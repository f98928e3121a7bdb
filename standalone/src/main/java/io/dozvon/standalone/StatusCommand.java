package io.dozvon.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.serde.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says how a running process is, as its health does. */
@Command(
    name = "status",
    description =
        "Say whether a running Dozvon is ready, stage by stage. Ends with 1 if it is not.")
final class StatusCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      defaultValue = "${env:DOZVON_MANAGEMENT_PORT:-8081}",
      description = "Of the process on this machine. Default: 8081")
  private int port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    JsonNode health = health();
    PrintWriter out = spec.commandLine().getOut();
    health.at("/details/door/details").properties().forEach(it -> say(out, it));
    health.at("/details/stages/details").properties().forEach(it -> say(out, it));
    health.at("/details/clients-by-phone/details").properties().forEach(it -> say(out, it));
    health.at("/details/caller/details").properties().forEach(it -> say(out, it));
    boolean ready = "UP".equals(health.path("status").asText());
    out.println(ready ? "ready" : "not ready");
    out.flush();
    return ready ? 0 : 1;
  }

  /** A stage says several things of itself, the door yes or no, a process that waits why. */
  private static void say(PrintWriter out, Map.Entry<String, JsonNode> part) {
    JsonNode value = part.getValue();
    out.printf(
        "%-18s %s%n",
        part.getKey(), Masking.confidentialIn(value.isObject() ? stage(value) : value.asText()));
  }

  private static String stage(JsonNode stage) {
    String lag = stage.has("lag") ? ", lag " + stage.get("lag").asText() : "";
    String reason = stage.has("reason") ? ": " + stage.get("reason").asText() : "";
    String ready = stage.path("ready").asBoolean() ? "ready" : "not ready";
    return ready + ", " + stage.path("state").asText() + lag + reason;
  }

  private JsonNode health() {
    URI address = URI.create("http://127.0.0.1:" + port + "/health");
    try {
      return Json.mapper()
          .readTree(
              HttpClient.newHttpClient()
                  .send(
                      HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
                      BodyHandlers.ofString())
                  .body());
    } catch (IOException nobodyThere) {
      throw new CommandFailedException(
          "nobody answers at " + address + "; is Dozvon running? (--management-port)");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailedException("interrupted while waiting for an answer");
    }
  }
}
