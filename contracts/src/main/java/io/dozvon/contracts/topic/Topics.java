package io.dozvon.contracts.topic;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.bot.VariableUpdate;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.serde.CloudEventSerde;
import io.dozvon.contracts.serde.DeadLetterSerde;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.serde.RawWebhookSerde;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** All topics, under one optional prefix. */
public final class Topics {

  private static final String BY_CONNECTION = "connection";
  private static final String BY_CLIENT = "project|client";
  private static final String BY_PHONE = "project|client phone, or project|call without a phone";

  private final String prefix;
  private final int partitions;

  /**
   * @param prefix put before every name, such as {@code test-}; may be empty
   * @param partitions of every topic but the small registry ones; the stages need it to be the same
   *     everywhere
   */
  public Topics(String prefix, int partitions) {
    this.prefix = prefix;
    this.partitions = partitions;
  }

  /** What one provider sent. */
  public Topic<String, RawWebhook> raw(String provider) {
    return new Topic<>(
        name("raw." + provider),
        "webhooks of " + provider + " as received",
        BY_CONNECTION,
        RawWebhook.class,
        Serdes.String(),
        new RawWebhookSerde(eventType("raw-webhook"), "/dozvon/ingest-service"),
        partitions,
        days(14));
  }

  /** Orders to call. */
  public Topic<String, CallCommand> callCommands() {
    return events(
        "call-commands", "orders to call", BY_CONNECTION, CallCommand.class, "dialer", days(7));
  }

  /** Requests about to leave for a provider. */
  public Topic<String, CallAttempt> callAttempts() {
    return events(
        "call-attempts",
        "requests to call that are about to leave",
        BY_CONNECTION,
        CallAttempt.class,
        "dialer",
        days(7));
  }

  /** What became of the orders. */
  public Topic<String, CallResult> callResults() {
    return events(
        "call-results",
        "what became of orders to call",
        BY_CONNECTION,
        CallResult.class,
        "dialer",
        days(7));
  }

  /** What happens to calls. */
  public Topic<String, CallEvent> callEvents() {
    return events(
        "call-events",
        "what happens to calls, in one form for all providers",
        BY_PHONE,
        CallEvent.class,
        "call-normalizer",
        days(14));
  }

  /** Calls whose client is known. */
  public Topic<String, MatchedCall> matchedCalls() {
    return events(
        "matched-calls",
        "call events with their client",
        BY_CLIENT,
        MatchedCall.class,
        "client-matcher",
        days(14));
  }

  /** Calls without a client. */
  public Topic<String, UnmatchedCall> unmatchedCalls() {
    return events(
        "unmatched-calls",
        "call events for which no client can be found or made, and why",
        BY_PHONE,
        UnmatchedCall.class,
        "client-matcher",
        days(14));
  }

  /** What is shown in the dialogue. */
  public Topic<String, Notification> notifications() {
    return events(
        "notifications",
        "telephony notifications: shown in the dialogue, the bot is silent",
        BY_CLIENT,
        Notification.class,
        "notifier",
        days(14));
  }

  /** What a bot reacts to. */
  public Topic<String, BotCallback> botCallbacks() {
    return events(
        "bot-callbacks",
        "texts that a bot condition can match, with the variables of the call",
        BY_CLIENT,
        BotCallback.class,
        "notifier",
        days(14));
  }

  /** What is to be written to deals and clients. */
  public Topic<String, VariableUpdate> variables() {
    return events(
        "variables",
        "variables to write to deals and clients",
        BY_CLIENT,
        VariableUpdate.class,
        "notifier",
        days(14));
  }

  /** What some step refused. */
  public Topic<String, DeadLetter> deadLetters() {
    return new Topic<>(
        name("dead-letters"),
        "what was refused, as it was, with the reason",
        "first origin: topic/partition/offset",
        DeadLetter.class,
        Serdes.String(),
        new DeadLetterSerde(eventType("dead-letter"), "/dozvon"),
        partitions,
        days(30));
  }

  /** The clients of all projects. */
  public Topic<String, Client> clients() {
    return registry("clients", "clients of the projects", BY_CLIENT, Client.class, partitions);
  }

  /** The tenants. */
  public Topic<String, Project> projects() {
    return registry("projects", "projects: the tenants", "project", Project.class, 1);
  }

  /** Links between projects and providers. */
  public Topic<String, Connection> connections() {
    return registry(
        "connections", "links of projects to providers", BY_CONNECTION, Connection.class, 1);
  }

  /** Employees of the projects. */
  public Topic<String, Employee> employees() {
    return registry(
        "employees", "employees of the projects", "project|employee", Employee.class, 1);
  }

  /** Whether Kafka takes writes: the door's own small records. */
  public Topic<String, byte[]> probes() {
    return new Topic<>(
        name("probes"),
        "proof that Kafka takes writes, for the door's health",
        "instance",
        byte[].class,
        Serdes.String(),
        Serdes.ByteArray(),
        1,
        new Retention.For(Duration.ofHours(1)));
  }

  /** Every topic, given the providers there are. */
  public List<Topic<?, ?>> all(List<String> providers) {
    return Stream.concat(
            providers.stream().map(this::raw),
            Stream.of(
                callEvents(),
                matchedCalls(),
                unmatchedCalls(),
                notifications(),
                botCallbacks(),
                variables(),
                deadLetters(),
                callCommands(),
                callAttempts(),
                callResults(),
                clients(),
                projects(),
                connections(),
                employees(),
                probes()))
        .<Topic<?, ?>>map(topic -> topic)
        .toList();
  }

  /** An application id, group or transactional id under the same prefix. */
  public String application(String name) {
    return prefix + "dozvon-" + name;
  }

  private <V extends Event> Topic<String, V> events(
      String name,
      String meaning,
      String keyMeaning,
      Class<V> type,
      String writer,
      Retention retention) {
    Serde<V> values = new CloudEventSerde<>(type, eventType(singular(name)), "/dozvon/" + writer);
    return new Topic<>(
        name(name), meaning, keyMeaning, type, Serdes.String(), values, partitions, retention);
  }

  private <V> Topic<String, V> registry(
      String name, String meaning, String keyMeaning, Class<V> type, int partitions) {
    return new Topic<>(
        name(name),
        meaning,
        keyMeaning,
        type,
        Serdes.String(),
        new JsonSerde<>(type),
        partitions,
        new Retention.LastPerKey(Duration.ofDays(7)));
  }

  private String name(String name) {
    return prefix + "telephony." + name + ".v1";
  }

  private static String eventType(String name) {
    return "io.dozvon." + name + ".v1";
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  private static Retention days(int days) {
    return new Retention.For(Duration.ofDays(days));
  }
}
