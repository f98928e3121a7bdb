package io.dozvon.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What one can ask of a project's clients, as a part of the OpenAPI document. */
final class ProjectPaths {

  static final String CLIENT = "/projects/{project}/clients/{client}";
  static final String PHONE = "/phones/{project}/{phone}";

  /** The largest record that is taken. */
  static final int LARGEST_RECORD = 1_048_576;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "projectToken";
  private static final Map<Integer, String> MEANINGS =
      Map.of(
          204, "Stored in Kafka, with all in-sync replicas.",
          400, "The record or the address is wrong; nothing of it was stored.",
          401, "No access token, or one that nobody has. The same for every address.",
          404, "A project for which this token is not, whether it exists or not.",
          408, "The body did not come in time (`ingest.read.timeout`).",
          413, "The body is larger than " + LARGEST_RECORD + " bytes.",
          421, "Another instance holds this phone; ask that one.",
          503, "Come again: Dozvon is starting, restoring or full, or Kafka takes no writes.");
  private static final Map<Integer, String> PHRASES =
      Map.of(
          401, "Unauthorized",
          404, "Not Found",
          408, "Request Timeout",
          413, "Request Entity Too Large",
          421, "Misdirected Request",
          503, "Service Unavailable");

  private ProjectPaths() {}

  static void addTo(ObjectNode paths) {
    client(paths.putObject(CLIENT));
    phone(paths.putObject(PHONE));
  }

  static void addComponentsTo(ObjectNode components) {
    components
        .putObject("securitySchemes")
        .putObject(TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", "An access token of the project.");
    ObjectNode schemas = components.withObject("/schemas");
    schemas.set("Client", clientSchema());
    schemas.set("WrongRecord", wrongRecord());
    schemas.set("PhoneOwner", phoneOwner());
  }

  private static void client(ObjectNode path) {
    parameter(path, "project", "The project's id.");
    parameter(path, "client", "The client's id in that project: 1 to 64 of A-Z a-z 0-9 _ -");
    ObjectNode put = operation(path, "put", "Writes a client whole, in place of what was there");
    put.putObject("requestBody")
        .put("required", true)
        .put("description", "Of at most " + LARGEST_RECORD + " bytes.")
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/Client");
    ObjectNode answers = put.putObject("responses");
    answer(answers, 204);
    wrong(answers, "{\"path\":\"createdAt\",\"expected\":\"a time such as 2026-11-20T10:00:00Z\"}");
    plain(answers, 401);
    plain(answers, 404);
    DoorAnswers.shared(answers, 405);
    plain(answers, 408);
    plain(answers, 413);
    DoorAnswers.shared(answers, 500);
    comeAgain(answers);
    ObjectNode delete = operation(path, "delete", "Deletes a client, whether it was there or not");
    ObjectNode after = delete.putObject("responses");
    answer(after, 204);
    wrong(after, "{\"path\":\"the address\",\"expected\":\"1 to 64 of A-Z a-z 0-9 _ -\"}");
    plain(after, 401);
    plain(after, 404);
    DoorAnswers.shared(after, 405);
    DoorAnswers.shared(after, 500);
    comeAgain(after);
  }

  private static void phone(ObjectNode path) {
    OpenApi.server(path, 8081);
    parameter(path, "project", "The project's id.");
    parameter(path, "phone", "The number, in any form that people write.");
    ObjectNode get =
        operation(path, "get", "Whom a call from this number would be matched with, and why");
    ObjectNode answers = get.putObject("responses");
    schema(answer(answers, 200, "From the table of this instance."), "PhoneOwner");
    reasoned(answers, 400, "That is no phone.", "Bad Request");
    plain(answers, 401);
    plain(answers, 404);
    reasoned(answers, 421, MEANINGS.get(421), PHRASES.get(421));
    comeAgainHeader(reasoned(answers, 503, MEANINGS.get(503), PHRASES.get(503)));
  }

  private static ObjectNode operation(ObjectNode path, String method, String summary) {
    ObjectNode operation = path.putObject(method);
    operation.put("operationId", method + (path.has("servers") ? "_phone_owner" : "_client"));
    operation.put("summary", summary);
    operation.putArray("security").addObject().putArray(TOKEN);
    return operation;
  }

  private static void parameter(ObjectNode path, String name, String description) {
    ObjectNode parameter = path.withArray("parameters").addObject();
    parameter.put("name", name).put("in", "path").put("required", true);
    parameter.put("description", description).putObject("schema").put("type", "string");
  }

  private static void answer(ObjectNode answers, int status) {
    answer(answers, status, MEANINGS.get(status));
  }

  private static ObjectNode answer(ObjectNode answers, int status, String meaning) {
    return answers.putObject(Integer.toString(status)).put("description", meaning);
  }

  private static void wrong(ObjectNode answers, String problem) {
    ObjectNode content =
        answer(answers, 400, MEANINGS.get(400)).putObject("content").putObject("application/json");
    content.putObject("schema").put("$ref", "#/components/schemas/WrongRecord");
    content.set("example", json("{\"error\":\"Bad Request\",\"problems\":[" + problem + "]}"));
  }

  private static ObjectNode plain(ObjectNode answers, int status) {
    ObjectNode answer = answer(answers, status, MEANINGS.get(status));
    answer
        .putObject("content")
        .putObject("application/json")
        .set("example", JSON.createObjectNode().put("error", PHRASES.get(status)));
    return answer;
  }

  private static ObjectNode reasoned(
      ObjectNode answers, int status, String meaning, String phrase) {
    ObjectNode answer = answer(answers, status, meaning);
    ObjectNode schema =
        answer.putObject("content").putObject("application/json").putObject("schema");
    schema.put("type", "object").putArray("required").add("error").add("reason");
    schema.putObject("properties").putObject("error").put("const", phrase);
    schema.withObject("/properties").putObject("reason").put("type", "string");
    return answer;
  }

  private static void comeAgain(ObjectNode answers) {
    comeAgainHeader(plain(answers, 503));
  }

  private static void comeAgainHeader(ObjectNode answer) {
    answer
        .putObject("headers")
        .putObject("Retry-After")
        .put("description", "seconds")
        .putObject("schema")
        .put("type", "integer");
  }

  private static void schema(ObjectNode answer, String name) {
    answer
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + name);
  }

