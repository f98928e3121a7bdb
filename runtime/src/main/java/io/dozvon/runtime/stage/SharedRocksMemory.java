package io.dozvon.runtime.stage;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on memory for all stores of the process: by default each partition of each store takes
 * its own, and nothing bounds the sum. Kafka Streams makes an object of this class per store, so
 * what they share has to be static.
 *
 * <p>Once all that is written and not yet on disk is too much, RocksDB has whichever store is
 * written next flush its own, however little it is, while stores that nobody writes keep theirs. So
 * what a store may keep is small against what all may: else a process with many stores would make a
 * file of every record.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {

  private static final long TOTAL_BYTES = 96L * 1024 * 1024;
  private static final long WRITTEN_BYTES = 48L * 1024 * 1024;
  private static final long WRITTEN_BYTES_OF_ONE = 1024L * 1024;

  /** By which a store takes memory once something is written to it: by default a megabyte. */
  private static final long PIECE_BYTES = 32L * 1024;

  private static final int SHARD_BITS_AS_ROCKSDB_LIKES = -1;
  private static final double SHARE_OF_INDEXES = 0.1;

  static {
    RocksDB.loadLibrary();
  }

  private static final Cache CACHE =
      new LRUCache(TOTAL_BYTES, SHARD_BITS_AS_ROCKSDB_LIKES, false, SHARE_OF_INDEXES);
  private static final WriteBufferManager WRITE_BUFFERS =
      new WriteBufferManager(WRITTEN_BYTES, CACHE);

  /** For Kafka Streams, which creates it by name. */
  public SharedRocksMemory() {}

  @Override
  public void setConfig(String store, Options options, Map<String, Object> settings) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(CACHE);
    table.setCacheIndexAndFilterBlocks(true);
    table.setCacheIndexAndFilterBlocksWithHighPriority(true);
    table.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(WRITE_BUFFERS);
    options.setWriteBufferSize(WRITTEN_BYTES_OF_ONE);
    options.setArenaBlockSize(PIECE_BYTES);
  }

  /** What is shared outlives each store. */
  @Override
  public void close(String store, Options options) {}
}
