package io.dozvon.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipe that writes clients with kcat, run as it stands on its page. */
@WithKafka
class ClientsRecipeIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String BROKER_OF_THE_PAGE = "127.0.0.1:9092";
  private static final Page PAGE = Page.of("recipes/clients.md");

  private final KafkaForTest kafka;
  @TempDir private Path directory;

  ClientsRecipeIT(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @Test
  void clientsWrittenWithKcatLieWhereJavaWouldPutThem() throws Exception {
    assumeKcat();
    Topic<String, Client> topic = clients("kcat.");
    String line = PAGE.block("tsv");
    Files.writeString(
        directory.resolve("clients.tsv"),
        IntStream.range(0, 100)
            .mapToObj(number -> line.replace("client-17", "client-" + number))
            .collect(Collectors.joining()));

    int exit = shell(PAGE.blocks("sh").get(1), topic);

    assertThat(exit).isZero();
    List<ConsumerRecord<byte[], byte[]>> records =
        kafka.collect(topic.name()).awaitCount(100, PATIENCE);
    assertThat(partitions(records)).isEqualTo(partitionsByJava(records));
    assertThat(records)
        .map(record -> topic.valueSerde().deserializer().deserialize(topic.name(), record.value()))
        .allSatisfy(client -> assertThat(client.name()).contains("Olga"))
        .extracting(client -> client.project() + "|" + client.id())
        .containsExactlyElementsOf(records.stream().map(ClientsRecipeIT::key).toList());
  }

  @Test
  void aClientDeletedWithKcatIsATombstoneInItsPartition() throws Exception {
    assumeKcat();
    Topic<String, Client> topic = clients("tombstone.");

    int exit = shell(PAGE.blocks("sh").get(2), topic);

    assertThat(exit).isZero();
    List<ConsumerRecord<byte[], byte[]>> records =
        kafka.collect(topic.name()).awaitCount(1, PATIENCE);
    assertThat(records).extracting(ConsumerRecord::value).containsOnlyNulls();
    assertThat(records).extracting(ClientsRecipeIT::key).containsExactly("flowers|client-17");
    assertThat(partitions(records)).isEqualTo(partitionsByJava(records));
  }

  private static void assumeKcat() {
    assumeTrue(Program.runs("kcat", "-V"), "NOT RUN: there is no kcat (Debian: kcat)");
  }

  private Topic<String, Client> clients(String test) {
    Topic<String, Client> topic = new Topics(kafka.prefix() + test, 6).clients();
    kafka.createTopics(Map.of(topic.name(), topic.partitions()));
    return topic;
  }

  /** As on the page, but for the broker and the topic. */
  private int shell(String command, Topic<String, Client> topic) {
    String here =
        command
            .replace(BROKER_OF_THE_PAGE, kafka.bootstrapServers())
            .replace("telephony.clients.v1", topic.name());
    try (Program program = Program.start(directory, List.of("sh", "-c", here))) {
      return program.exit();
    }
  }

  private static Map<String, Integer> partitions(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream()
        .collect(Collectors.toMap(ClientsRecipeIT::key, ConsumerRecord::partition));
  }

  /** Where the same keys come to lie when Java's own client writes them. */
  private Map<String, Integer> partitionsByJava(List<ConsumerRecord<byte[], byte[]>> records)
      throws ExecutionException, InterruptedException {
    String topic = records.get(0).topic() + ".java";
    kafka.createTopics(Map.of(topic, 6));
    Producer<byte[], byte[]> producer = kafka.producer();
    Map<String, Integer> partitions = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      var same = new ProducerRecord<>(topic, record.key(), record.value());
      partitions.put(key(record), producer.send(same).get().partition());
    }
    return partitions;
  }

  private static String key(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.key(), UTF_8);
  }
}