  /** That of the topic, but for what the address says already. */
  private static ObjectNode clientSchema() {
    try (InputStream published =
        ProjectPaths.class.getResourceAsStream("/schemas/client.v1.json")) {
      String text = new String(published.readAllBytes(), StandardCharsets.UTF_8);
      ObjectNode schema = (ObjectNode) JSON.readTree(text);
      ObjectNode texts = (ObjectNode) schema.at("/$defs/Map(String,String)");
      for (String variables : new String[] {"clientVariables", "dealVariables"}) {
        ObjectNode property = (ObjectNode) schema.at("/properties/" + variables);
        property.remove("$ref");
        property.setAll(texts.deepCopy());
      }
      schema.remove(List.of("$schema", "$defs", "title"));
      schema.putArray("required").add("createdAt").add("kind");
      schema.put("additionalProperties", false);
      return schema;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode wrongRecord() {
    return json(
        """
        {"type":"object","required":["error","problems"],"properties":{
          "error":{"const":"Bad Request"},
          "problems":{"type":"array","minItems":1,"maxItems":20,"items":{
            "type":"object","required":["path","expected"],"properties":{
              "path":{"type":"string","description":"where, such as replaces[0]"},
              "expected":{"type":"string","description":"what is allowed there"}}}}}}""");
  }

  private static ObjectNode phoneOwner() {
    return json(
        """
        {"type":"object",
         "required":["project","phone","explanation","candidates","first","indexComplete"],
         "properties":{
          "project":{"type":"string"},
          "phone":{"type":"string","pattern":"^[1-9][0-9]{10,14}$"},
          "owner":{"type":"string",
            "description":"id of the client; absent if a call would make one, or must not"},
          "explanation":{"type":"string","description":"why, in words"},
          "candidates":{"type":"integer","description":"how many clients have the phone"},
          "first":{"type":"array","maxItems":10,
            "description":"the first of them, in the order of the rule","items":{
            "type":"object","required":["client","clientKind","createdAt","rule"],"properties":{
              "client":{"type":"string"},
              "clientKind":{"type":"string"},
              "createdAt":{"type":"string","format":"date-time"},
              "rule":{"enum":["telephony-client","variable"]},
              "variable":{"type":"string","description":"the variable that holds the phone"}}}},
          "indexComplete":{"type":"boolean",
            "description":"until it is, calls wait for all but a telephony client"}}}""");
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
