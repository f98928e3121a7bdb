package io.dozvon.runtime.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaSeriesTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  KafkaSeriesTest() {
    meters.config().meterFilter(new KafkaSeries());
  }

  @ParameterizedTest
  @CsvSource({
    "kafka.stream.task.process.total,                  task.id",
    "kafka.stream.state.put.rate,                      task.id",
    "kafka.consumer.fetch.manager.records.lag,         partition",
    "kafka.consumer.fetch.manager.bytes.consumed.rate, topic",
    "kafka.producer.node.request.rate,                 node.id"
  })
  void partsAreNotTold(String name, String tag) {
    // When
    meters.counter(name, "thread.id", "1", tag, "0_1");

    // Then
    assertThat(meters.getMeters()).isEmpty();
  }

  @Test
  void clientsThreadsAndAllOthersAre() {
    // When
    meters.counter("kafka.stream.thread.commit.latency.max", "thread.id", "1", "stage", "a");
    meters.counter("kafka.producer.record.send.total", "client.id", "1");
    meters.counter("dozvon.anything", "topic", "t");

    // Then
    assertThat(meters.getMeters()).hasSize(3);
  }
}
