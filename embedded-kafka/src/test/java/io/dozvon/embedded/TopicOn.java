package io.dozvon.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic of one partition on a broker, as a client sees it. */
record TopicOn(String bootstrapServers, String name) {

  private static final long PATIENCE = 20;

  static TopicOn created(EmbeddedKafka kafka, String name) throws Exception {
    var topic = new TopicOn(kafka.bootstrapServers(), name);
    topic.create();
    return topic;
  }

  void create() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(PATIENCE, SECONDS);
    }
  }

  void write(String... values) throws Exception {
    try (Producer<String, String> producer = producer(Map.of())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(name, value)).get(PATIENCE, SECONDS);
      }
    }
  }

  void writeInTransaction(String id, String... values) throws Exception {
    try (Producer<String, String> producer = producer(Map.of("transactional.id", id))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String value : values) {
        producer.send(new ProducerRecord<>(name, value)).get(PATIENCE, SECONDS);
      }
      producer.commitTransaction();
    }
  }

  List<String> read(int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "isolation.level",
            "read_committed",
            "max.partition.fetch.bytes",
            8 * 1024 * 1024);
    List<String> values = new ArrayList<>();
    long deadline = System.nanoTime() + SECONDS.toNanos(PATIENCE);
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partition = new TopicPartition(name, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (values.size() < count && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }

  private Producer<String, String> producer(Map<String, Object> more) {
    var settings = new HashMap<String, Object>(more);
    settings.put("bootstrap.servers", bootstrapServers);
    settings.put("max.request.size", 5 * 1024 * 1024);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }
}
