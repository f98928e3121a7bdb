package io.dozvon.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * Measures whether a lookup costs more among more clients, in a table of the rows that the matcher
 * writes: without Kafka, so that a million clients fit into a minute.
 */
public final class MeasureTable {

  private static final String ROW =
      "{\"client\":\"%d\",\"kind\":\"telegram\",\"createdAt\":\"2026-01-01T00:00:00Z\","
          + "\"variable\":\"%s\"}";

  private MeasureTable() {}

  /** For how many clients to measure. */
  public static void main(String[] args) throws RocksDBException, IOException {
    for (String clients : args) {
      measure(Integer.parseInt(clients));
    }
  }

  private static void measure(int clients) throws RocksDBException, IOException {
    Path directory = Files.createTempDirectory("dozvon-table");
    try (Options options = new Options().setCreateIfMissing(true);
        RocksDB table = RocksDB.open(options, directory.toString())) {
      fill(table, clients);
      TableLookups.Rates rates = TableLookups.measure(List.of(table), clients);
      System.out.printf(
          "%d clients with 2 phones each: %d lookups a second of one processor, of a phone that %d"
              + " have %d%n",
          clients, rates.any(), clients / 10, rates.crowded());
    } finally {
      try (Stream<Path> files = Files.walk(directory)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
      }
    }
  }

  private static void fill(RocksDB table, int clients) throws RocksDBException {
    try (WriteBatch batch = new WriteBatch();
        WriteOptions options = new WriteOptions().setDisableWAL(true)) {
      for (int i = 0; i < clients; i++) {
        put(batch, MatcherTraffic.phone(i), i, "phone");
        put(batch, String.valueOf(74_950_000_000L + i), i, "second");
        if (i % 10 == 0) {
          put(batch, MatcherTraffic.CROWDED_PHONE, i, "shared");
        }
        if (i % 10_000 == 0) {
          table.write(options, batch);
          batch.clear();
        }
      }
      table.write(options, batch);
    }
    table.compactRange();
  }

  private static void put(WriteBatch batch, String phone, int client, String variable)
      throws RocksDBException {
    String id = Integer.toString(client);
    String key =
        "%s|%s|1|8000000067748580%08x|0%02d%s|%s"
            .formatted(MatcherTraffic.PROJECT, phone, 0, id.length(), id, id);
    batch.put(bytes(key), bytes(ROW.formatted(client, variable)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
