package io.dozvon.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes that read, each run as it stands on its page. */
@WithKafka
class RecipesIT {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String KEY = "flowers|client-17";

  private final KafkaForTest kafka;
  @TempDir private Path directory;

  RecipesIT(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @Test
  void theJavaRecipeShowsOnceWhatWasCommitted() throws Exception {
    Topic<String, Notification> topic = notifications("java.");
    RecordMetadata last = write(topic);
    Path source = write("Notifications.java", Page.of("recipes/java.md").block("java"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    assertShowsOnceWhatWasCommitted(
        last,
        "my-bot",
        List.of(java, "-cp", classPath, source.toString(), kafka.bootstrapServers(), topic.name()));
  }

  @Test
  void thePythonRecipeShowsOnceWhatWasCommitted() throws Exception {
    Optional<String> python =
        Stream.of("python3", "/usr/bin/python3")
            .filter(each -> Program.runs(each, "-c", "import confluent_kafka"))
            .findFirst();
    assumeTrue(
        python.isPresent(),
        "NOT RUN: there is no python3 with confluent_kafka (Debian: python3-confluent-kafka)");
    Topic<String, Notification> topic = notifications("python.");
    RecordMetadata last = write(topic);
    Path source = write("notifications.py", Page.of("recipes/python.md").block("python"));

    assertShowsOnceWhatWasCommitted(
        last,
        "my-crm",
        List.of(python.get(), source.toString(), kafka.bootstrapServers(), topic.name()));
  }

  private void assertShowsOnceWhatWasCommitted(
      RecordMetadata last, String group, List<String> command) {
    try (Program program = Program.start(directory, command)) {
      assertThat(program.next(2, PATIENCE))
          .containsExactly(KEY + " call committed", KEY + " call after all");
      // By then all of it is read, so that nothing more is to come.
      Awaitility.await().atMost(PATIENCE).until(() -> position(group, last) > last.offset());
      assertThat(program.next(1, Duration.ZERO)).isEmpty();
    }
  }

  /** One committed, one rolled back, the first again, one more; returns where the last one is. */
  private RecordMetadata write(Topic<String, Notification> topic) throws Exception {
    kafka.createTopics(Map.of(topic.name(), 3));
    Producer<byte[], byte[]> producer = kafka.producer(Map.of("transactional.id", topic.name()));
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(notification(topic, "call committed")).get();
    producer.commitTransaction();
    producer.beginTransaction();
    producer.send(notification(topic, "call rolled back")).get();
    producer.abortTransaction();
    producer.beginTransaction();
    producer.send(notification(topic, "call committed")).get();
    RecordMetadata last = producer.send(notification(topic, "call after all")).get();
    producer.commitTransaction();
    return last;
  }

  private static ProducerRecord<byte[], byte[]> notification(
      Topic<String, Notification> topic, String text) {
    String example = Page.of("contract.md").block("json");
    String value =
        example.replace("SipOut: incoming call ended", text).replace("0d9f6a51c2", "id: " + text);
    return new ProducerRecord<>(topic.name(), KEY.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private long position(String group, RecordMetadata of)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      OffsetAndMetadata position =
          admin
              .listConsumerGroupOffsets(group)
              .partitionsToOffsetAndMetadata()
              .get()
              .get(new TopicPartition(of.topic(), of.partition()));
      return position == null ? 0 : position.offset();
    }
  }

  private Topic<String, Notification> notifications(String test) {
    return new Topics(kafka.prefix() + test, 3).notifications();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }
}
