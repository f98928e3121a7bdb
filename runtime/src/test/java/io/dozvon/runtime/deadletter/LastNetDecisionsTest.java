package io.dozvon.runtime.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.topic.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler.SerializationExceptionOrigin;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

final class LastNetDecisionsTest {

  private static final Map<String, Object> SETTINGS =
      LastNet.settings("s", new Topics("", 1).deadLetters(), new SimpleMeterRegistry());
  private static final ProducerRecord<byte[], byte[]> RESULT =
      new ProducerRecord<>("out", new byte[1]);

  @Test
  void whatPassesIsNeverSkipped() {
    // Given
    var unreadable = new UnreadableRecords();
    var failed = new FailedRecords();
    unreadable.configure(SETTINGS);
    failed.configure(SETTINGS);
    var slow = new TimeoutException("slow");

    // When
    var whileReading =
        unreadable.handleError(new At("in"), new ConsumerRecord<>("in", 0, 1, null, null), slow);
    var whileWorking = failed.handleError(new At("in"), new Record<>(1, 1, 0), slow);

    // Then
    assertThat(whileReading.result()).isEqualTo(DeserializationExceptionHandler.Result.FAIL);
    assertThat(whileWorking.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
  }

  @Test
  void aFailureOnNoRecordsBehalfIsNotSkippedSinceNothingWouldTellOfIt() {
    // Given
    var failed = new FailedRecords();
    failed.configure(SETTINGS);

    // When
    var response = failed.handleError(new At(null), null, new IllegalStateException());

    // Then
    assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
  }

  @Test
  void aRecordThatKafkaFindsTooLargeEndsTheStreamAndIsNotLost() {
    // Given
    var unwritable = new UnwritableRecords();
    unwritable.configure(SETTINGS);

    // When
    var response =
        unwritable.handleError(new At("in"), RESULT, new RecordTooLargeException("too large"));

    // Then
    assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.FAIL);
    assertThat(response.deadLetterQueueRecords()).isEmpty();
  }

  @Test
  void aSlowBrokerIsTriedAgain() {
    // Given
    var unwritable = new UnwritableRecords();
    unwritable.configure(SETTINGS);

    // When
    var response = unwritable.handleError(new At("in"), RESULT, new TimeoutException("slow"));

    // Then
    assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.RETRY);
  }

  @Test
  void aResultThatNoSerdeCanWriteIsSkippedWithItsSourceInTheDeadLetters() {
    // Given
    var unwritable = new UnwritableRecords();
    unwritable.configure(SETTINGS);

    // When
    var response =
        unwritable.handleSerializationError(
            new At("in"),
            RESULT,
            new SerializationException("no"),
            SerializationExceptionOrigin.VALUE);

    // Then
    assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.RESUME);
    assertThat(response.deadLetterQueueRecords())
        .singleElement()
        .satisfies(letter -> assertThat(letter.key()).isEqualTo("in/0/1".getBytes(UTF_8)));
  }

  /** At work on offset 1 of partition 0, or, without a topic, on no record. */
  private record At(String topic) implements ErrorHandlerContext {

    @Override
    public int partition() {
      return 0;
    }

    @Override
    public long offset() {
      return topic == null ? -1 : 1;
    }

    @Override
    public Headers headers() {
      return new RecordHeaders();
    }

    @Override
    public String processorNodeId() {
      return "step";
    }

    @Override
    public TaskId taskId() {
      return new TaskId(0, 0);
    }

    @Override
    public long timestamp() {
      return 0;
    }

    @Override
    public byte[] sourceRawKey() {
      return new byte[] {1};
    }

    @Override
    public byte[] sourceRawValue() {
      return new byte[] {2};
    }
  }
}
