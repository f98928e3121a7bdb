package io.dozvon.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@WithKafka
final class TailTest {

  @Test
  void tellsTheMarkOfATransactionFromARecord(KafkaForTest kafka) {
    // Given a record at 0 and the mark of its transaction at 1
    TopicPartition partition = new TopicPartition(kafka.prefix() + "tail", 0);
    kafka.createTopics(Map.of(partition.topic(), 1));
    Producer<byte[], byte[]> producer =
        kafka.producer(Map.of("transactional.id", kafka.prefix() + "tail"));
    producer.initTransactions();
    producer.beginTransaction();
    var unused = producer.send(new ProducerRecord<>(partition.topic(), new byte[] {1}));
    producer.commitTransaction();

    // When
    boolean afterTheRecord;
    boolean beforeTheRecord;
    try (Tail tail = new Tail(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
      afterTheRecord = tail.holdsOnlyMarks(partition, new Position(1, 2));
      beforeTheRecord = tail.holdsOnlyMarks(partition, new Position(0, 2));
    }

    // Then
    assertThat(afterTheRecord).isTrue();
    assertThat(beforeTheRecord).isFalse();
  }
}
