package io.dozvon.matcher;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.Registry;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the phones in a client: its own, and every variable's value that is one. */
final class ClientPhones {

  /** How a match names the client's own number. */
  static final String OWN = "phone";

  /**
   * Of one client; what is left out is counted. A record of all phones of a client has to fit into
   * a topic, since one that does not would stop its partition for ever.
   */
  static final int MOST_PHONES = 500;

  private static final int LONGEST_PHONE = 64;
  private static final int LONGEST_NAME = 500;
  private static final int KEPT_OF_SAVE_WEBHOOK = 64;

  private final Registry registry;
  private final HubVariables hubVariables;
  private final PhoneReaders readers;
  private final MatcherMeters meters;

  ClientPhones(
      Registry registry, HubVariables hubVariables, PhoneReaders readers, MatcherMeters meters) {
    this.registry = registry;
    this.hubVariables = hubVariables;
    this.readers = readers;
    this.meters = meters;
  }

  /** What the index is to hold of this client. */
  IndexedClient index(Client client) {
    SortedMap<String, IndexRow> rows = new TreeMap<>();
    client.phone().ifPresent(phone -> rows.put(phone.digits(), ownRow(client)));
    PhoneReader reader =
        readers.forCountry(registry.project(client.project()).map(Project::country));
    addVariables(rows, client, client.dealVariables(), reader);
    addVariables(rows, client, client.clientVariables(), reader);
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

  private void addVariables(
      SortedMap<String, IndexRow> rows,
      Client client,
      Map<String, String> variables,
      PhoneReader reader) {
    // By name, so that of several variables with one phone the same is reported every time.
    new TreeMap<>(variables)
        .forEach(
            (name, value) ->
                phone(name, value, reader)
                    .ifPresent(phone -> add(rows, phone, row(client, Optional.of(name)))));
  }

  private void add(SortedMap<String, IndexRow> rows, Phone phone, IndexRow row) {
    if (rows.size() < MOST_PHONES) {
      rows.putIfAbsent(phone.digits(), row);
    } else if (!rows.containsKey(phone.digits())) {
      meters.leftOut();
    }
  }

  private Optional<Phone> phone(String name, String value, PhoneReader reader) {
    return hubVariables.contains(name)
            || name.length() > LONGEST_NAME
            || value.length() > LONGEST_PHONE
        ? Optional.empty()
        : reader
            .read(value)
            .phone()
            .filter(phone -> !isWithoutCode(value, phone) || reader.isSomebodys(phone));
  }

  /** Then it may be any number at all. */
  private static boolean isWithoutCode(String value, Phone phone) {
    return value.chars().filter(Character::isDigit).count() < phone.digits().length();
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
