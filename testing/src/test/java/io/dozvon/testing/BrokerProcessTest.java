package io.dozvon.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.embedded.DirectoryInUseException;
import io.dozvon.embedded.EmbeddedKafka;
import io.dozvon.embedded.EmbeddedKafkaSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final Map<String, ?> IMPATIENT =
      Map.of("max.block.ms", 1_500, "delivery.timeout.ms", 1_500, "request.timeout.ms", 1_000);

  @Test
  void a_paused_broker_takes_nothing_until_it_resumes() throws Exception {
    // Given
    try (BrokerProcess broker = BrokerProcess.start();
        KafkaForTest kafka = withTopic(broker.bootstrapServers())) {
      Producer<byte[], byte[]> producer = kafka.producer(IMPATIENT);
      producer.send(record("before")).get(20, SECONDS);
      broker.pause();
      Throwable whilePaused =
          catchThrowable(() -> producer.send(record("while paused")).get(20, SECONDS));

      // When
      broker.resume();

      // Then
      assertThat(whilePaused).hasCauseInstanceOf(TimeoutException.class);
      kafka.producer().send(record("after")).get(20, SECONDS);
      RecordCollector collector = kafka.collect("calls");
      assertThat(collector.await(it -> text(it).equals("after"), PATIENCE)).isNotNull();
    }
  }

  @Test
  void a_killed_broker_comes_back_on_its_address_with_all_it_had_acknowledged() throws Exception {
    // Given
    try (BrokerProcess broker = BrokerProcess.start();
        KafkaForTest kafka = withTopic(broker.bootstrapServers())) {
      Producer<byte[], byte[]> producer = kafka.producer();
      for (String value : List.of("ringing", "answered", "ended")) {
        producer.send(record(value)).get(20, SECONDS);
      }
      broker.kill();

      // When
      broker.restart();

      // Then
      RecordCollector collector = kafka.collect("calls");
      assertThat(collector.awaitCount(3, PATIENCE))
          .extracting(it -> text(it))
          .containsExactly("ringing", "answered", "ended");
    }
  }

  @Test
  void a_client_that_saw_the_broker_die_goes_on_with_the_restarted_one() throws Exception {
    // Given
    try (BrokerProcess broker = BrokerProcess.start();
        KafkaForTest kafka = withTopic(broker.bootstrapServers())) {
      Producer<byte[], byte[]> producer = kafka.producer();
      RecordCollector collector = kafka.collect("calls");
      producer.send(record("before")).get(20, SECONDS);
      broker.kill();

      // When
      broker.restart();

      // Then
      producer.send(record("after")).get(30, SECONDS);
      assertThat(collector.awaitCount(2, PATIENCE))
          .extracting(it -> text(it))
          .containsExactly("before", "after");
    }
  }

  @Test
  void the_directory_of_a_broker_in_another_process_is_refused_and_that_broker_goes_on(
      @TempDir Path data) {
    // Given
    try (BrokerProcess broker = BrokerProcess.start(data)) {
      var settings = new EmbeddedKafkaSettings(data, 0);

      // When
      Throwable refusal = catchThrowable(() -> EmbeddedKafka.start(settings));

      // Then
      assertThat(refusal).isInstanceOf(DirectoryInUseException.class);
      withTopic(broker.bootstrapServers()).close();
    }
  }

  @Test
  void a_broker_that_cannot_start_is_reported_with_what_it_said(@TempDir Path data) {
    // Given
    try (EmbeddedKafka kafka = EmbeddedKafka.start(new EmbeddedKafkaSettings(data, 0))) {

      // When
      Throwable failure = catchThrowable(() -> BrokerProcess.start(data).close());

      // Then
      assertThat(failure)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("in use by another running broker");
      withTopic(kafka.bootstrapServers()).close();
    }
  }

  private static KafkaForTest withTopic(String bootstrapServers) {
    KafkaForTest kafka = KafkaForTest.at(bootstrapServers, "");
    kafka.createTopics(new NewTopic("calls", 1, (short) 1).configs(Map.of("flush.messages", "1")));
    return kafka;
  }

  private static ProducerRecord<byte[], byte[]> record(String value) {
    return new ProducerRecord<>("calls", value.getBytes(UTF_8));
  }

  private static String text(ConsumerRecord<byte[], byte[]> record) {
    return new String(record.value(), UTF_8);
  }
}
