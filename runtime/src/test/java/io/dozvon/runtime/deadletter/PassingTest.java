package io.dozvon.runtime.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortedException;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rocksdb.RocksDBException;

final class PassingTest {

  @ParameterizedTest
  @MethodSource
  void isNoFaultOfTheRecord(Exception failure) {
    assertThat(Passing.isIt(failure)).isTrue();
  }

  static Stream<Exception> isNoFaultOfTheRecord() {
    return Stream.of(
        new TimeoutException("slow"),
        new StreamsException("sending failed", new TimeoutException("slow")),
        new IllegalStateException(new ProducerFencedException("fenced")),
        new TransactionAbortedException(),
        new InvalidStateStoreException("closed"),
        new StreamsException("topic is not there"),
        new IllegalStateException(new RocksDBException("disk full")));
  }

  @ParameterizedTest
  @MethodSource
  void isAFaultOfTheRecord(Exception failure) {
    assertThat(Passing.isIt(failure)).isFalse();
  }

  static Stream<Exception> isAFaultOfTheRecord() {
    return Stream.of(
        new SerializationException("not a call"),
        new StreamsException("in step x", new ClassCastException()),
        new NullPointerException());
  }
}
