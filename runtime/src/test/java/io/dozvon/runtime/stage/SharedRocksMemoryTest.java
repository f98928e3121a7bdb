package io.dozvon.runtime.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.HistogramType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Statistics;

/** Stores as Kafka Streams opens them, without Kafka Streams. */
class SharedRocksMemoryTest {

  /** All stores of a process that holds every stage, with six partitions each, and more. */
  private static final int STORES = 150;

  private static final int RECORDS = 20_000;
  private static final int A_LITTLE = 20;
  private static final byte[] VALUE = new byte[200];

  private final Statistics statistics = new Statistics();
  private final List<AutoCloseable> opened = new ArrayList<>();

  @TempDir private Path directory;

  @Test
  void aStoreIsNotFlushedAtEveryRecordBecauseOthersKeepALittle() throws RocksDBException {
    // Given
    for (int store = 0; store < STORES; store++) {
      write(open("quiet-" + store), A_LITTLE);
    }
    RocksDB busy = open("busy");

    // When
    write(busy, RECORDS);

    // Then
    assertThat(flushes()).isBetween(1L, 10L);
  }

  @Test
  void norBecauseOthersWereFilledOnceAndAreNotWrittenAnyMore() throws RocksDBException {
    // Given
    for (int store = 0; store < STORES / 5; store++) {
      write(open("filled-" + store), RECORDS / 2);
    }
    long before = flushes();
    RocksDB busy = open("busy");

    // When
    write(busy, RECORDS);

    // Then
    assertThat(flushes() - before).isBetween(1L, 10L);
  }

  private RocksDB open(String name) throws RocksDBException {
    Options options =
        new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(16L * 1024 * 1024)
            .setTableFormatConfig(new BlockBasedTableConfig())
            .setStatistics(statistics);
    new SharedRocksMemory().setConfig(name, options, Map.of());
    RocksDB store = RocksDB.open(options, directory.resolve(name).toString());
    opened.add(store);
    opened.add(options);
    return store;
  }

  private static void write(RocksDB store, int records) throws RocksDBException {
    for (int i = 0; i < records; i++) {
      store.put(ByteBuffer.allocate(4).putInt(i).array(), VALUE);
    }
  }

  private long flushes() {
    return statistics.getHistogramData(HistogramType.FLUSH_TIME).getCount();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened) {
      one.close();
    }
    statistics.close();
  }
}
