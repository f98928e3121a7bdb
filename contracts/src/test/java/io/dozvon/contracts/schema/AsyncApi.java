package io.dozvon.contracts.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.serde.Json;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Our topics as an AsyncAPI 3 document, seen by an application outside. */
final class AsyncApi {

  private static final String PROVIDER = "{provider}";
  private static final String ABOUT =
      """
      The topics of Dozvon, from the side of an application outside: `receive` is what it may read, \
      `send` what it may write. Read with `isolation.level=read_committed`, and drop an `eventId` \
      that you have seen. Channels without an operation are between Dozvon's own services.

      With the setting `topics.prefix` every address begins with that prefix. Partitions are those \
      of the default of `topics.partitions`.""";

  private final Topics topics = new Topics("", 6);
  private final ObjectNode document = Json.mapper().createObjectNode();

  private AsyncApi() {}

  static ObjectNode document() {
    var api = new AsyncApi();
    api.document.put("asyncapi", "3.0.0");
    api.info();
    api.document.put("defaultContentType", "application/json");
    api.channels();
    api.operations();
    api.components();
    return api.document;
  }

  /** The middle of its name, such as {@code callEvents}. */
  static String id(Topic<?, ?> topic) {
    String name = topic.name().replace("telephony.", "").replace(".v1", "");
    return Pattern.compile("-(.)")
        .matcher(name.replace("." + PROVIDER, "-webhooks"))
        .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private List<Topic<?, ?>> all() {
    return topics.all(List.of(PROVIDER));
  }

  private void info() {
    ObjectNode info = document.putObject("info");
    info.put("title", "Dozvon topics").put("version", "1.0.0").put("description", ABOUT);
    info.putObject("license").put("name", "Apache-2.0");
  }

  private void channels() {
    ObjectNode channels = document.putObject("channels");
    all().forEach(topic -> channels.set(id(topic), channel(topic)));
  }

  private static ObjectNode channel(Topic<?, ?> topic) {
    ObjectNode channel = Json.mapper().createObjectNode();
    channel.put("address", topic.name());
    channel.put("summary", topic.meaning());
    channel.put(
        "description",
        "Key: " + topic.keyMeaning() + ". Kept: " + topic.retention().inWords() + ".");
    if (topic.name().contains(PROVIDER)) {
      channel
          .putObject("parameters")
          .putObject("provider")
          .put("description", "the provider's id, such as sipout");
    }
    channel.putObject("messages").putObject(message(topic)).put("$ref", messageRef(topic));
    channel.putObject("bindings").set("kafka", binding(topic));
    return channel;
  }

  private static ObjectNode binding(Topic<?, ?> topic) {
    ObjectNode kafka = Json.mapper().createObjectNode();
    kafka.put("partitions", topic.partitions());
    ObjectNode settings = kafka.putObject("topicConfiguration");
    new TreeMap<>(topic.settings())
        .forEach(
            (name, value) -> {
              switch (name) {
                case "cleanup.policy" -> settings.putArray(name).add(value);
                case "message.timestamp.type" -> settings.put(name, value);
                default -> settings.put(name, Long.parseLong(value));
              }
            });
    return kafka.put("bindingVersion", "0.5.0");
  }

  private void operations() {
    ObjectNode operations = document.putObject("operations");
    for (Outsider outsider : Outsider.all(topics)) {
      String channel = "#/channels/" + id(outsider.topic());
      ObjectNode operation = operations.putObject(outsider.id());
      operation.put("action", outsider.action());
      operation.putObject("channel").put("$ref", channel);
      operation.put("summary", outsider.summary());
      operation
          .putArray("messages")
          .addObject()
          .put("$ref", channel + "/messages/" + message(outsider.topic()));
    }
  }

  private void components() {
    ObjectNode components = document.putObject("components");
    ObjectNode messages = components.putObject("messages");
    all().forEach(topic -> messages.set(message(topic), content(topic)));
    components.set("schemas", SchemaComponents.of(Schemas.types()));
  }

  private ObjectNode content(Topic<?, ?> topic) {
    boolean bytes = Schemas.BYTES.contains(topic.valueType());
    ObjectNode content = Json.mapper().createObjectNode();
    content.put("title", capitalized(message(topic)));
    content.put("contentType", bytes ? "application/octet-stream" : "application/json");
    if (headersAreOurs(topic)) {
      MessageHeaders.of(topic).ifPresent(headers -> content.set("headers", headers));
    }
    if (bytes) {
      content.putObject("payload").put("type", "string").put("format", "binary");
    } else {
      content
          .putObject("payload")
          .put("$ref", "#/components/schemas/" + topic.valueType().getSimpleName());
    }
    ObjectNode key = content.putObject("bindings").putObject("kafka").putObject("key");
    key.put("type", "string").put("description", topic.keyMeaning());
    return content;
  }

  private boolean headersAreOurs(Topic<?, ?> topic) {
    return topic.valueType() != byte[].class
        && Outsider.all(topics).stream()
            .noneMatch(
                outsider -> outsider.writes() && outsider.topic().name().equals(topic.name()));
  }

  private static String message(Topic<?, ?> topic) {
    String plural = id(topic);
    return plural.substring(0, plural.length() - 1);
  }

  private static String messageRef(Topic<?, ?> topic) {
    return "#/components/messages/" + message(topic);
  }
}
