package io.dozvon.matcher;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which clients have a phone. One row per phone and client, sorted by the rule, so that the first
 * is read without the others: a phone that 100 000 clients carry costs no more than any.
 */
final class PhoneIndex {

  private final PhoneTable table;
  private final KeyValueStore<String, IndexRow> rows;

  /** Only where a phone has several clients; of nearly all there is no second row to count. */
  private final KeyValueStore<String, Integer> counts;

  /** By phone and client, only of clients that have set it: read anew at every event of a call. */
  private final KeyValueStore<String, String> saveWebhooks;

  PhoneIndex(
      KeyValueStore<String, IndexRow> rows,
      KeyValueStore<String, Integer> counts,
      KeyValueStore<String, String> saveWebhooks) {
    this.rows = rows;
    this.counts = counts;
    this.saveWebhooks = saveWebhooks;
    this.table = new PhoneTable(rows, counts);
  }

  Candidates candidates(String phoneKey) {
    return table.candidates(phoneKey);
  }

  /** Does nothing where it was done before. */
  void apply(String phoneKey, IndexChange change) {
    Optional<String> newKey = change.after().map(row -> row.keyWithin(phoneKey));
    Optional<String> oldKey =
        change
            .before()
            .map(row -> row.keyWithin(phoneKey))
            .filter(key -> !newKey.equals(Optional.of(key)));
    int before = table.candidates(phoneKey).count();
    int added = newKey.filter(key -> rows.get(key) == null).isPresent() ? 1 : 0;
    int removed = oldKey.filter(key -> rows.get(key) != null).isPresent() ? 1 : 0;
    newKey.ifPresent(key -> rows.put(key, change.after().orElseThrow()));
    oldKey.ifPresent(rows::delete);
    int after = before + added - removed;
    if (after != before && Math.max(before, after) > 1) {
      counts.put(phoneKey, after > 1 ? after : null);
    }
    applySaveWebhook(phoneKey, change);
  }

  /** What the client's variable says now; empty too where it has lost the phone. */
  Optional<String> saveWebhook(String phoneKey, String client) {
    return Optional.ofNullable(saveWebhooks.get(within(phoneKey, client)));
  }

  private void applySaveWebhook(String phoneKey, IndexChange change) {
    Optional<String> before = change.before().flatMap(IndexRow::saveWebhook);
    Optional<String> after = change.after().flatMap(IndexRow::saveWebhook);
    if (before.isPresent() || after.isPresent()) {
      saveWebhooks.put(within(phoneKey, change.client()), after.orElse(null));
    }
  }

  private static String within(String phoneKey, String client) {
    return phoneKey + "|" + client;
  }
}
