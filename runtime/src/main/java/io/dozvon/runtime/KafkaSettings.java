package io.dozvon.runtime;

import io.dozvon.contracts.topic.Topics;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which Kafka, under which names, and where this instance keeps its own data.
 *
 * @param bootstrap comma-separated host:port
 * @param prefix put before every topic, group and application id; may be empty
 * @param partitions of every topic but the small registry ones
 * @param replication of the topics that are created; -1 leaves it to the broker
 * @param data directory of this instance; state of one cluster never meets that of another in it
 * @param instance tells this instance from others of the same service, and is the same after a
 *     restart
 * @param security what the clients need to be let in; never shown
 */
public record KafkaSettings(
    String bootstrap,
    String prefix,
    int partitions,
    int replication,
    Path data,
    String instance,
    Map<String, String> security) {

  private static final Pattern BOOTSTRAP =
      Pattern.compile("[A-Za-z0-9._\\[\\]:-]+:\\d{1,5}(,[A-Za-z0-9._\\[\\]:-]+:\\d{1,5})*");
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9.-]{0,64}");
  private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9._-]{1,128}");

  /** Copies what the clients need. */
  public KafkaSettings {
    data = data.toAbsolutePath().normalize();
    security = Map.copyOf(security);
  }

  /** Reads {@code kafka.*}, {@code topics.*}, {@code data} and {@code instance}. */
  public static KafkaSettings from(Configuration configuration) {
    return new KafkaSettings(
        matching(
            configuration,
            "kafka.bootstrap",
            "127.0.0.1:9092",
            BOOTSTRAP,
            "host:port, or several of them with commas between"),
        matching(
            configuration,
            "topics.prefix",
            "",
            PREFIX,
            "at most 64 small letters, digits, dots and dashes"),
        configuration.number("topics.partitions", 6, 1, 1000),
        replication(configuration),
        data(configuration),
        matching(
            configuration,
            "instance",
            HostName.asInstance(),
            INSTANCE,
            "letters, digits, dots, dashes and underscores"),
        SecurityFile.read(configuration));
  }

  /** The topics, under the prefix. */
  public Topics topics() {
    return new Topics(prefix, partitions);
  }

  /** What every producer, consumer and admin client needs to reach Kafka. */
  public Map<String, Object> clientSettings() {
    Map<String, Object> settings = new HashMap<>(security);
    settings.put("bootstrap.servers", bootstrap);
    return Map.copyOf(settings);
  }

  /** Shows no security settings. */
  @Override
  public String toString() {
    return "KafkaSettings[%s, prefix '%s', %d partitions, instance %s]"
        .formatted(bootstrap, prefix, partitions, instance);
  }

  private static String matching(
      Configuration configuration, String key, String otherwise, Pattern form, String expected) {
    String value = configuration.text(key, otherwise);
    return form.matcher(value).matches()
        ? value
        : configuration.complain(key, expected, value, otherwise);
  }

  private static int replication(Configuration configuration) {
    int replication = configuration.number("topics.replication", -1, -1, 100);
    return replication == 0
        ? configuration.complain("topics.replication", "-1 or 1 and above", "0", -1)
        : replication;
  }

  private static Path data(Configuration configuration) {
    String value = configuration.text("data", "./data");
    return value.isEmpty() || value.indexOf('\0') >= 0
        ? configuration.complain("data", "a directory", value, Path.of("data"))
        : Path.of(value);
  }
}
