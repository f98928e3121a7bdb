package io.dozvon.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.server.config.AbstractKafkaConfig;

/** The broker properties of a node that is alone and should be up before anyone gets impatient. */
final class BrokerProperties {

  static final int NODE_ID = 1;

  private static final int LARGEST_RECORD = 4 * 1024 * 1024;

  // A record of exactly 4 MiB still needs room for its headers and for the batch around it.
  private static final int LARGEST_BATCH = LARGEST_RECORD + 64 * 1024;

  private BrokerProperties() {}

  /**
   * @param missedAfter how long the controller does without the broker before it takes the broker's
   *     partitions away
   */
  static KafkaConfig config(
      EmbeddedKafkaSettings settings, ListeningSockets sockets, Duration missedAfter) {
    Map<String, String> properties = new HashMap<>();
    properties.putAll(alone());
    properties.put("broker.session.timeout.ms", Long.toString(missedAfter.toMillis()));
    properties.putAll(small());
    properties.putAll(settings.overrides());
    properties.putAll(identity(settings, sockets));
    refuseUnknown(properties);
    try {
      return new KafkaConfig(properties, false);
    } catch (ConfigException | IllegalArgumentException e) {
      throw new EmbeddedKafkaException("the broker refuses its settings: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> identity(
      EmbeddedKafkaSettings settings, ListeningSockets sockets) {
    String clients = ListeningSockets.CLIENTS + "://" + sockets.clients();
    String controller = ListeningSockets.CONTROLLER + "://" + sockets.controller();
    return Map.of(
        "process.roles",
        "broker,controller",
        "node.id",
        Integer.toString(NODE_ID),
        "listeners",
        clients + "," + controller,
        "advertised.listeners",
        clients,
        "listener.security.protocol.map",
        "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name",
        ListeningSockets.CLIENTS,
        "controller.listener.names",
        ListeningSockets.CONTROLLER,
        "controller.quorum.voters",
        NODE_ID + "@" + sockets.controller(),
        "log.dirs",
        settings.dataDirectory().toString());
  }

  private static Map<String, String> alone() {
    return Map.ofEntries(
        Map.entry("default.replication.factor", "1"),
        Map.entry("min.insync.replicas", "1"),
        Map.entry("offsets.topic.replication.factor", "1"),
        Map.entry("transaction.state.log.replication.factor", "1"),
        Map.entry("transaction.state.log.min.isr", "1"),
        Map.entry("share.coordinator.state.topic.replication.factor", "1"),
        Map.entry("share.coordinator.state.topic.min.isr", "1"),
        Map.entry("auto.create.topics.enable", "false"),
        Map.entry("auto.leader.rebalance.enable", "false"),
        Map.entry("group.initial.rebalance.delay.ms", "0"),
        Map.entry("message.max.bytes", Integer.toString(LARGEST_BATCH)),
        Map.entry("replica.fetch.max.bytes", Integer.toString(LARGEST_BATCH)),
        Map.entry("broker.heartbeat.interval.ms", "500"));
  }

  private static Map<String, String> small() {
    return Map.ofEntries(
        Map.entry("offsets.topic.num.partitions", "5"),
        Map.entry("transaction.state.log.num.partitions", "5"),
        Map.entry("share.coordinator.state.topic.num.partitions", "5"),
        Map.entry("num.network.threads", "2"),
        Map.entry("num.io.threads", "4"),
        Map.entry("background.threads", "4"),
        // The JVM has one JMX registry: two brokers in it would overwrite each other there.
        Map.entry("metric.reporters", ""),
        Map.entry("server.max.startup.time.ms", "60000"),
        // The default takes 128 MB of heap at the start.
        Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024)));
  }

  private static void refuseUnknown(Map<String, String> properties) {
    var unknown = new TreeSet<>(properties.keySet());
    unknown.removeAll(AbstractKafkaConfig.CONFIG_DEF.names());
    if (!unknown.isEmpty()) {
      throw new EmbeddedKafkaException("Kafka knows no broker property named " + unknown);
    }
  }
}
