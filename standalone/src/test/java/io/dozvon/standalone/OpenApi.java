package io.dozvon.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.util.List;

/** Every HTTP endpoint as an OpenAPI 3.1 document: the doors, and management. */
final class OpenApi {

  /** The largest body that the door takes. */
  static final int LARGEST_BODY = 262_144;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APPLICATION_JSON = "application/json";
  private final ObjectNode document = JSON.createObjectNode();

  private OpenApi() {}

  static ObjectNode document() {
    var api = new OpenApi();
    api.document.put("openapi", "3.1.0");
    api.info();
    ObjectNode paths = api.document.putObject("paths");
    Providers.known().all().forEach(provider -> door(paths, provider));
    ProjectPaths.addTo(paths);
    CallPaths.addTo(paths);
    health(paths, "/health", "All that /health/liveness and /health/readiness look at.", true);
    health(paths, "/health/liveness", "Whether the process lives.", false);
    health(paths, "/health/readiness", "Whether the door's Kafka and all stages work.", true);
    prometheus(paths);
    api.components();
    return api.document;
  }

  private void info() {
    ObjectNode info = document.putObject("info");
    info.put("title", "Dozvon over HTTP").put("version", "1.0.0");
    info.put(
        "description",
        "Where providers send webhooks, where a bot engine or a CRM writes clients and asks for"
            + " calls, and where operators look at health, metrics and owners of phones. Webhooks,"
            + " clients and calls come in at the port `ingest.port`; a dialer of its own has"
            + " `dialer.port`, management has `management.port`.");
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    server(document, 8080);
  }

  static void server(ObjectNode of, int port) {
    of.putArray("servers").addObject().put("url", "http://127.0.0.1:" + port);
  }

  private static void door(ObjectNode paths, Provider provider) {
    ObjectNode path = paths.putObject("/" + provider.webhookPath() + "/{key}");
    path.putArray("parameters").addObject().put("$ref", "#/components/parameters/key");
    for (String method : List.of("get", "post")) {
      ObjectNode operation = path.putObject(method);
      operation.put("operationId", method + "_" + provider.webhookPath());
      operation.put("summary", "A webhook of " + provider.displayName() + ", stored as it comes");
      if (method.equals("post")) {
        ObjectNode body = operation.putObject("requestBody");
        body.put("description", "Any, of at most " + LARGEST_BODY + " bytes.");
        body.putObject("content").putObject("*/*");
      }
      operation.set("responses", DoorAnswers.of(provider));
    }
  }

  private static void health(ObjectNode paths, String path, String summary, boolean mayBeDown) {
    ObjectNode answers = management(paths, path, summary);
    for (int status : mayBeDown ? new int[] {200, 503} : new int[] {200}) {
      answers
          .putObject(Integer.toString(status))
          .put("description", status == 200 ? "Yes." : "No; the details say why.")
          .putObject("content")
          .putObject(APPLICATION_JSON)
          .putObject("schema")
          .put("$ref", "#/components/schemas/Health");
    }
  }

  private static void prometheus(ObjectNode paths) {
    management(paths, "/prometheus", "Metrics.")
        .putObject("200")
        .put("description", "In the text format of Prometheus.")
        .putObject("content")
        .putObject("text/plain")
        .putObject("schema")
        .put("type", "string");
  }

  private static ObjectNode management(ObjectNode paths, String path, String summary) {
    ObjectNode item = paths.putObject(path);
    server(item, 8081);
    ObjectNode operation = item.putObject("get");
    operation.put("operationId", path.substring(1).replace('/', '_')).put("summary", summary);
    return operation.putObject("responses");
  }

  private void components() {
    ObjectNode components = document.putObject("components");
    ObjectNode key = components.putObject("parameters").putObject("key");
    key.put("name", "key").put("in", "path").put("required", true);
    key.put("description", "A webhook key of the connection: a secret.");
    key.putObject("schema").put("type", "string");
    ObjectNode responses = components.putObject("responses");
    for (int status : new int[] {400, 403, 404, 405, 500}) {
      responses
          .putObject("plain" + status)
          .put("description", DoorAnswers.meaning(status))
          .putObject("content")
          .putObject(APPLICATION_JSON)
          .set("example", DoorAnswers.plain(status));
    }
    ProjectPaths.addComponentsTo(components);
    CallPaths.addComponentsTo(components);
    ObjectNode health = components.withObject("/schemas").putObject("Health");
    health.put("type", "object").putArray("required").add("status");
    ObjectNode properties = health.putObject("properties");
    properties.putObject("name").put("type", "string");
    properties.putObject("status").putArray("enum").add("UP").add("DOWN").add("UNKNOWN");
    properties.putObject("details").put("type", "object");
  }
}
