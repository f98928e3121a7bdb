package io.dozvon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;

/**
 * The first row of a phone, looked up by one thread in the table as a stopped matcher left it. Told
 * by the processor's time, so that other work on the machine does not count.
 */
final class TableLookups {

  private static final Duration TIME = Duration.ofSeconds(2);

  private TableLookups() {}

  /**
   * Lookups in a second of a processor: of any client's phone, and of the one that very many have.
   */
  record Rates(long any, long crowded) {}

  /** In the tables of all partitions. */
  static Rates measure(Path data, int partitions, int clients) throws RocksDBException {
    List<RocksDB> tables = new ArrayList<>();
    try {
      for (int partition = 0; partition < partitions; partition++) {
        tables.add(open(directory(data, partition)));
      }
      return measure(tables, clients);
    } finally {
      tables.forEach(RocksDB::close);
    }
  }

  static Rates measure(List<RocksDB> tables, int clients) {
    var random = new SplittableRandom(1);
    return new Rates(
        rate(tables, () -> MatcherTraffic.phone(random.nextInt(clients))),
        rate(tables, () -> MatcherTraffic.CROWDED_PHONE));
  }

  private static long rate(List<RocksDB> tables, Supplier<String> phones) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    long found = 0;
    while (threads.getCurrentThreadCpuTime() - begin < TIME.toNanos()) {
      for (int i = 0; i < 100; i++) {
        found += finds(tables, MatcherTraffic.PROJECT + "|" + phones.get()) ? 1 : 0;
      }
    }
    return found * 1_000_000_000 / (threads.getCurrentThreadCpuTime() - begin);
  }

  private static boolean finds(List<RocksDB> tables, String phoneKey) {
    byte[] key = phoneKey.getBytes(StandardCharsets.UTF_8);
    byte[] from = (phoneKey + "|").getBytes(StandardCharsets.UTF_8);
    RocksDB table = tables.get(Utils.toPositive(Utils.murmur2(key)) % tables.size());
    try (RocksIterator rows = table.newIterator()) {
      rows.seek(from);
      return rows.isValid() && rows.value().length > 0 && startsWith(rows.key(), from);
    }
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length > prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static RocksDB open(Path directory) throws RocksDBException {
    List<ColumnFamilyDescriptor> families = new ArrayList<>();
    try (Options options = new Options()) {
      for (byte[] name : RocksDB.listColumnFamilies(options, directory.toString())) {
        families.add(new ColumnFamilyDescriptor(name, new ColumnFamilyOptions()));
      }
    }
    List<ColumnFamilyHandle> handles = new ArrayList<>();
    return RocksDB.openReadOnly(new DBOptions(), directory.toString(), families, handles);
  }

  private static Path directory(Path data, int partition) {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isDirectory)
          .filter(path -> path.endsWith(Path.of("1_" + partition, "rocksdb", "client-by-phone")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
