package io.dozvon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@WithKafka
class RecordCollectorTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration A_MOMENT = Duration.ofMillis(300);

  private final KafkaForTest kafka;
  private String topic;

  RecordCollectorTest(KafkaForTest kafka) {
    this.kafka = kafka;
  }

  @BeforeEach
  void createTopic(TestInfo test) {
    topic = kafka.prefix() + test.getTestMethod().orElseThrow().getName();
    kafka.createTopics(Map.of(topic, 3));
  }

  @Test
  void records_written_before_and_after_it_began_are_collected() throws Exception {
    // Given
    write("before");
    RecordCollector collector = kafka.collect(topic);
    write("after");

    // When
    List<ConsumerRecord<byte[], byte[]>> records = collector.awaitCount(2, PATIENCE);

    // Then
    assertThat(records).extracting(it -> text(it)).containsExactlyInAnyOrder("before", "after");
  }

  @Test
  void a_record_that_the_condition_accepts_is_awaited() throws Exception {
    // Given
    RecordCollector collector = kafka.collect(topic);
    write("ringing", "answered", "ended");

    // When
    ConsumerRecord<byte[], byte[]> record =
        collector.await(it -> text(it).equals("answered"), PATIENCE);

    // Then
    assertThat(text(record)).isEqualTo("answered");
  }

  @Test
  void an_aborted_transaction_is_never_seen() throws Exception {
    // Given
    RecordCollector collector = kafka.collect(topic);
    Producer<byte[], byte[]> producer =
        kafka.producer(Map.of("transactional.id", kafka.prefix() + "writer"));
    producer.initTransactions();
    producer.beginTransaction();
    producer.send(record("aborted")).get(20, SECONDS);
    producer.abortTransaction();
    write("committed");

    // When
    List<ConsumerRecord<byte[], byte[]>> records = collector.awaitCount(1, PATIENCE);

    // Then
    assertThat(records).extracting(it -> text(it)).containsExactly("committed");
    assertThatCode(() -> collector.assertNoMoreFor(A_MOMENT)).doesNotThrowAnyException();
  }

  @Test
  void a_record_beyond_those_handed_out_is_told() throws Exception {
    // Given
    RecordCollector collector = kafka.collect(topic);
    write("expected");
    collector.awaitCount(1, PATIENCE);
    write("too many");

    // When
    Throwable failure = catchThrowable(() -> collector.assertNoMoreFor(PATIENCE));

    // Then
    assertThat(failure).isInstanceOf(AssertionError.class).hasMessageContaining("too many");
  }

  @Test
  void waiting_in_vain_tells_what_has_come_instead() throws Exception {
    // Given
    RecordCollector collector = kafka.collect(topic);
    write("ringing");
    collector.awaitCount(1, PATIENCE);

    // When
    Throwable failure = catchThrowable(() -> collector.awaitCount(2, A_MOMENT));

    // Then
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("expected 2 records on " + topic)
        .hasMessageContaining("ringing");
  }

  @Test
  void a_topic_that_does_not_exist_is_refused_by_name() {
    // Given
    String missing = topic + "-missing";

    // When
    Throwable refusal = catchThrowable(() -> kafka.collect(missing));

    // Then
    assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(missing);
  }

  @Test
  void a_closed_collector_says_so_instead_of_waiting() {
    // Given
    RecordCollector collector = kafka.collect(topic);
    collector.close();

    // When
    Throwable failure = catchThrowable(() -> collector.awaitCount(1, PATIENCE));

    // Then
    assertThat(failure).isInstanceOf(IllegalStateException.class).hasMessageContaining(topic);
  }

  private void write(String... values) throws Exception {
    Producer<byte[], byte[]> producer = kafka.producer();
    for (String value : values) {
      producer.send(record(value)).get(20, SECONDS);
    }
  }

  private ProducerRecord<byte[], byte[]> record(String value) {
    return new ProducerRecord<>(topic, value.getBytes(UTF_8), value.getBytes(UTF_8));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
