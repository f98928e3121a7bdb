package io.dozvon.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reply;
import java.time.Instant;
import java.util.Map;

/** What a provider's door answers, as a part of the OpenAPI document. */
final class DoorAnswers {

  /** A query with which Novofon checks an address. */
  static final String CHECK = "zd_echo=a1b2c3";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String APPLICATION_JSON = "application/json";
  private static final Map<Integer, String> MEANINGS =
      Map.of(
          200, "Stored in Kafka, with all in-sync replicas; answered as the provider expects.",
          400, "Not HTTP that can be read.",
          401, "The path's key is right, but a wrong credential was sent besides.",
          403, "The path's key is right, but not the address that the request comes from.",
          404, "No such path, or nobody has that key.",
          405, "Any other method.",
          408, "The body did not come in time (`ingest.read.timeout`).",
          413, "The body is larger than " + OpenApi.LARGEST_BODY + " bytes.",
          500, "A fault of ours.",
          503, "Not stored, come again: Dozvon is starting or full, or Kafka takes no writes.");
  private static final Map<Integer, String> PLAIN =
      Map.of(
          400, "Bad Request",
          403, "Forbidden",
          404, "Not Found",
          405, "Method Not Allowed",
          500, "Internal Server Error",
          503, "Service Unavailable");

  private DoorAnswers() {}

  static ObjectNode of(Provider provider) {
    ObjectNode answers = JSON.createObjectNode();
    ObjectNode stored = answer(answers, 200);
    example(stored, accepted(provider, ""));
    Reply checked = accepted(provider, CHECK);
    if (!checked.contentType().equals(APPLICATION_JSON)) {
      stored.withObject("/content").putObject(checked.contentType()).put("example", checked.body());
    }
    shared(answers, 400);
    int wrongCredential = WrongCredential.of(provider).map(WrongCredential::status).orElse(0);
    if (wrongCredential == 401) {
      refused(answers, provider, 401);
    }
    if (wrongCredential == 403) {
      forbidden(answers, provider);
    } else {
      shared(answers, 403);
    }
    shared(answers, 404);
    shared(answers, 405);
    refused(answers, provider, 408);
    refused(answers, provider, 413);
    shared(answers, 500);
    comeAgain(answers, provider);
    return answers;
  }

  private static void forbidden(ObjectNode answers, Provider provider) {
    ObjectNode answer = answers.putObject("403");
    answer.put("description", meaning(403) + " Or a wrong signature was sent besides.");
    ObjectNode examples =
        answer.putObject("content").putObject(APPLICATION_JSON).putObject("examples");
    examples.putObject("address").set("value", plain(403));
    examples.putObject("signature").set("value", json(provider.door().refused(403).body()));
  }

  private static void comeAgain(ObjectNode answers, Provider provider) {
    ObjectNode answer = answer(answers, 503);
    answer
        .putObject("headers")
        .putObject("Retry-After")
        .put("description", "seconds")
        .putObject("schema")
        .put("type", "integer");
    ObjectNode examples =
        answer.putObject("content").putObject(APPLICATION_JSON).putObject("examples");
    examples.putObject("starting").set("value", plain(503));
    examples.putObject("otherwise").set("value", json(provider.door().refused(503).body()));
  }

  private static void refused(ObjectNode answers, Provider provider, int status) {
    example(answer(answers, status), provider.door().refused(status));
  }

  static void shared(ObjectNode answers, int status) {
    answers
        .putObject(Integer.toString(status))
        .put("$ref", "#/components/responses/plain" + status);
  }

  private static ObjectNode answer(ObjectNode answers, int status) {
    return answers.putObject(Integer.toString(status)).put("description", meaning(status));
  }

  private static void example(ObjectNode answer, Reply reply) {
    answer.putObject("content").putObject(reply.contentType()).set("example", json(reply.body()));
  }

  private static Reply accepted(Provider provider, String query) {
    return provider
        .door()
        .accepted(
            RawWebhook.received(
                "id", provider.id(), "p", "c", "GET", query, "", Instant.EPOCH, Payload.empty()));
  }

  static String meaning(int status) {
    return MEANINGS.get(status);
  }

  /** The body of an answer that is no provider's. */
  static ObjectNode plain(int status) {
    return JSON.createObjectNode().put("error", PLAIN.get(status));
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is no JSON", e);
    }
  }
}
