package io.dozvon.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How calls are asked for, as a part of the OpenAPI document. */
final class CallPaths {

  static final String FUNCTION = "/projects/{project}/functions/{name}";
  static final String CLICK = "/projects/{project}/clients/{client}/call";
  static final String EMPLOYEES = "/sipout_employees/{key}";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANSWER = "CallAnswer";

  private CallPaths() {}

  static void addTo(ObjectNode paths) {
    function(paths.putObject(FUNCTION));
    click(paths.putObject(CLICK));
    employees(paths.putObject(EMPLOYEES));
  }

  static void addComponentsTo(ObjectNode components) {
    ObjectNode schemas = components.withObject("/schemas");
    schemas.set(
        ANSWER,
        json(
            """
            {"type":"object","required":["status"],"properties":{
              "status":{"enum":["accepted","refused","try-later","unknown"]},
              "requestId":{"type":"string","description":"id of the command"},
              "callId":{"type":"string","description":"the provider's id of the call"},
              "code":{"type":"string","description":"why, as a word for programs"},
              "reason":{"type":"string","description":"why, and what to do"},
              "retryAfterSeconds":{"type":"integer"},
              "link":{"type":"string","description":"for the employee's own application"}}}"""));
  }

  private static void function(ObjectNode path) {
    in(path, "path", "project", "The project's id.", true);
    in(path, "path", "name", "The function, as the provider's guide names it.", true);
    in(path, "query", "connection", "Which of several connections.", false);
    in(path, "query", "client", "Whose record has what is not given.", false);
    ObjectNode post = operation(path, "call_function", "Asks a provider for a call, as a bot does");
    body(post, "The parameters in order, or by name.")
        .putArray("oneOf")
        .add(json("{\"type\":\"array\",\"items\":{\"type\":[\"string\",\"number\",\"null\"]}}"))
        .add(
            json(
                "{\"type\":\"object\",\"additionalProperties\":{"
                    + "\"type\":[\"string\",\"number\",\"null\"]}}"));
    answers(post);
  }

  private static void click(ObjectNode path) {
    in(path, "path", "project", "The project's id.", true);
    in(path, "path", "client", "The client's id.", true);
    in(path, "query", "connection", "Which of several connections.", false);
    ObjectNode post = operation(path, "call_client", "Calls a client, as a click in a card does");
    body(post, "Who calls.")
        .setAll(
            json(
                """
                {"type":"object","required":["employee"],"properties":{
                  "employee":{"type":"string"},
                  "phone":{"type":"string","description":"one of the client's phones"},
                  "connection":{"type":"string"}}}"""));
    answers(post);
  }

  private static void employees(ObjectNode path) {
    in(path, "path", "key", "A webhook key of a SipOut connection: a secret.", true);
    ObjectNode get = path.putObject("get");
    get.put("operationId", "get_sipout_employees");
    get.put("summary", "The employees of the project, for SipOut's cabinet");
    ObjectNode responses = get.putObject("responses");
    responses
        .putObject("200")
        .put("description", "All of them.")
        .putObject("content")
        .putObject("application/json")
        .set(
            "schema",
            json(
                """
                {"type":"array","items":{"type":"object","required":["id","name"],"properties":{
                  "id":{"type":"string"},"name":{"type":"string"}}}}"""));
    responses.putObject("404").put("description", "Nobody has that key.");
    responses.putObject("503").put("description", "Come again: Dozvon is starting.");
  }

  private static ObjectNode operation(ObjectNode path, String id, String summary) {
    ObjectNode post = path.putObject("post");
    post.put("operationId", id).put("summary", summary);
    post.putArray("security").addObject().putArray("projectToken");
    ObjectNode key = post.putArray("parameters").addObject();
    key.put("name", "Idempotency-Key").put("in", "header");
    key.put("description", "The same key is the same call, however often it is sent.");
    key.putObject("schema").put("type", "string").put("maxLength", 200);
    return post;
  }

  private static ObjectNode body(ObjectNode post, String meaning) {
    ObjectNode body = post.putObject("requestBody");
    body.put("description", meaning + " Of at most 65536 bytes.");
    return body.putObject("content").putObject("application/json").putObject("schema");
  }

  private static void in(
      ObjectNode path, String place, String name, String description, boolean required) {
    ObjectNode parameter = path.withArray("parameters").addObject();
    parameter.put("name", name).put("in", place);
    if (required) {
      parameter.put("required", true);
    }
    parameter.put("description", description).putObject("schema").put("type", "string");
  }

  private static void answers(ObjectNode post) {
    ObjectNode responses = post.putObject("responses");
    said(responses, 200, "The provider took it. A query is answered with what it found.");
    said(responses, 202, "Unknown, or not decided yet: it is not repeated.");
    said(responses, 400, "The body or the address cannot be read.");
    responses.putObject("401").put("description", "No access token, or one that nobody has.");
    said(responses, 404, "A project of others, or no such function.");
    responses.putObject("408").put("description", "The body did not come in time.");
    responses.putObject("413").put("description", "The body is too large.");
    said(responses, 422, "Refused: the reason says what to do.");
    DoorAnswers.shared(responses, 500);
    ObjectNode later = said(responses, 503, "Surely not placed: come again.");
    later
        .putObject("headers")
        .putObject("Retry-After")
        .put("description", "seconds")
        .putObject("schema")
        .put("type", "integer");
  }

  private static ObjectNode said(ObjectNode responses, int status, String meaning) {
    ObjectNode response = responses.putObject(Integer.toString(status)).put("description", meaning);
    response
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("$ref", "#/components/schemas/" + ANSWER);
    return response;
  }

  private static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
