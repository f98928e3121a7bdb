package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.registry.ClientNumbers;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the index is to hold of a client: a row for each of its phones. */
final class ClientPhones {

  /** How a match names the client's own number. */
  static final String OWN = "phone";

  /**
   * Of one client; what is left out is counted. A record of all phones of a client has to fit into
   * a topic, since one that does not would stop its partition for ever.
   */
  static final int MOST_PHONES = ClientNumbers.MOST;

  private static final int KEPT_OF_SAVE_WEBHOOK = 64;

  private final ClientNumbers numbers;
  private final MatcherMeters meters;

  ClientPhones(
      Registry registry, Set<String> hubVariables, PhoneReaders readers, MatcherMeters meters) {
    this.numbers = new ClientNumbers(registry, hubVariables, readers, meters::leftOut);
    this.meters = meters;
  }

  /** What the index is to hold of this client. */
  IndexedClient index(Client client) {
    SortedMap<String, IndexRow> rows = new TreeMap<>();
    for (ClientNumbers.Found found : numbers.of(client)) {
      rows.put(
          found.phone().digits(),
          found.variable().isEmpty() ? ownRow(client) : row(client, found.variable()));
    }
    return new IndexedClient(rows, replaced(client));
  }

  private SortedSet<String> replaced(Client client) {
    var replaced = new TreeSet<>(client.replaces());
    replaced.removeIf(id -> !ClientIds.isGivenByUs(id) || id.equals(client.id()));
    while (replaced.size() > MOST_PHONES) {
      replaced.pollLast();
      meters.leftOut();
    }
    return replaced;
  }

  /** The row of the client's own phone; it alone makes a telephony client one for the rules. */
  static IndexRow ownRow(Client client) {
    boolean telephony = client.kind().equals(Client.TELEPHONY);
    return row(client, telephony ? Optional.empty() : Optional.of(OWN));
  }

  private static IndexRow row(Client client, Optional<String> variable) {
    return new IndexRow(
        client.id(), client.kind(), client.createdAt(), variable, saveWebhook(client));
  }

  /** Any value switches it on, so its beginning says enough. */
  private static Optional<String> saveWebhook(Client client) {
    return Optional.ofNullable(client.dealVariables().get(Client.SAVE_WEBHOOK))
        .filter(value -> !value.isEmpty())
        .map(value -> value.substring(0, Math.min(value.length(), KEPT_OF_SAVE_WEBHOOK)));
  }
}
