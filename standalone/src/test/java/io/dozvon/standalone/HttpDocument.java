package io.dozvon.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.stream.Stream;

/** The published OpenAPI document, for those who hold the server against it. */
record HttpDocument(JsonNode root) {

  private static final String DOOR = "_webhook/{key}";

  static HttpDocument published() {
    try {
      Path file = Path.of("../docs/openapi.yaml");
      return new HttpDocument(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@code GET /health}, the parts of a path that vary as the server's routes name them. */
  Stream<String> operations() {
    return root.get("paths").properties().stream()
        .flatMap(
            path ->
                Stream.of("get", "put", "post", "delete", "options", "head", "patch", "trace")
                    .filter(path.getValue()::has)
                    .map(method -> method.toUpperCase(Locale.ROOT) + " " + route(path.getKey())))
        .distinct();
  }

  /** Every answer of every door. */
  Stream<Provocation> provocations() {
    return root.get("paths").properties().stream()
        .filter(path -> path.getKey().endsWith(DOOR))
        .flatMap(path -> Stream.of("get", "post").flatMap(method -> provocations(path, method)));
  }

  /** Every answer about a client. */
  Stream<ClientProvocation> clientProvocations() {
    return Stream.of("put", "delete")
        .flatMap(
            method ->
                root
                    .at("/paths")
                    .path(ProjectPaths.CLIENT)
                    .path(method)
                    .path("responses")
                    .properties()
                    .stream()
                    .map(it -> new ClientProvocation(method, Integer.parseInt(it.getKey()))));
  }

  /** The bodies of which the answer is to be one. */
  List<JsonNode> examples(Provocation provoked) {
    return examples(provoked.path(), provoked.method(), provoked.status(), provoked.contentType());
  }

  /** The bodies of which the answer is to be one. */
  List<JsonNode> examples(String path, String method, int status, String contentType) {
    JsonNode content = answer(path, method, status).path("content").path(contentType);
    return content.has("example")
        ? List.of(content.get("example"))
        : content.path("examples").findValues("value");
  }

  /** A schema for the body of an answer, with all that it refers to. */
  JsonNode schema(String path, int status) {
    JsonNode schema = answer(path, "GET", status).at("/content/application~1json/schema");
    return resolved(schema);
  }

  JsonNode answer(String path, String method, int status) {
    return resolved(
        root.path("paths")
            .path(path)
            .path(method.toLowerCase(Locale.ROOT))
            .path("responses")
            .path(Integer.toString(status)));
  }

  private Stream<Provocation> provocations(Entry<String, JsonNode> path, String method) {
    return path.getValue().path(method).path("responses").properties().stream()
        .flatMap(
            answer ->
                resolved(answer.getValue()).path("content").properties().stream()
                    .map(
                        content ->
                            Provocation.of(
                                path.getKey(), method, answer.getKey(), content.getKey())));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? root.at(node.get("$ref").textValue().substring(1)) : node;
  }

  private static String route(String path) {
    return path.replaceAll("^/[a-z]+_webhook/", "/{provider}_webhook/")
        .replaceAll("^/health/.*", "/health/{selector}");
  }
}
