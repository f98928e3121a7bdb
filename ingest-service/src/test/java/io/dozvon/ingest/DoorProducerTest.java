package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.configuration.kafka.config.KafkaDefaultConfiguration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorProducerTest {

  @Test
  void micronautMakesTheProducerThatTheDoorNeeds() {
    MockKafka kafka = MockKafka.willing();

    try (var door = RunningDoor.on(kafka, Map.of("ingest.answer.within", "1500ms"))) {
      assertThat(RawHttp.exchange(door, "GET / HTTP/1.0\r\n\r\n").status()).isEqualTo(404);
    }

    assertThat(kafka.askedFor())
        .containsEntry("bootstrap.servers", "127.0.0.1:1")
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("linger.ms", 0)
        .containsEntry("max.block.ms", 1500L)
        .containsEntry("max.request.size", 4 * 1024 * 1024)
        .containsEntry("buffer.memory", 160L * 1024 * 1024)
        .containsEntry("metadata.max.idle.ms", 86_400_000L);
  }

  @Test
  void micronautAsksNoOtherKafkaForAnything() {
    try (var door = RunningDoor.on(MockKafka.willing(), Map.of())) {
      var config = door.bean(KafkaDefaultConfiguration.class).getConfig();

      assertThat(config).containsEntry("bootstrap.servers", "127.0.0.1:1");
    }
  }
}
