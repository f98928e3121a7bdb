package io.dozvon.dialer;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.registry.secrets.Vault;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.topics.RawFlush;
import io.dozvon.runtime.topics.TopicProvisioner;
import io.dozvon.testing.KafkaForTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** What a dialer on a real Kafka needs around it: topics, a shop, keys, and somebody who asks. */
record LiveDialer(KafkaForTest kafka, Path data, Topics topics, Producer<byte[], byte[]> producer) {

  static final Duration PATIENCE = Duration.ofMinutes(2);

  static LiveDialer prepare(KafkaForTest kafka, Path data) throws Exception {
    var live = new LiveDialer(kafka, data, new Topics(kafka.prefix(), 2), writer(kafka));
    new TopicProvisioner(
            KafkaSettings.from(new Configuration(Map.copyOf(live.kafkaSettings()))),
            RawFlush.AS_IT_IS)
        .provision(List.of("bell"), PATIENCE);
    SecretKeys keys = SecretKeys.fresh();
    new KeysetFile(live.keyset()).write(keys);
    Vault vault = new Vault(keys);
    var connection = Shop.connection(Shop.LINE, Shop.ID, "bell");
    Employee anna =
        Shop.employee("anna", CallingMode.API, Map.of(Shop.LINE, Map.of("extension", "201")));
    live.write(live.topics.projects(), Shop.ID, Shop.project(Shop.ID, Shop.TOKEN));
    live.write(
        live.topics.connections(),
        Shop.LINE,
        connection.with(
            vault.seal(Shop.ID, Shop.LINE, Credentials.of(Map.of("apiKey", "secret-key")))));
    var sipout = Shop.connection("sipout-main", Shop.ID, "sipout");
    live.write(live.topics.connections(), sipout.id(), sipout);
    live.write(live.topics.employees(), anna.key(), anna);
    return live;
  }

  /** The settings of a process, with these before ours. */
  Map<String, String> settings(URI provider, Map<String, String> others) {
    Map<String, String> settings = new HashMap<>(kafkaSettings());
    settings.put("management.port", "0");
    settings.put("dialer.host", "127.0.0.1");
    settings.put("dialer.port", "0");
    settings.put("dialer.address.bell.calls", provider.toString());
    settings.put("secrets.keyset.file", keyset().toString());
    settings.put("instance", "one");
    settings.putAll(others);
    return settings;
  }

  void know(List<Client> clients) throws Exception {
    List<Future<RecordMetadata>> sent =
        clients.stream()
            .map(client -> send(topics.clients(), Keys.of(client.project(), client.id()), client))
            .toList();
    for (Future<RecordMetadata> one : sent) {
      one.get();
    }
  }

  void order(CallCommand command) throws Exception {
    write(topics.callCommands(), command.connection(), command);
  }

  List<CallResult> results(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .map(
            record ->
                topics
                    .callResults()
                    .valueSerde()
                    .deserializer()
                    .deserialize(record.topic(), record.value()))
        .toList();
  }

  private <V> void write(Topic<String, V> topic, String key, V value)
      throws ExecutionException, InterruptedException {
    send(topic, key, value).get();
  }

  private <V> Future<RecordMetadata> send(Topic<String, V> topic, String key, V value) {
    return producer.send(
        new ProducerRecord<>(
            topic.name(),
            key.getBytes(StandardCharsets.UTF_8),
            topic.valueSerde().serializer().serialize(topic.name(), value)));
  }

  private Map<String, String> kafkaSettings() {
    return Map.of(
        "kafka.bootstrap", kafka.bootstrapServers(),
        "topics.prefix", kafka.prefix(),
        "topics.partitions", "2",
        "topics.replication", "1",
        "data", data.toString());
  }

  private Path keyset() {
    return data.resolve("keyset.json");
  }

  /** With more in flight, a topic just created can call what comes first out of order. */
  private static Producer<byte[], byte[]> writer(KafkaForTest kafka) {
    return kafka.producer(Map.of("max.in.flight.requests.per.connection", 1));
  }
}
