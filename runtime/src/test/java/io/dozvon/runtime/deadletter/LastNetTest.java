package io.dozvon.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.runtime.stage.BackOff;
import io.dozvon.runtime.stage.OnDeath;
import io.dozvon.runtime.stage.StageOnKafka;
import io.dozvon.runtime.stage.StageRunner;
import io.dozvon.testing.KafkaForTest;
import io.dozvon.testing.WithKafka;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@WithKafka
final class LastNetTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final OnDeath RESTART = new OnDeath.Restart(BackOff.usual());

  @ParameterizedTest
  @CsvSource({
    "unreadable, unreadable, the record cannot be read: SerializationException: it is unreadable",
    "poison, failed, step 'step' failed: IllegalStateException at LastNetTest",
    "unwritable, unwritable, its result cannot be written to"
  })
  void aPoisonousRecordGoesToTheDeadLettersAndTheNextOneIsWorkedOn(
      String value, String reason, String explanation, KafkaForTest kafka, @TempDir Path data) {
    // Given
    var stage = new StageOnKafka(kafka, data);
    var deadLetters = kafka.collect(stage.topics().deadLetters().name());
    stage.send("bad", value);
    stage.send("good", "fine");

    // When
    try (StageRunner runner = stage.start(LastNetTest::step, RESTART)) {
      var passed = stage.outcome(kafka).awaitCount(1, SOON);
      var refused = deadLetters.awaitCount(1, SOON).get(0);

      // Then
      assertThat(passed)
          .singleElement()
          .satisfies(record -> assertThat(record.key()).isEqualTo("good".getBytes(UTF_8)));
      assertThat(runner.condition().word()).isEqualTo("running");
      assertThat(refused.key()).isEqualTo((stage.in() + "/0/0").getBytes(UTF_8));
      assertThat(refused.headers().lastHeader("ce_id").value()).isNotEmpty();
      DeadLetter letter = read(stage, refused);
      assertThat(letter.stage()).isEqualTo("test-stage");
      assertThat(letter.reason()).isEqualTo(reason);
      assertThat(letter.explanation()).startsWith(explanation);
      assertThat(letter.key()).contains(Payload.of("bad".getBytes(UTF_8)));
      assertThat(letter.body()).contains(Payload.of(value.getBytes(UTF_8)));
      assertThat(
              stage
                  .meters()
                  .counter("dozvon.dead.letters", "stage", "test-stage", "reason", reason)
                  .count())
          .isEqualTo(1);
    }
  }

  private static DeadLetter read(StageOnKafka stage, ConsumerRecord<byte[], byte[]> record) {
    return stage
        .topics()
        .deadLetters()
        .valueSerde()
        .deserializer()
        .deserialize(record.topic(), record.headers(), record.value());
  }

  private static String step(String text) {
    if (text.equals("poison")) {
      throw new IllegalStateException(text);
    }
    return text;
  }
}
