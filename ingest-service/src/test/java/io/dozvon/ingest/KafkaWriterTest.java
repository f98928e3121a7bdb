package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaWriterTest {

  private final MockProducer<byte[], byte[]> kafka = MockKafka.willing().producer();
  private final KafkaWriter writer =
      new KafkaWriter(kafka, System::nanoTime, new ClockDrift(Clock.systemUTC()));
  private final CountDownLatch leader = new CountDownLatch(1);

  @AfterEach
  void close() {
    leader.countDown();
    writer.close();
  }

  @Test
  void aTopicThatHangsHoldsUpNoOther() {
    var hanging = writer.write(this::onceThereIsALeader, "a");

    var other = writer.write(() -> record("b", 0), "b");

    await().until(other::isDone);
    assertThat(hanging).isNotDone();
  }

  @Test
  void whatWasLetInFirstIsSentFirst() {
    var hanging = writer.write(this::onceThereIsALeader, "a");
    var others =
        IntStream.range(1, 50).mapToObj(i -> writer.write(() -> record("a", i), "a")).toList();

    leader.countDown();

    await().until(() -> others.stream().allMatch(written -> written.isDone()));
    assertThat(hanging).isCompleted();
    List<Integer> sent = kafka.history().stream().map(sending -> (int) sending.value()[0]).toList();
    assertThat(sent).isSorted().hasSize(50);
  }

  @Test
  void aRecordThatCannotBeMadeIsAFailure() {
    var written =
        writer.write(
            () -> {
              throw new IllegalStateException("no such topic");
            },
            "a");

    await().until(written::isDone);
    assertThat(written).isCompletedExceptionally();
  }

  private ProducerRecord<byte[], byte[]> onceThereIsALeader() {
    try {
      leader.await();
      return record("a", 0);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProducerRecord<byte[], byte[]> record(String topic, int value) {
    return new ProducerRecord<>(topic, new byte[] {(byte) value});
  }
}
