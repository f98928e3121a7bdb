package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class KafkaOptionsTest {

  @ParameterizedTest
  @CsvSource({"broker:9092, true", "'', false", "' ', false"})
  void anEmptyVariableNamesNoCluster(String bootstrap, boolean existing) {
    var options = new KafkaOptions(Map.of("DOZVON_KAFKA_BOOTSTRAP", bootstrap));

    assertThat(options.existing()).isEqualTo(existing);
  }

  @Test
  void withoutAnyThereIsNoClusterButTheEmbeddedBroker() {
    assertThat(new KafkaOptions(Map.of()).existing()).isFalse();
  }

  @Test
  void theOptionNamesOne() {
    var options = CommandLine.populateCommand(new KafkaOptions(Map.of()), "--kafka", "broker:9092");

    assertThat(options.existing()).isTrue();
    assertThat(options.given()).containsEntry("kafka.bootstrap", "broker:9092");
  }
}
