package io.dozvon.contracts.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.serde.Json;
import io.dozvon.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The record headers of a topic: those that its serde really writes, each with its meaning. */
final class MessageHeaders {

  private static final Set<String> ALWAYS_THE_SAME =
      Set.of("ce_specversion", "ce_source", "ce_type", "content-type");
  private static final String A_NAME = "NAME";
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("ce_specversion", "version of CloudEvents"),
          Map.entry("ce_id", "the eventId: the same when a record is written again"),
          Map.entry("ce_source", "who wrote it"),
          Map.entry("ce_type", "what it is"),
          Map.entry("ce_time", "when it occurred, ISO 8601"),
          Map.entry("content-type", "of the value"),
          Map.entry("provider", "the provider whose door it came through"),
          Map.entry("project", "the project"),
          Map.entry("connection", "the connection whose webhook key it had"),
          Map.entry("http-method", "GET or POST"),
          Map.entry("http-query", "the query as sent, not decoded; may be empty"),
          Map.entry("http-content-type", "the request's Content-Type; may be empty"),
          Map.entry("received-at", "when it was received, ISO 8601"),
          Map.entry("replay", "set when an operator sent it through again: where it stood first"),
          Map.entry("restate", "set where it is no webhook: this call is told as it now stands"),
          Map.entry("replay-wishes", "what the operator asks for besides: live, rematch, settle"),
          Map.entry(
              "http-header-" + A_NAME, "a header of the request that the provider's door asks for"),
          Map.entry(
              "dead-letter-origin", "where the refused record stands: topic/partition/offset"),
          Map.entry("dead-letter-stage", "the step that refused it"),
          Map.entry("dead-letter-reason", "why, in one word of a fixed set"),
          Map.entry("dead-letter-explanation", "why, in words a person can act on"),
          Map.entry("dead-letter-time", "when it was refused, ISO 8601"),
          Map.entry("dead-letter-key", "the refused record's key, bytes"),
          Map.entry("original-" + A_NAME, "a header of the refused record, bytes"));

  private static final Instant AT = Instant.EPOCH;
  private static final Payload BODY = Payload.empty();
  private static final Map<Class<?>, List<?>> BARE_AND_FULL =
      Map.of(
          RawWebhook.class,
          List.of(
              RawWebhook.received("id", "p", "p", "c", "GET", "", "", AT, BODY),
              new RawWebhook(
                  "id",
                  "p",
                  "p",
                  "c",
                  "GET",
                  "",
                  "",
                  AT,
                  BODY,
                  Optional.of(new Replay("t/0/1", Optional.of("c"), List.of(Wish.LIVE))),
                  Map.of(A_NAME, ""))),
          DeadLetter.class,
          List.of(
              letter(Optional.empty(), Map.of()), letter(Optional.of(BODY), Map.of(A_NAME, BODY))));

  private MessageHeaders() {}

  /** Their schema; empty where the topic's records have none. */
  static <V> Optional<ObjectNode> of(Topic<?, V> topic) {
    List<Header> bare = written(topic, sample(topic, 0));
    List<Header> full = written(topic, sample(topic, 1));
    if (full.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    full.stream()
        .filter(header -> !header.key().endsWith(A_NAME))
        .forEach(header -> properties.set(header.key(), property(header)));
    full.stream()
        .filter(header -> header.key().endsWith(A_NAME))
        .forEach(header -> schema.putObject("patternProperties").set(pattern(header), any(header)));
    var required = schema.putArray("required");
    bare.forEach(header -> required.add(header.key()));
    return Optional.of(schema);
  }

  private static <V> V sample(Topic<?, V> topic, int which) {
    List<?> byHand = BARE_AND_FULL.get(topic.valueType());
    return byHand == null
        ? Samples.of(topic.valueType()).sample()
        : topic.valueType().cast(byHand.get(which));
  }

  private static <V> List<Header> written(Topic<?, V> topic, V value) {
    var headers = new RecordHeaders();
    topic.valueSerde().serializer().serialize(topic.name(), headers, value);
    return Stream.of(headers.toArray()).toList();
  }

  private static ObjectNode property(Header header) {
    ObjectNode property = any(header);
    if (ALWAYS_THE_SAME.contains(header.key())) {
      property.put("const", new String(header.value(), StandardCharsets.UTF_8));
    }
    return property;
  }

  private static ObjectNode any(Header header) {
    String meaning = MEANINGS.get(header.key());
    if (meaning == null) {
      throw new IllegalStateException("what does the header '" + header.key() + "' mean?");
    }
    return Json.mapper().createObjectNode().put("type", "string").put("description", meaning);
  }

  private static String pattern(Header header) {
    return "^" + header.key().replace(A_NAME, "");
  }

  private static DeadLetter letter(Optional<Payload> key, Map<String, Payload> original) {
    var origin = new Origin("t", 0, 1);
    return new DeadLetter(origin, "s", "r", "e", AT, key, Optional.of(BODY), original);
  }
}
